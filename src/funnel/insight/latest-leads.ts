import { EARLIEST, LATEST } from '../../core/period.ts';
import type { EventStore } from '../../store/events.ts';
import { type Answered, type Asked, ask } from '../../store/question.ts';
import { momentText } from './context.ts';
import { leads } from './leads.question.ts';
import { leadsAmong, leadsBought, leadsWorth } from './leads-few.question.ts';
import { leadsFitting, leadsLast, leadsSeen, leadsWritten } from './leads-seen.question.ts';

type Events = Pick<EventStore, 'read'>;
type List = Asked<typeof leads>;
type Row = Answered<typeof leads>;

/** A place in the list, between rows: below are those last seen earlier, or at that moment with a smaller number. */
interface Place {
  at: string;
  person: string;
}

/** Some who may stand in the list, and down to where nobody else does; null is all the way. */
interface Looked {
  people: string[];
  end: Place | null;
}

/** A list, told of everybody's facts, or of facts of those who may stand in it. */
export interface Listing {
  whole: (list: List) => Promise<Row[]>;
  /** Without what they are worth. */
  among: (list: List & Among) => Promise<Row[]>;
  /** Whether it lets pass only some, for other reasons than the filters of all lists. */
  isNarrow: boolean;
  /** A level that all who stand in it have; '' where there is none. */
  level: string;
}

/** Whose facts are looked at. */
type Them = Pick<Asked<typeof leadsAmong>, 'people' | 'numbers' | 'orders' | 'deals'>;

/** And down to which place. */
type Among = Them & Pick<Asked<typeof leadsAmong>, 'sinceAt' | 'sincePerson'>;

/** All leads. */
export function allLeads(events: Events): Listing {
  const [whole, among] = [(list: List) => ask(events, leads, list), (list: List & Among) => ask(events, leadsAmong, list)];
  return { whole, among, isNarrow: false, level: '' };
}

/** How far to look before more is looked at. */
export interface Reach {
  /** A filter passed by fewer rows is looked through whole. */
  few: number;
  /** So many of the latest marks for a row wanted: most leads of the very last stand in the list; fewer do further down, or behind filters. */
  marks: { top: number; below: number };
  /** So many leads for a row wanted, one try after another, where those marks did not do. */
  leads: readonly number[];
}

/** Of 64 bits. */
const HIGHEST = '18446744073709551615';

/** So many leads for a row wanted at the top of the list: nearly all of the very last stand in it, but some of their marks were taken back. */
const SPARE = 1.2;

const REACH: Reach = { few: 2_000, marks: { top: 4, below: 8 }, leads: [10, 80] };

/**
 * The page of the list that `leads` answers, from the facts of those few who may stand on it: all who pass a filter that few pass, else who was
 * seen last below the place, as many as it takes. Only a list that lets pass hardly any of those is worked out from the facts of all.
 */
export async function latestLeads(events: Events, asked: List, listing = allLeads(events), reach = REACH): Promise<Row[]> {
  const may = (list: List): List => ({ ...list, level: list.level || listing.level });
  const few = await fewFitting(events, may(asked), reach.few);
  if (few) return among(events, asked, { people: few, end: null }, listing);
  const found: Row[] = [];
  let list = asked.seenTo < asked.beforeAt ? { ...asked, beforeAt: asked.seenTo, beforePerson: '0' } : asked;
  for (const look of [lookAtLast(reach, listing), ...reach.leads.map(lookAtMany)]) {
    const looked = await look(events, may(list));
    const rows = await among(events, list, looked, listing);
    found.push(...rows);
    if (found.length === asked.limit || looked.end === null) return found;
    list = { ...list, beforeAt: looked.end.at, beforePerson: looked.end.person, limit: list.limit - rows.length };
  }
  return [...found, ...(await listing.whole(list))];
}

