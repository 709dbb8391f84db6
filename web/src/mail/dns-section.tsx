import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Section } from '../frame/section.tsx';
import { Told } from '../people/told.tsx';
import { Entries } from '../settings/entries.tsx';
import { useWords } from '../words/use-words.ts';
import { dnsQuery } from './queries.ts';

const checkNames: Record<string, string> = { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', mx: 'MX' };
const stateNames = { good: 'dns.good', weak: 'dns.weak', bad: 'dns.bad', unknown: 'dns.unknown' } as const;

const codeNames: Record<string, string> = {
  spf_good: 'dns.spfGood',
  spf_missing: 'dns.spfMissing',
  spf_many: 'dns.spfMany',
  spf_lookups: 'dns.spfLookups',
  spf_open: 'dns.spfOpen',
  spf_loose: 'dns.spfLoose',
  dkim_good: 'dns.dkimGood',
  dkim_no_selector: 'dns.dkimNoSelector',
  dkim_missing: 'dns.dkimMissing',
  dkim_revoked: 'dns.dkimRevoked',
  dkim_short: 'dns.dkimShort',
  dkim_other: 'dns.dkimOther',
  dmarc_good: 'dns.dmarcGood',
  dmarc_none: 'dns.dmarcNone',
  dmarc_broken: 'dns.dmarcBroken',
  dmarc_missing: 'dns.dmarcMissing',
  mx_good: 'dns.mxGood',
  mx_missing: 'dns.mxMissing',
  bounces_good: 'dns.bouncesGood',
  bounces_apart: 'dns.bouncesApart',
  no_answer: 'dns.noAnswer',
};

/** What receivers look up about the sender. The world outside is asked only when somebody presses the button. */
export function DnsSection() {
  const { t } = useWords();
  const query = useQuery(dnsQuery());
  return (
    <Section title={t('dns.title')} measure={t('dns.why')}>
      <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
        {t('dns.look')}
      </Button>
      <Told error={query.error} />
      {query.data?.findings.length === 0 && <p role="status">{t('dns.nobody')}</p>}
      {query.data && query.data.findings.length > 0 && (
        <Entries
          label={t('dns.title')}
          heads={[t('dns.check'), t('dns.state'), t('dns.what'), t('dns.found')]}
          isWide
          rows={query.data.findings.map(({ check, state, code, found }) => ({
            id: check,
            cells: [
              check === 'bounces' ? t('dns.bounces') : (checkNames[check] ?? check),
              <strong key="state" className={`mail-state is-${state}`}>
                {t(stateNames[state])}
              </strong>,
              t(codeNames[code] ?? 'dns.noAnswer'),
              found === '' ? '–' : <code key="found">{found}</code>,
            ],
          }))}
        />
      )}
    </Section>
  );
}
