import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type AdLead, type LeadSource, leadAdsQuery } from '../api/lead-ads.ts';
import { CodeBlock } from '../connect/code-block.tsx';
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
/** The source of leads that wrote a mail, as the server calls it. */
const BY_MAIL = 'inbound mail';

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
                <Leads leads={leads} />
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
      {mayConnect && (
        <Section title={t('leadAds.byMail')} measure={t('leadAds.byMailWhy')}>
          <p className="measure">{t('leadAds.byMailHow')}</p>
          <CodeBlock name={`${t('leadAds.byMail')} (curl)`} code={pipeTo(window.location.origin)} />
        </Section>
      )}
      <Section title={t('leadAds.others')} measure={t('leadAds.othersWhy')}>
        <p className="actions">
          <Link to="/imports">{t('imports.title')}</Link>
          <Link to="/settings/hooks">{t('hooks.title')}</Link>
        </p>
      </Section>
    </Page>
  );
}

/** What a mail server runs for each mail; 75 has it keep the mail and try again (sysexits.h, EX_TEMPFAIL). */
function pipeTo(origin: string): string {
  return `#!/bin/sh
curl -fsS -m 60 -X POST ${origin}/api/v1/lead-ads/mail \\
  -H "Authorization: Bearer $(cat /etc/funil.key)" \\
  -H 'Content-Type: message/rfc822' --data-binary @- || exit 75`;
}

function nameOf({ vendor }: LeadSource): string {
  return vendorNames[vendor as keyof typeof vendorNames] ?? vendor;
}

function Leads({ leads }: { leads: readonly AdLead[] }) {
  const { t, moment } = useWords();
  const mayOpen = mayDo(useSession(), 'leads');
  const from = (lead: AdLead) => (lead.from === BY_MAIL ? t('leadAds.byMail') : lead.from);
  const columns: Column<AdLead>[] = [
    { id: 'at', title: t('leadAds.at'), isWord: true, of: ({ at }) => at, show: ({ at }) => moment(at) },
    { id: 'source', title: t('leadAds.source'), isWord: true, of: from, show: from },
    { id: 'form', title: t('leadAds.form'), isWord: true, of: ({ form }) => form, show: ({ form }) => form },
    {
      id: 'lead',
      title: t('leadAds.lead'),
      isWord: true,
      of: ({ lead }) => lead,
      show: ({ lead, person }) =>
        person !== null && mayOpen ? (
          <Link to="/leads/$id" params={{ id: person }} className="unbroken">
            {lead}
          </Link>
        ) : (
          <span className="unbroken">{lead}</span>
        ),
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
    <DataTable
      label={t('leadAds.title')}
      file="lead-ads"
      columns={columns}
      rows={leads}
      keyOf={({ source, lead }) => `${source} ${lead}`}
    />
  );
}
