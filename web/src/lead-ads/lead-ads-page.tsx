import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type AdLead, type LeadSource, leadAdsQuery } from '../api/lead-ads.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import { ConnectVendor } from './connect-vendor.tsx';
import { SourceSettings } from './source-settings.tsx';
import { leadStateNames, vendorNames } from './vendor-words.ts';

const HEIGHT = 240;

/** Leads that ad platforms take in forms of their own: connected, read, and what became of the last ones. */
export function LeadAdsPage() {
  const { t } = useWords();
  const query = useQuery(leadAdsQuery());
  const mayConnect = mayDo(useSession(), 'admin');
  return (
    <Page title={t('leadAds.title')} purpose={t('leadAds.purpose')}>
      <Ready query={query} height={HEIGHT}>
        {({ sources, leads }) => (
          <>
            <Section title={t('leadAds.last')} measure={t('leadAds.lastMeasure')}>
              {leads.length === 0 ? (
                <Empty title={t('leadAds.none')}>
                  <p>{t('leadAds.noneWhy')}</p>
                </Empty>
              ) : (
                <Leads leads={leads} sources={sources} />
              )}
            </Section>
            {sources
              .filter(({ closed }) => !closed)
              .map((source) => (
                <Section key={source.id} title={source.name} measure={nameOf(source)}>
                  <SourceSettings source={source} mayChange={mayConnect} />
                </Section>
              ))}
          </>
        )}
      </Ready>
      {mayConnect && (
        <Section title={t('leadAds.connect')} measure={t('leadAds.connectWhy')}>
          <ConnectVendor />
        </Section>
      )}
      <Section title={t('leadAds.others')} measure={t('leadAds.othersWhy')}>
        <p>
          <Link to="/imports">{t('imports.title')}</Link>
        </p>
      </Section>
    </Page>
  );
}

function nameOf({ vendor }: LeadSource): string {
  return vendorNames[vendor as keyof typeof vendorNames] ?? vendor;
}

function Leads({ leads, sources }: { leads: readonly AdLead[]; sources: readonly LeadSource[] }) {
  const { t, moment } = useWords();
  const from = ({ source }: AdLead) => sources.find(({ id }) => id === source)?.name ?? '';
  const columns: Column<AdLead>[] = [
    { id: 'at', title: t('leadAds.at'), isWord: true, of: ({ at }) => at, show: ({ at }) => moment(at) },
    { id: 'source', title: t('leadAds.source'), isWord: true, of: from, show: from },
    { id: 'form', title: t('leadAds.form'), isWord: true, of: ({ form }) => form, show: ({ form }) => form },
    {
      id: 'lead',
      title: t('leadAds.lead'),
      isWord: true,
      of: ({ lead }) => lead,
      show: ({ lead }) => <span className="unbroken">{lead}</span>,
    },
    {
      id: 'state',
      title: t('forms.state'),
      isWord: true,
      of: ({ state, error }) => `${t(leadStateNames[state])} ${error}`,
      show: ({ state, error }) => (
        <>
          {t(leadStateNames[state])}
          {error !== '' && <span className="told-why">{error}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable label={t('leadAds.last')} file="lead-ads" columns={columns} rows={leads} keyOf={({ source, lead }) => `${source} ${lead}`} />
  );
}
