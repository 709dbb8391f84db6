import { useMemo } from 'react';
import type { LiveEntry } from '../api/live.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { eventNames, wordsOf } from '../words/labels.ts';
import { reasonNames } from '../words/reasons.ts';
import { tellRefusal } from '../words/tell-refusal.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { labelNames, verdictNames } from './verdicts.ts';

/** The last entries, the newest first. */
export function LiveList({ entries }: { entries: readonly LiveEntry[] }) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(words), [words]);
  const rows = useMemo(() => [...entries].reverse(), [entries]);
  return (
    <DataTable
      label={words.t('live.title')}
      file="live"
      className="live"
      columns={columns}
      rows={rows}
      keyOf={({ nth }) => String(nth)}
      isSortable={false}
    />
  );
}

function columnsOf(words: Words): Column<LiveEntry>[] {
  const { t, clock } = words;
  const word = (id: string, of: (row: LiveEntry) => string): Column<LiveEntry> => ({
    id,
    title: t(id),
    isWord: true,
    of,
    show: (row) => <span className="unbroken">{of(row)}</span>,
  });
  return [
    { id: 'at', title: t('live.time'), isWord: true, of: ({ at }) => at, show: ({ at }) => <time dateTime={at}>{clock(at)}</time> },
    word('live.source', ({ source }) => source),
    word('live.event', (row) => eventOf(words, row)),
    word('live.who', ({ who }) => who?.value ?? t('live.nobody')),
    {
      id: 'verdict',
      title: t('live.verdict'),
      isWord: true,
      of: (row) => [t(verdictNames[row.verdict]), ...notesOf(words, row)].join('; '),
      show: (row) => <Verdict row={row} />,
    },
  ];
}

function Verdict({ row }: { row: LiveEntry }) {
  const words = useWords();
  const notes = notesOf(words, row);
  return (
    <>
      <span className={row.verdict === 'rejected' ? 'refused' : undefined}>{words.t(verdictNames[row.verdict])}</span>
      {notes.length > 0 && <span className="told">{notes.join(' · ')}</span>}
    </>
  );
}

/** Why it was refused, and what else is known of it. */
function notesOf(words: Words, { reason, field, detail, labels }: LiveEntry): string[] {
  const { t } = words;
  const told = reason ? tellRefusal(words, { reason, field, detail: detail ?? '' }) : detail;
  const marks = labels.map((label) => (labelNames[label] ? t(labelNames[label]) : wordsOf(label)));
  return [reason ? t(reasonNames[reason]) : '', told ?? '', ...marks].filter((note) => note !== '');
}

function eventOf({ t }: Words, { event, kind }: LiveEntry): string {
  const name = event || kind;
  return eventNames[name] ? t(eventNames[name]) : wordsOf(name);
}
