import { ask } from '../../store/question.ts';
import { attribute, type ModelName } from './attribution.ts';
import { baselineKeys } from './baseline-keys.question.ts';
import type { Frame, InsightParts } from './context.ts';
import { paths } from './paths.question.ts';
import { type Paths, pathsFromRows } from './paths.ts';
import type { Credit } from './settle.ts';

export type By = 'method' | 'channel' | 'campaign';

export interface Journeys {
  by: By;
  paths: Paths;
  /** Margin of each path, aligned with paths.values. */
  margins: Float64Array;
  baseline: ReadonlySet<string>;
}

export interface AttributionQuery {
  by: By;
  model: ModelName;
  order: 1 | 2 | 3;
  windowDays: number;
  halfLifeDays: number;
}

/** Where the credit of a conversion without any touch goes. */
const FALLBACK: Record<By, string> = { method: 'baseline', channel: 'unknown', campaign: '' };

/** Models over more keys than this fold the rarest into "other": Markov's cost grows with the square of their number. */
const MOST_KEYS = 100;
const OTHER = 'other';

/** Reads the journeys once; every model is then worked out from them in memory. */
export async function readJourneys(
  parts: InsightParts,
  frame: Frame,
  { by, windowDays }: Pick<AttributionQuery, 'by' | 'windowDays'>,
  models: readonly ModelName[],
): Promise<Journeys> {
  const rows = await ask(parts.events, paths, {
    ...frame.money,
    ...frame.between,
    by,
    windowDays,
    ages: models.includes('time-decay') ? 1 : 0,
    roles: models.includes('w-shape') ? 1 : 0,
  });
  const hasAges = models.includes('time-decay');
  const kept = commonest(rows);
  const folded = pathsFromRows(
    rows.map((row) => ({
      path: kept ? row.path.map((key) => (kept.has(key) ? key : OTHER)) : row.path,
      conversions: row.conversions,
      value: row.value,
      nulls: row.nulls,
      knownAt: row.knownAt,
      qualifiedAt: row.qualifiedAt,
      ...(hasAges ? { ages: agesOf(row) } : {}),
    })),
  );
  return { by, paths: folded, margins: Float64Array.from(rows, (row) => row.margin), baseline: await readBaseline(parts, frame, by) };
}

const DAY_MS = 86_400_000;

function agesOf(row: { path: string[]; ages: number[] }): number[] {
  return row.ages.length === row.path.length ? row.ages.map((days) => days * DAY_MS) : row.path.map(() => 0);
}

/** The keys worth telling apart, or null when there are few enough. */
function commonest(rows: readonly { path: string[]; conversions: number; nulls: number }[]): Set<string> | null {
  const weights = new Map<string, number>();
  for (const { path, conversions, nulls } of rows) for (const key of path) weights.set(key, (weights.get(key) ?? 0) + conversions + nulls);
  if (weights.size <= MOST_KEYS) return null;
  const ranked = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(ranked.slice(0, MOST_KEYS).map(([key]) => key));
}

async function readBaseline(parts: InsightParts, frame: Frame, by: By): Promise<ReadonlySet<string>> {
  if (by === 'method') return new Set(['baseline']);
  const rows = await ask(parts.events, baselineKeys, { workspace: frame.ledger.workspace, known: frame.ledger.known, by });
  return new Set([...rows.map(({ key }) => key), FALLBACK[by]]);
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
