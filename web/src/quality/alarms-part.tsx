import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Alarm, acknowledge, alarmsQuery } from '../api/quality.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { nameOfEvent } from './event-name.ts';
import { WatchedSection } from './watched-section.tsx';

const HEIGHT = 200;

/** What Funil warns of, and what it listens for. */
export function AlarmsPart({ maySee, maySet }: { maySee: boolean; maySet: boolean }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const query = useQuery(alarmsQuery());
  const seeing = useMutation({ mutationFn: acknowledge, onSuccess: () => queries.invalidateQueries({ queryKey: ['alarms'] }) });
  const open = query.data?.filter(({ state }) => state === 'open').length ?? 0;
  return (
    <>
      <Section title={t('alarms.finding', { count: open })} measure={t('alarms.measure')}>
        <Told error={seeing.error} />
        <Ready query={query} height={HEIGHT}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t('alarms.none')}>
                <p>{t('alarms.noneWhy')}</p>
              </Empty>
            ) : (
              <DataTable
                label={t('alarms.table')}
                file="alarms"
                columns={columnsOf(words, maySee ? (id) => seeing.mutate(id) : undefined)}
                rows={rows}
                keyOf={({ id }) => id}
                isSortable={false}
                className="rejects"
              />
            )
          }
        </Ready>
      </Section>
      <WatchedSection maySet={maySet} />
    </>
  );
}

function columnsOf(words: Words, onSeen: ((id: string) => void) | undefined): Column<Alarm>[] {
  const { t, moment } = words;
  return [
    { id: 'what', title: t('alarms.what'), isWord: true, of: (row) => tellAlarm(words, row), show: (row) => <What row={row} /> },
    {
      id: 'source',
      title: t('quality.source'),
      isWord: true,
      of: ({ source }) => source,
      show: ({ source }) => <span className="unbroken">{source}</span>,
    },
    { id: 'raised', title: t('alarms.raised'), isWord: true, of: ({ raisedAt }) => raisedAt, show: ({ raisedAt }) => moment(raisedAt) },
    {
      id: 'ended',
      title: t('alarms.ended'),
      isWord: true,
      of: ({ recoveredAt }) => recoveredAt ?? t('alarms.open'),
      show: ({ recoveredAt }) => (recoveredAt ? moment(recoveredAt) : <span className="refused">{t('alarms.open')}</span>),
    },
    {
      id: 'seen',
      title: t('alarms.seen'),
      isWord: true,
      of: ({ acknowledgedAt }) => acknowledgedAt ?? '',
      show: ({ id, acknowledgedAt }) => <Seen at={acknowledgedAt} onSeen={onSeen && (() => onSeen(id))} />,
    },
  ];
}

function What({ row }: { row: Alarm }) {
  const words = useWords();
  const { t, percent, parts } = words;
  const { expected, share, usual } = row.measured;
  return (
    <>
      {tellAlarm(words, row)}
      {expected !== undefined && <span className="told">{t('alarms.expected', { events: parts(expected) })}</span>}
      {share !== undefined && <span className="told">{t('alarms.share', { share: percent(share), usual: percent(usual ?? 0) })}</span>}
    </>
  );
}

function Seen({ at, onSeen }: { at: string | null; onSeen: (() => void) | undefined }) {
  const { t, moment } = useWords();
  if (at) return moment(at);
  if (!onSeen) return '–';
  return (
    <button type="button" className="plain" onClick={onSeen}>
      {t('alarms.see')}
    </button>
  );
}

function tellAlarm({ t }: Words, { kind, event }: Alarm): string {
  return kind === 'quiet' ? t('alarms.quiet', { event: nameOfEvent(t, event ?? '') }) : t('alarms.rejects');
}
