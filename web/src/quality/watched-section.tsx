import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { keyedSourcesQuery, type Watched, watch, watchedQuery } from '../api/quality.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { tell } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { nameOfEvent } from './event-name.ts';

const HEIGHT = 160;

const stateNames: Record<string, string> = { ok: 'watched.ok', quiet: 'watched.quiet', learning: 'watched.learning' };

/** Events that Funil listens for, how often each comes, and whether it is missed. */
export function WatchedSection({ maySet }: { maySet: boolean }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const query = useQuery(watchedQuery());
  const sources = useQuery({ ...keyedSourcesQuery(), enabled: maySet }).data ?? [];
  const watching = useMutation({ mutationFn: watch, onSuccess: () => queries.invalidateQueries({ queryKey: ['watched'] }) });
  const nameOf = (id: number) => sources.find((source) => source.id === id)?.name ?? `#${id}`;
  const stop = ({ source, event }: Watched) => watching.mutate({ source, event, watched: false });
  return (
    <Section title={t('watched.title')} measure={t('watched.measure')}>
      <Told error={watching.error} />
      {maySet && <WatchForm sources={sources} onWatch={(source, event) => watching.mutate({ source, event, watched: true })} />}
      {watching.isSuccess && watching.variables.watched && (
        <p className="done" role="status">
          {t('watched.added', { event: nameOfEvent(t, watching.variables.event) })}
        </p>
      )}
      <Ready query={query} height={HEIGHT}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('watched.none')}>
              <p>{t('watched.noneWhy')}</p>
            </Empty>
          ) : (
            <DataTable
              label={t('watched.table')}
              file="watched"
              columns={columnsOf(words, nameOf, maySet ? stop : undefined)}
              rows={rows}
              keyOf={({ source, event }) => `${source} ${event}`}
            />
          )
        }
      </Ready>
    </Section>
  );
}

function WatchForm({
  sources,
  onWatch,
}: {
  sources: readonly { id: number; name: string }[];
  onWatch: (source: number, event: string) => void;
}) {
  const { t } = useWords();
  const [source, setSource] = useState('');
  const [event, setEvent] = useState('');
  const chosen = Number(source || sources[0]?.id);
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    onWatch(chosen, event.trim());
    setEvent('');
  };
  return (
    <form className="filters" onSubmit={submit}>
      <NativeSelect
        label={t('quality.source')}
        value={source}
        data={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(changed) => setSource(changed.currentTarget.value)}
      />
      <Field label={t('watched.event')} placeholder="Order Completed" maxLength={200} required value={event} onText={setEvent} />
      <Button type="submit" variant="default" disabled={event.trim() === '' || !chosen}>
        {t('watched.add')}
      </Button>
    </form>
  );
}

function columnsOf(words: Words, nameOf: (source: number) => string, onStop: ((row: Watched) => void) | undefined): Column<Watched>[] {
  const { t, moment, parts } = words;
  const stateOf = ({ state }: Watched) => (stateNames[state] ? t(stateNames[state]) : state);
  const columns: Column<Watched>[] = [
    { id: 'event', title: t('watched.event'), isWord: true, of: ({ event }) => event, show: ({ event }) => nameOfEvent(t, event) },
    { id: 'source', title: t('quality.source'), isWord: true, of: ({ source }) => nameOf(source), show: ({ source }) => nameOf(source) },
    {
      id: 'state',
      title: t('imports.state'),
      isWord: true,
      of: stateOf,
      show: (row) => <span className={row.state === 'quiet' ? 'refused' : undefined}>{stateOf(row)}</span>,
    },
    { id: 'perWeek', title: t('watched.perWeek'), of: ({ perWeek }) => perWeek, show: ({ perWeek }) => parts(perWeek ?? 0) },
    { id: 'expected', title: t('watched.expected'), of: ({ expected }) => expected, show: ({ expected }) => tell(words, expected, parts) },
    { id: 'last', title: t('quality.last'), of: ({ lastAt }) => lastAt, show: ({ lastAt }) => moment(lastAt ?? '') },
  ];
  if (!onStop) return columns;
  const show = (row: Watched) => (
    <button
      type="button"
      className="plain"
      onClick={() => onStop(row)}
      aria-label={t('watched.stopOne', { event: nameOfEvent(t, row.event) })}
    >
      {t('watched.stop')}
    </button>
  );
  return [...columns, { id: 'acts', title: t('imports.acts'), isWord: true, isAct: true, of: () => '', show }];
}