/** Everybody who passes the filter that the fewest pass; null where all filters let many pass, or none is set. */
async function fewFitting(events: Events, asked: List, most: number): Promise<string[] | null> {
  if (isOpen(asked)) return null;
  const fitting = await ask(events, leadsFitting, { ...asked, word: longestWord(asked.search), most });
  const [fewest] = fitting.map(({ people }) => people).sort((a, b) => a.length - b.length);
  return fewest ?? null;
}

const OPEN = { search: '', level: '', method: '', channel: '', country: '', from: momentText(EARLIEST), to: momentText(LATEST) };

function isOpen(asked: List): boolean {
  return Object.entries(OPEN).every(([name, value]) => asked[name as keyof typeof OPEN] === value);
}

/** Fields are searched through joined by spaces, so what is between the spaces of the search lies within one of them. */
function longestWord(search: string): string {
  return search.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Who made the last marks below a place, whatever the filters. */
function lookAtLast({ marks }: Reach, { isNarrow }: Listing): (events: Events, list: List) => Promise<Looked> {
  return async (events, list) => {
    const isTop = list.beforeAt === OPEN.to && isOpen(list) && !isNarrow;
    const depth = list.limit * (isTop ? marks.top : marks.below);
    const last = await ask(events, leadsLast, { ...list, depth });
    return pick(last, depth, isTop ? Math.ceil(list.limit * SPARE) : Number.POSITIVE_INFINITY, list.seenFrom);
  };
}

/** As many leads of the latest marks as are wanted, or all of them. */
function pick(last: readonly { at: string; person: string }[], depth: number, most: number, seenFrom: string): Looked {
  const people = new Set<string>();
  for (const { at, person } of last) {
    if (at < seenFrom) break;
    // Whoever was seen last at this very moment is left to the next look.
    if (people.size >= most) return { people: [...people], end: { at, person: HIGHEST } };
    people.add(person);
  }
  const earliest = last[depth - 1]?.at ?? '';
  // Of the marks of that very moment some may have been left out.
  return { people: [...people], end: earliest < seenFrom ? null : { at: earliest, person: HIGHEST } };
}

/** Who of those that pass the filters, as far as rows tell, was seen last. */
function lookAtMany(leadsARow: number): (events: Events, list: List) => Promise<Looked> {
  return async (events, list) => {
    const most = leadsARow * list.limit;
    const rows = await ask(events, leadsSeen, { ...list, word: longestWord(list.search), most });
    const last = rows[most - 1];
    return { people: rows.map(({ person }) => person), end: last ? { at: last.lastAt, person: last.person } : null };
  };
}

async function among(events: Events, list: List, { people: found, end }: Looked, listing: Listing): Promise<Row[]> {
  if (found.length === 0) return [];
  const them = await written(events, list.workspace, found.map(BigInt));
  const [rows, worth] = await Promise.all([
    listing.among({ ...list, ...them, sinceAt: end?.at ?? list.seenFrom, sincePerson: end?.person ?? '0' }),
    worthOf(events, list, them),
  ]);
  return rows.map((row) => {
    const revenue = worth.get(row.person);
    return revenue === undefined ? row : { ...row, revenue };
  });
}

async function written(events: Events, workspace: number, people: bigint[]): Promise<Them> {
  const found = await ask(events, leadsWritten, { workspace, people });
  const named = (wanted: string) => found.filter(({ kind }) => kind === wanted).map(({ name }) => name);
  return { people, numbers: named('number').map(BigInt), orders: named('order'), deals: named('deal') };
}

/** What the conversions of each were worth; who has none is left out. Planning takes longest, so what nobody has is not asked for. */
async function worthOf(events: Events, { workspace, known, identities, currency }: List, { people, orders, deals }: Them) {
  const asked = { workspace, known, identities, currency, people, names: [...orders, ...deals] };
  if (asked.names.length === 0) return new Map<string, Row['revenue']>();
  const worths = await ask(events, deals.length > 0 ? leadsWorth : leadsBought, asked);
  return new Map(worths.map(({ person, revenue }) => [person, revenue]));
}
