import type { ReactNode } from 'react';
import type { Credited } from '../../../src/core/method.ts';
import { kindName, type MergePreview } from '../api/identities.ts';
import { useWorkspaces } from '../frame/use-workspaces.ts';
import { Glyph } from '../look/glyphs.tsx';
import { Entries } from '../settings/entries.tsx';
import { isMethod, methodNames, wordsOf } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';

type Side = MergePreview['one'];

/** Two leads beside each other, and the one they would become. */
export function MergeSides({ preview: { one, into, merged } }: { preview: MergePreview }) {
  const words = useWords();
  const { t, moment, count } = words;
  const { current } = useWorkspaces();
  const when = (at: string | null) => (at === null ? '–' : moment(at));
  const money = (revenue: number | null) =>
    revenue === null ? t('not.measured') : current ? words.money(revenue, current.currency) : words.parts(revenue);
  const rows: [id: string, title: string, of: (side: Side) => ReactNode][] = [
    ['name', t('merge.name'), ({ name }) => name || '–'],
    ['email', t('identifier.email'), ({ email }) => <span className="unbroken">{email || '–'}</span>],
    ['country', t('leads.country'), ({ country }) => country || '–'],
    ['identifiers', t('merge.identifiers'), (side) => <Listed words={words} identifiers={side.identifiers} />],
    ['first', t('leads.firstTouch'), ({ firstTouch }) => (firstTouch ? <Touch words={words} touch={firstTouch} /> : '–')],
    ['firstSeen', t('leads.firstSeen'), ({ firstAt }) => when(firstAt)],
    ['lastSeen', t('leads.lastSeen'), ({ lastAt }) => when(lastAt)],
    ['touches', t('column.visits'), ({ touches }) => count(touches)],
    ['conversions', t('column.conversions'), ({ conversions }) => count(conversions)],
    ['revenue', t('column.revenue'), ({ revenue }) => money(revenue)],
    ['id', t('lead.id'), ({ lead }) => <span className="unbroken soft">{lead}</span>],
  ];
  return (
    <div className="merge-sides">
      <Entries
        label={t('merge.preview')}
        heads={[t('merge.aspect'), t('merge.this'), t('merge.other'), t('merge.result')]}
        rows={rows.map(([id, title, of]) => ({ id, cells: [title, of(into), of(one), of(merged)] }))}
      />
    </div>
  );
}

const MOST_LISTED = 6;

function Listed({ words, identifiers }: { words: Words; identifiers: Side['identifiers'] }) {
  const more = identifiers.length - MOST_LISTED;
  return (
    <ul className="plain-list">
      {identifiers.slice(0, MOST_LISTED).map(({ kind, value }) => (
        <li key={`${kind} ${value}`} className="unbroken">
          <span className="soft">{kind === 'unknown' ? words.t('split.unknown') : kindName(words, kind)}</span> {value}
        </li>
      ))}
      {more > 0 && <li className="soft">{words.t('merge.more', { count: more })}</li>}
    </ul>
  );
}

function Touch({ words: { t, moment }, touch: { at, method, channel } }: { words: Words; touch: NonNullable<Side['firstTouch']> }) {
  return (
    <>
      <span className="named">
        {isMethod(method) && <Glyph method={method as Credited} />}
        {isMethod(method) ? t(methodNames[method]) : method}
      </span>{' '}
      <span className="soft">
        {wordsOf(channel)} · {moment(at)}
      </span>
    </>
  );
}
