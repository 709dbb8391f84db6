import { Link } from '@tanstack/react-router';
import type { Credited } from '../../../src/core/method.ts';
import type { Lead, LeadPage } from '../api/queries.ts';
import type { Column } from '../frame/data-table.tsx';
import { Glyph } from '../look/glyphs.tsx';
import { type Level, levelNames, methodNames, wordsOf } from '../words/labels.ts';
import type { Words } from '../words/use-words.ts';

/** Columns that are not shown until somebody asks for them. */
export const USUALLY_HIDDEN: readonly string[] = ['channel', 'country', 'revenue', 'firstSeen'];

interface Ticking {
  ticked: ReadonlySet<string>;
  toggle: (id: string) => void;
}

/** Everything a list of leads can tell of one; with `ticking`, a box before each name. */
export function leadColumns(words: Words, ticking?: Ticking): Column<Lead>[] {
  const { t, count, moment } = words;
  return [
    {
      id: 'lead',
      title: t('leads.lead'),
      isWord: true,
      of: (lead) => nameOf(words, lead),
      show: (lead) => <Name words={words} lead={lead} ticking={ticking} />,
    },
    { id: 'email', title: t('field.email'), isWord: true, isFiled: true, of: ({ email }) => email, show: ({ email }) => email },
    { id: 'company', title: t('leads.company'), isWord: true, isFiled: true, of: ({ company }) => company, show: ({ company }) => company },
    { id: 'id', title: t('lead.id'), isWord: true, isFiled: true, of: ({ id }) => id, show: ({ id }) => id },
    {
      id: 'level',
      title: t('leads.level'),
      isWord: true,
      of: ({ level }) => t(levelNames[level as Level]),
      show: ({ level }) => t(levelNames[level as Level]),
    },
    {
      id: 'method',
      title: t('leads.firstTouch'),
      isWord: true,
      of: ({ method }) => t(methodNames[method as Credited]),
      show: ({ method }) => (
        <span className="named">
          <Glyph method={method as Credited} />
          {t(methodNames[method as Credited])}
        </span>
      ),
    },
    { id: 'channel', title: t('by.channel'), isWord: true, of: ({ channel }) => channel, show: ({ channel }) => wordsOf(channel) },
    { id: 'country', title: t('leads.country'), isWord: true, of: ({ country }) => country, show: ({ country }) => country || '–' },
    { id: 'visits', title: t('column.visits'), of: ({ visits }) => visits, show: ({ visits }) => count(visits) },
    {
      id: 'conversions',
      title: t('column.conversions'),
      of: ({ conversions }) => conversions,
      show: ({ conversions }) => count(conversions),
    },
    { id: 'revenue', title: t('column.revenue'), of: ({ revenue }) => revenue, show: ({ revenue }) => words.parts(revenue ?? 0) },
    { id: 'firstSeen', title: t('leads.firstSeen'), isWord: true, of: ({ firstAt }) => firstAt, show: ({ firstAt }) => moment(firstAt) },
    { id: 'lastSeen', title: t('leads.lastSeen'), isWord: true, of: ({ lastAt }) => lastAt, show: ({ lastAt }) => moment(lastAt) },
  ];
}

function Name({ words, lead, ticking }: { words: Words; lead: Lead; ticking: Ticking | undefined }) {
  const about = aboutOf(lead);
  return (
    <>
      {ticking && (
        <input
          type="checkbox"
          className="tick"
          aria-label={words.t('ticked.one', { name: nameOf(words, lead) })}
          checked={ticking.ticked.has(lead.id)}
          onChange={() => ticking.toggle(lead.id)}
        />
      )}
      <Link to="/leads/$id" params={{ id: lead.id }}>
        {nameOf(words, lead)}
      </Link>
      {about && <span className="about">{about}</span>}
    </>
  );
}

const ID_TAIL = 6;

type Named = Pick<Lead, 'id' | 'name' | 'email' | 'company'>;

/** What its page tells of a lead; who said nothing goes by what stands for them, devices aside. */
export function toldOf({ id, profile, identifiers }: LeadPage): Named {
  return { ...profile, id, email: profile.email || (identifiers.find(({ kind }) => kind !== 'anonymous')?.value ?? '') };
}

/** What a lead is called, by the best that is known. */
export function nameOf({ t }: Pick<Words, 't'>, { name, email, company, id }: Named): string {
  return name || email || company || t('leads.unnamed', { id: id.slice(-ID_TAIL) });
}

/** What else tells who it is. */
export function aboutOf({ name, email, company }: Omit<Named, 'id'>): string {
  return [name && email, (name || email) && company].filter(Boolean).join(' · ');
}
