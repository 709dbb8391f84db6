import { type Answered, ask, askColumns } from '../../store/question.ts';
import { attribute, type ModelName } from './attribution.ts';
import { baselineKeys } from './baseline-keys.question.ts';
import type { Frame, ReportParts } from './context.ts';
import { journeys } from './journeys.question.ts';
import type { Paths } from './paths.ts';
import { type Credit, sumExactly } from './settle.ts';

/** `effort` is a method and a campaign of it: "paid/spring". */
export type By = 'method' | 'channel' | 'campaign' | 'effort';

/** Everything the reports of methods and of credit need of touches and conversions. */
export interface Journeys {
  by: By;
  paths: Paths;
  /** Margin of each path, aligned with paths.values. */
  margins: Float64Array;
  baseline: ReadonlySet<string>;
  totals: Totals;
  /** Leads first met in the period, by the key of their first touch. */
  met: ReadonlyMap<string, Met>;
}

/** What was sold in the period. `priced` conversions have a known cost of goods, `unrated` ones a currency without a rate. */
export interface Totals {
  conversions: number;
  customers: number;
  revenue: number;
  margin: number;
  priced: number;
  unrated: number;
}

export interface Met {
  leads: number;
  knownLeads: number;
  customers: number;
}

export interface AttributionQuery {
  by: By;
  model: ModelName;
  order: 1 | 2 | 3;
  windowDays: number;
  halfLifeDays: number;
}

/** Where the credit of a conversion without any touch goes. */
const FALLBACK: Record<By, string> = { method: 'baseline', channel: 'unknown', campaign: '', effort: 'baseline/' };

/** Models over more keys than this fold the rarest into "other": Markov's cost grows with the square of their number. */
const MOST_KEYS = 100;
export const OTHER = 'other';

/** Reads the journeys once per state of the ledger; every model is then worked out from them in memory. */
export function readJourneys(
  parts: ReportParts,
  frame: Frame,
  { by, windowDays }: Pick<AttributionQuery, 'by' | 'windowDays'>,
  models: readonly ModelName[],
): Promise<Journeys> {
  const withAges = models.includes('time-decay') ? 1 : 0;
  const withRoles = models.includes('w-shape') ? 1 : 0;
  const asked = { ...frame.money, ...frame.between, by, windowDays, withAges, withRoles };
  return parts.kept.get(`journeys ${JSON.stringify(asked)}`, parts.freshness.version(), async () => {
    const [[found], baseline] = await Promise.all([askColumns(parts.events, journeys, asked), readBaseline(parts, frame, by)]);
    const columns = found as Columns;
    return { by, baseline: baseline ?? ownBaseline(columns.names), ...journeysOf(columns, by, withAges === 1) };
  });
}

type Columns = Answered<typeof journeys>;

function journeysOf(columns: Columns, by: By, hasAges: boolean): Omit<Journeys, 'by' | 'baseline'> {
  const keys = ['', ...columns.names];
  const { margins } = columns;
  const paths = pathsOf(columns, keys, hasAges);
  const conversions = sumExactly(paths.conversions);
  return {
    paths,
    margins,
    totals: {
      conversions,
      customers: columns.customers,
      revenue: settledSum(paths.values),
      margin: settledSum(margins),
      priced: conversions - columns.unpriced,
      unrated: columns.unrated,
    },
    met: metOf(columns, keys, FALLBACK[by]),
  };
}

const DAY_MS = 86_400_000;

function pathsOf(columns: Columns, keys: readonly string[], hasAges: boolean): Paths {
  const { names, placeOf } = usedNames(columns, keys);
  const offsets = new Uint32Array(columns.lengths.length + 1);
  columns.lengths.forEach((length, path) => {
    offsets[path + 1] = (offsets[path] as number) + length;
  });
  return {
    names,
    offsets,
    steps: Uint16Array.from(columns.steps, (place) => placeOf[place] as number),
    ages: hasAges ? Float64Array.from(columns.ages, (days) => days * DAY_MS) : null,
    knownAt: columns.knownAt,
    qualifiedAt: columns.qualifiedAt,
    conversions: Float64Array.from(columns.conversions),
    values: columns.values,
    nulls: Float64Array.from(columns.nulls),
  };
}

/** The names that steps use, each once, the rarest folded into "other"; `placeOf` leads from the engine's places to them. */
function usedNames({ steps, lengths, conversions, nulls }: Columns, keys: readonly string[]): { names: string[]; placeOf: number[] } {
  const weights = new Float64Array(keys.length);
  let at = 0;
  lengths.forEach((length, path) => {
    const weight = (conversions[path] as number) + (nulls[path] as number);
    for (const end = at + length; at < end; at += 1) weights[steps[at] as number]! += weight;
  });
  const used = [...keys.keys()].filter((place) => weights[place]! > 0);
  const kept = used.length <= MOST_KEYS ? used : used.sort((a, b) => weights[b]! - weights[a]! || a - b).slice(0, MOST_KEYS);
  const names = [...new Set([...kept.map((place) => keys[place] as string), ...(kept.length < used.length ? [OTHER] : [])])];
  const keptPlaces = new Set(kept);
  return { names, placeOf: keys.map((key, place) => names.indexOf(keptPlaces.has(place) ? key : OTHER)) };
}

function metOf({ metAs, met }: Columns, keys: readonly string[], fallback: string): Map<string, Met> {
  const found = new Map<string, Met>();
  metAs.forEach((code, row) => {
    const key = keys[code >> 2] ?? fallback;
    const sums = found.get(key) ?? { leads: 0, knownLeads: 0, customers: 0 };
    const leads = met[row] as number;
    sums.leads += leads;
    if (code & 2) sums.knownLeads += leads;
    if (code & 1) sums.customers += leads;
    found.set(key, sums);
  });
  return found;
}

/** The sum of decimals with six places, as the decimal it is. */
function settledSum(amounts: Float64Array): number {
  return Math.round(sumExactly(amounts) * 1e6) / 1e6;
}

/** The keys that no method claims; null where the key itself tells. */
async function readBaseline(parts: ReportParts, frame: Frame, by: By): Promise<ReadonlySet<string> | null> {
  if (by === 'method') return new Set(['baseline']);
  if (by === 'effort') return null;
  const rows = await ask(parts.events, baselineKeys, { workspace: frame.ledger.workspace, known: frame.ledger.known, by });
  return new Set([...rows.map(({ key }) => key), FALLBACK[by]]);
}

function ownBaseline(names: readonly string[]): ReadonlySet<string> {
  return new Set([...names.filter((name) => name.startsWith(FALLBACK.effort)), FALLBACK.effort]);
}

/** Credits of one model; they add up exactly to all conversions and all revenue (or all margin). */
export function credit(
  journeys: Journeys,
  { model, order, halfLifeDays }: Pick<AttributionQuery, 'model' | 'order' | 'halfLifeDays'>,
  values: 'revenue' | 'margin' = 'revenue',
): Credit[] {
  const source = values === 'revenue' ? journeys.paths : { ...journeys.paths, values: journeys.margins };
  return attribute(source, model, { baseline: journeys.baseline, order, halfLifeDays, fallback: FALLBACK[journeys.by] });
}
