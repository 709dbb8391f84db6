import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { Entries } from './entries.tsx';
import { KeepFor } from './keep-for.tsx';

const HEIGHT = 200;

type Retention = Awaited<ReturnType<typeof askRetention>>;

function retentionQuery() {
  return queryOptions({ queryKey: ['retention'], queryFn: askRetention });
}

function askRetention() {
  return dataOf(api.GET('/api/v1/retention'));
}

/** What is kept how long: what can be set, and what is so. */
export function RetentionPage() {
  const { t } = useWords();
  const query = useQuery(retentionQuery());
  return (
    <>
      <Section title={t('retention.events')} measure={t('retention.eventsWhy')}>
        <Ready query={query} height={HEIGHT}>
          {({ events }) => <Events key={events.months} events={events} />}
        </Ready>
      </Section>
      <Section title={t('retention.refused')} measure={t('retention.refusedWhy')}>
        <Ready query={query} height={HEIGHT}>
          {(kept) => <Refused key={kept.rejectDays} kept={kept} />}
        </Ready>
      </Section>
      <Section title={t('retention.rest')} measure={t('retention.restWhy')}>
        <Entries
          isWide
          label={t('retention.rest')}
          heads={[t('retention.what'), t('retention.howLong')]}
          rows={FIXED.map(([what, howLong]) => ({ id: what, cells: [t(what), t(howLong)] }))}
        />
      </Section>
    </>
  );
}

/** Nobody can set these, so nothing is offered. */
const FIXED = [
  ['retention.ledger', 'retention.ledgerKept'],
  ['retention.journal', 'retention.journalKept'],
  ['retention.live', 'retention.liveKept'],
  ['retention.deliveries', 'retention.deliveriesKept'],
  ['retention.audit', 'retention.auditKept'],
] as const;

function Events({ events }: { events: Retention['events'] }) {
  const { t, moment, day } = useWords();
  const { save, ...saving } = useSaving();
  const { oldest, stored, removed, removedBefore } = events;
  return (
    <KeepFor
      told={
        <>
          {oldest ? t('retention.eventsNow', { count: stored, since: moment(oldest) }) : t('retention.noEvents')}{' '}
          {removed > 0 && removedBefore && t('retention.eventsRemoved', { count: removed, before: day(removedBefore.slice(0, 10)) })}
        </>
      }
      label={t('retention.keepEvents')}
      kept={events.months}
      choices={events.older.map(({ months, events: going }) => ({ span: months, name: t('retention.months', { count: months }), going }))}
      tellGoing={(count) => t('retention.eventsGoing', { count })}
      askSure={(count) => t('retention.eventsSure', { count })}
      note={t('retention.eventsWithin')}
      save={(eventMonths) => save({ eventMonths })}
      {...saving}
    />
  );
}

function Refused({ kept }: { kept: Retention }) {
  const { t, moment } = useWords();
  const { save, ...saving } = useSaving();
  return (
    <KeepFor
      told={
        <>
          {kept.oldest ? t('retention.now', { count: kept.rejects, since: moment(kept.oldest) }) : t('retention.nothing')}{' '}
          {kept.enforcedAt && t('retention.enforced', { when: moment(kept.enforcedAt) })}
        </>
      }
      label={t('retention.keep')}
      kept={kept.rejectDays}
      choices={kept.older.map(({ days, rejects }) => ({ span: days, name: t('retention.days', { count: days }), going: rejects }))}
      tellGoing={(count) => t('retention.going', { count })}
      note={t('retention.within')}
      save={(rejectDays) => save({ rejectDays })}
      {...saving}
    />
  );
}

function useSaving() {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: { rejectDays?: number | null; eventMonths?: number | null }) => dataOf(api.PUT('/api/v1/retention', { body })),
    onSuccess: (saved) => queries.setQueryData(retentionQuery().queryKey, saved),
  });
  return { save: mutate, isSaving: isPending, error };
}
