import type { LeadFilter } from '../api/queries.ts';
import { defined, type Frame } from '../frame/period.ts';
import { isCountry, isMethod, type Level, levelNames, stages } from '../words/labels.ts';

/** What the list of leads is narrowed to, as it stands in the address. */
export interface LeadsSearch {
  search?: string;
  level?: Level;
  method?: string;
  channel?: string;
  /** Two letters, as in ISO 3166-1. */
  country?: string;
  /** Stage they came to at least. */
  reached?: string;
  /** Stage, or with `steps` the number of the step, beyond which they did not come. */
  stoppedAt?: string;
  /** Stage, or with `steps` the number of the step, that they did not come to. */
  unreached?: string;
  /** What of the first touch, or which device or country, is `key`; an empty key is those of whom none is known. */
  by?: KeyedBy;
  key?: string;
  steps?: string;
  window?: number;
  /** First and last day they were last seen on. */
  seenFrom?: string;
  seenTo?: string;
}

/** Every filter, not set: what clearing them all leaves. */
export const EVERYBODY = {
  search: undefined,
  level: undefined,
  method: undefined,
  channel: undefined,
  country: undefined,
  reached: undefined,
  stoppedAt: undefined,
  unreached: undefined,
  by: undefined,
  key: undefined,
  steps: undefined,
  window: undefined,
  seenFrom: undefined,
  seenTo: undefined,
} as const satisfies Record<keyof LeadsSearch, undefined>;

export const KEYED_BY = ['campaign', 'landing', 'content', 'creator', 'device', 'country'] as const;

export type KeyedBy = (typeof KEYED_BY)[number];

const LONGEST = 200;
const LONGEST_KEY = 2_000;
const LONGEST_CHANNEL = 80;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readLeadsSearch(raw: Record<string, unknown>): LeadsSearch {
  const search = typeof raw.search === 'string' || typeof raw.search === 'number' ? String(raw.search).slice(0, LONGEST) : '';
  return defined({
    search: search || undefined,
    level: typeof raw.level === 'string' && Object.hasOwn(levelNames, raw.level) ? (raw.level as Level) : undefined,
    ...placeIn(raw),
    ...keyIn(raw),
    method: typeof raw.method === 'string' && isMethod(raw.method) ? raw.method : undefined,
    channel: typeof raw.channel === 'string' && raw.channel !== '' ? raw.channel.slice(0, LONGEST_CHANNEL) : undefined,
    country: typeof raw.country === 'string' && isCountry(raw.country) ? raw.country : undefined,
    seenFrom: dayIn(raw.seenFrom),
    seenTo: dayIn(raw.seenTo),
  });
}

/** How many leads are listed at a time. */
export const PAGE = 50;

/** What the server is asked for. */
export function leadFilterOf({ window, ...search }: LeadsSearch, frame: Frame): LeadFilter {
  return defined({ ...frame, ...readLeadsSearch({ ...search, window }), window: undefined, windowDays: window });
}

/** Whether two narrow the list to the same. */
export function isSameSearch(a: LeadsSearch, b: LeadsSearch): boolean {
  return (Object.keys(EVERYBODY) as (keyof LeadsSearch)[]).every((field) => a[field] === b[field]);
}

const LONGEST_STEPS = 2_000;

type Place = Pick<LeadsSearch, 'reached' | 'stoppedAt' | 'unreached' | 'steps' | 'window'>;

/** How far they came: to a stage at least, up to a stage, or up to a step of one's own. */
function placeIn({ reached, stoppedAt, unreached, steps, window }: Record<string, unknown>): Place {
  if (typeof steps !== 'string' || steps === '')
    return defined({ reached: stageIn(reached), stoppedAt: stageIn(stoppedAt), unreached: stageIn(unreached) });
  const step = Number(stoppedAt);
  if (!Number.isInteger(step) || step < 1) return {};
  const days = Number(window);
  return { steps: steps.slice(0, LONGEST_STEPS), stoppedAt: String(step), ...(days > 0 ? { window: days } : {}) };
}

/** A key may be a number where an address is read. */
function keyIn({ by, key = '' }: Record<string, unknown>): Pick<LeadsSearch, 'by' | 'key'> {
  const known = KEYED_BY.find((one) => one === by);
  if (!known || !['string', 'number', 'boolean'].includes(typeof key)) return {};
  return { by: known, key: String(key).slice(0, LONGEST_KEY) };
}

function stageIn(value: unknown): string | undefined {
  return stages.find((stage) => stage === value);
}

function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}
