import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sourcesQuery } from '../api/sources.ts';
import { Section } from '../frame/section.tsx';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import type { ConnectedSource } from './connected-source.ts';

const POLL_MS = 3_000;

/** Waits for the first event of the source and turns green when it is there, without a reload. */
export function FirstEvent({ source }: { source: ConnectedSource | null }) {
  const { t, count } = useWords();
  const { data } = useQuery({ ...sourcesQuery(), refetchInterval: POLL_MS, enabled: source !== null });
  const found = data?.find(({ name }) => name === source?.name);
  const accepted = found?.accepted ?? 0;
  const rejected = found?.rejected ?? 0;
  return (
    <Section title={t('connect.proofTitle')} measure={t('connect.proofMeasure')}>
      <div className="proof" role="status">
        {source === null && <p className="soft">{t('connect.proofFirst')}</p>}
        {source && accepted === 0 && (
          <p className="named">
            <Loader size="xs" aria-hidden="true" />
            {t('connect.waiting', { name: source.name })}
          </p>
        )}
        {source && accepted > 0 && (
          <p className="arrived named">
            <Sign path="m3 9.5 4 4 8-9" />
            {t('connect.arrived', { count: accepted, name: source.name })}
          </p>
        )}
        {rejected > 0 && <p className="trouble">{t('connect.rejected', { count: rejected, reasons: reasonsOf(found?.rejectedBy) })}</p>}
      </div>
      {accepted > 0 && <Link to="/">{t('connect.toOverview')}</Link>}
    </Section>
  );

  function reasonsOf(rejectedBy: Record<string, number> = {}): string {
    return Object.entries(rejectedBy)
      .map(([reason, facts]) => `${reason} (${count(facts)})`)
      .join(', ');
  }
}
