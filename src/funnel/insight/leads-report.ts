import { FunilError } from '../../core/errors.ts';
import { leadFromPublicId, publicLeadId } from '../../core/identity.ts';
import { readPeriod } from '../../core/period.ts';
import { STAGES } from '../../core/stage.ts';
import { type Answered, type Asked, ask } from '../../store/question.ts';
import { type Frame, type InsightParts, momentText } from './context.ts';
import { isoOf, readCursor, writeCursor } from './cursor.ts';
import { leadNodes, leadNow } from './lead.question.ts';
import { leadConsent } from './lead-consent.question.ts';
import { leadEnds } from './lead-ends.question.ts';
import { leads, leadsOfStages, leadsOfSteps } from './leads.question.ts';
import { pickedParameters, readSteps } from './picked-steps.ts';
import { timeline } from './timeline.question.ts';

export interface LeadsQuery {
  search?: string;
  level?: string;
  method?: string;
  channel?: string;
  country?: string;
  /** First and last day they were last seen on, both included, or moments. */
  seenFrom?: string;
  seenTo?: string;
  reached?: string;
  stoppedAt?: string;
  steps?: string;
  windowDays: number;
  after?: string;
  limit: number;
}

const LAST_ID = '9223372036854775807';

/** A page of leads, the latest seen first; `next` opens the page after it. */
export async function leadsReport(parts: InsightParts, frame: Frame, query: LeadsQuery) {
  const cursor = readCursor(query.after, LAST_ID, /^\d{1,19}$/);
  const seen = readPeriod(query.seenFrom, query.seenTo, frame.workspace.timezone);
  const rows = await askLeads(parts, query, {
    ...frame.money,
    ...frame.between,
    search: query.search ?? '',
    level: query.level ?? '',
    method: query.method ?? '',
    channel: query.channel ?? '',
    country: query.country ?? '',
    seenFrom: momentText(seen.from),
    seenTo: momentText(seen.to),
    beforeAt: cursor.at,
    beforePerson: cursor.name,
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  return {
    rows: page.map(({ person, firstAt, lastAt, ...row }) => ({
      id: publicLeadId(person),
      firstAt: isoOf(firstAt),
      lastAt: isoOf(lastAt),
      ...row,
    })),
    next: rows.length > query.limit && last ? writeCursor(last.lastAt, last.person) : null,
  };
}

function askLeads({ events }: InsightParts, { steps, reached, stoppedAt, windowDays }: LeadsQuery, asked: Asked<typeof leads>) {
  if (steps !== undefined) {
    const picked = readSteps(steps);
    const places = picked.map((_, index) => String(index + 1));
    return ask(events, leadsOfSteps, { ...asked, ...pickedParameters(picked, windowDays), ...placesWanted(places, reached, stoppedAt) });
  }
  if (reached === undefined && stoppedAt === undefined) return ask(events, leads, asked);
  return ask(events, leadsOfStages, { ...asked, ...placesWanted(STAGES, reached, stoppedAt) });
}

/** From which place to which, counted from 1, leads must have come. */
function placesWanted(
  places: readonly string[],
  reached: string | undefined,
  stoppedAt: string | undefined,
): { least: number; most: number } {
  const placeOf = (text: string) => {
    const place = places.indexOf(text) + 1;
    if (place > 0) return place;
    throw new FunilError('bad_stage', `"${text}" is not one of ${places.join(', ')}.`, {
      hint: 'With `steps`, stages are their numbers, counted from 1.',
    });
  };
  const least = reached === undefined ? 1 : placeOf(reached);
  if (stoppedAt === undefined) return { least, most: places.length };
  const only = placeOf(stoppedAt);
  return { least: Math.max(least, only), most: only };
}

/** One lead: who it is, and what happened, the latest first. Old ids lead to where the lead is now. */
export async function leadReport(parts: InsightParts, frame: Frame, id: string, page: { before?: string; limit: number }) {
  const number = leadFromPublicId(id);
  if (number === null)
    throw new FunilError('no_lead', `"${id}" is not the id of a lead.`, {
      status: 404,
      hint: 'Ids of leads start with ld_; copy one from the list of leads.',
    });
  const [now] = await ask(parts.events, leadNow, { identities: frame.ledger.identities, person: number });
  const person = now?.person ?? number;
  const identifiers = await ask(parts.events, leadNodes, { ...frame.ledger, person });
  const nodes = [...new Set([person, ...identifiers.map(({ node }) => node)])];
  const cursor = readCursor(page.before, '');
  const { workspace, known } = frame.ledger;
  const its = { workspace, known, nodes: nodes.map(BigInt), leads: nodes.map(BigInt) };
  const found = await ask(parts.events, timeline, {
    ...its,
    before: cursor.at,
    beforeId: cursor.name,
    limit: page.limit + 1,
  });
  const [ends, consent] = await Promise.all([ask(parts.events, leadEnds, its), ask(parts.events, leadConsent, its)]);
  if (found.length === 0 && page.before === undefined && identifiers.length === 0)
    throw new FunilError('no_lead', 'There is no such lead.', { status: 404, hint: 'It may have been known under another workspace.' });
  const rows = found.slice(0, page.limit);
  const last = rows[rows.length - 1];
  return {
    id: publicLeadId(person),
    identifiers: identifiers.map(({ kind, value, reason }) => ({ kind, value, reason })),
    firstTouch: endOf('first', ends),
    lastTouch: endOf('last', ends),
    consent: consent.map(({ firstAt, lastAt, ...one }) => ({ ...one, firstAt: isoOf(firstAt), lastAt: isoOf(lastAt) })),
    rows: rows.map((row) => ({ ...row, at: isoOf(row.at), known: isoOf(row.known) })),
    next: found.length > page.limit && last ? writeCursor(last.at, last.id) : null,
  };
}

function endOf(wanted: 'first' | 'last', ends: readonly Answered<typeof leadEnds>[]) {
  const found = ends.find(({ end }) => end === wanted);
  if (!found) return null;
  const { end: _end, at, ...touch } = found;
  return { at: isoOf(at), ...touch };
}
