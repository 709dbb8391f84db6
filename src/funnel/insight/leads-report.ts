import { FunilError } from '../../core/errors.ts';
import { publicLeadId } from '../../core/identity.ts';
import { readPeriod } from '../../core/period.ts';
import { STAGES } from '../../core/stage.ts';
import { type Asked, ask } from '../../store/question.ts';
import { type Frame, type InsightParts, momentText } from './context.ts';
import { isoOf, readCursor, writeCursor } from './cursor.ts';
import { type Listing, latestLeads } from './latest-leads.ts';
import { type leads, leadsOfStages, leadsOfSteps } from './leads.question.ts';
import { leadsOfStagesAmong } from './leads-few.question.ts';
import { pickedParameters, readSteps } from './picked-steps.ts';

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
  unreached?: string;
  by?: string;
  key?: string;
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

function askLeads({ events }: InsightParts, query: LeadsQuery, list: Asked<typeof leads>) {
  const { steps, windowDays, by = '', key = '' } = query;
  if (steps !== undefined) {
    const picked = readSteps(steps);
    const places = picked.map((_, index) => String(index + 1));
    return ask(events, leadsOfSteps, { ...list, by, key, ...pickedParameters(picked, windowDays), ...placesWanted(places, query) });
  }
  const isPlaced = [query.reached, query.stoppedAt, query.unreached, query.by].some((wanted) => wanted !== undefined);
  return latestLeads(events, list, isPlaced ? leadsOf(events, { by, key, ...placesWanted(STAGES, query) }) : undefined);
}

/** Whoever came to certain stages. */
export function leadsOf(events: InsightParts['events'], stages: { by: string; key: string; least: number; most: number }): Listing {
  return {
    whole: (list) => ask(events, leadsOfStages, { ...list, ...stages }),
    among: (list) => ask(events, leadsOfStagesAmong, { ...list, ...stages }),
    isNarrow: true,
    level: levelOf(stages),
  };
}

/** Who came no further than traffic cannot be reached, and who bought is a customer. */
function levelOf({ least, most }: { least: number; most: number }): string {
  if (most < STAGES.indexOf('capture') + 1) return 'anonymous';
  return least === STAGES.length ? 'customer' : '';
}

/** From which place to which, counted from 1, leads must have come. */
function placesWanted(places: readonly string[], { reached, stoppedAt, unreached }: LeadsQuery): { least: number; most: number } {
  const placeOf = (text: string) => {
    const place = places.indexOf(text) + 1;
    if (place > 0) return place;
    throw new FunilError('bad_stage', `"${text}" is not one of ${places.join(', ')}.`, {
      hint: 'With `steps`, stages are their numbers, counted from 1.',
    });
  };
  const least = reached === undefined ? 1 : placeOf(reached);
  if (stoppedAt === undefined) return { least, most: unreached === undefined ? places.length : placeOf(unreached) - 1 };
  const only = placeOf(stoppedAt);
  return { least: Math.max(least, only), most: only };
}
