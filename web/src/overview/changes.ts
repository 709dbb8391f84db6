import type { Credited } from '../../../src/core/method.ts';
import type { MethodsReport, SeriesReport } from '../api/queries.ts';
import { isMethod } from '../words/labels.ts';
import { believable, chanceOf, countsApart, dispersionOf } from './noise.ts';

export const MOVED = ['visits', 'leads', 'conversions', 'costPerLead'] as const;

export type Moved = (typeof MOVED)[number];

/** A method, or everything together. */
export type Compares = Credited | 'all';

/** One figure of one method (or of all) that moved by more than chance moves it. */
export interface Change {
  method: Compares;
  measure: Moved;
  now: number;
  before: number;
  /** Change of the figure against before, 0.25 for a quarter more; null where there was nothing before. */
  change: number | null;
  /** About how much revenue moves with it, in the report's currency: what orders it by what it matters. Null where that cannot be told. */
  worth: number | null;
}

export interface Compared {
  now: MethodsReport;
  before: MethodsReport;
  /** The same two periods by buckets, for how much the counts vary by themselves. */
  series: SeriesReport['rows'];
  seriesBefore: SeriesReport['rows'];
  days: number;
  daysBefore: number;
}

export interface Changes {
  /** What moved by more than chance, the most money first. */
  believed: Change[];
  /** How many comparisons were made. */
  compared: number;
}

/** Fewer than this in both periods together, and nothing is said. */
const FEWEST = 10;

/** Compares every method's figures with those before. Counts are believed by a test that allows for their own scatter, and for how many were compared. */
export function changesOf(compared: Compared): Changes {
  const tested = [...(['visits', 'leads', 'conversions'] as const).flatMap((measure) => countsOf(compared, measure)), ...costsOf(compared)];
  const trusted = believable(tested.map(({ z }) => chanceOf(z)));
  const moved = tested.filter((_, index) => trusted[index]).map(({ z: _, ...change }) => change);
  const weight = ({ worth, now, before }: Change) => Math.abs(worth ?? 0) || Math.abs(now - before) / 1e6;
  return { believed: withoutEchoes(moved).sort((a, b) => weight(b) - weight(a)), compared: tested.length };
}

/** More visits that are only the visits of more leads say nothing of their own. */
function withoutEchoes(moved: readonly Change[]): Change[] {
  const hasLeads = (method: string) => moved.some((change) => change.method === method && change.measure === 'leads');
  return moved.filter(({ method, measure }) => measure !== 'visits' || !hasLeads(method));
}

type Counted = Exclude<Moved, 'costPerLead'>;
type Tested = Change & { z: number };

function countsOf(compared: Compared, measure: Counted): Tested[] {
  const { now, before, days, daysBefore } = compared;
  const each = valueOfOne(before, measure) ?? valueOfOne(now, measure);
  return pairsOf(now, before).flatMap(([method, row, rowBefore]) => {
    const [count, countBefore] = [row[measure], rowBefore[measure]];
    if (count + countBefore < FEWEST) return [];
    const dispersion = dispersionOf([bucketsOf(compared.series, method, measure), bucketsOf(compared.seriesBefore, method, measure)]);
    const z = countsApart(count, countBefore, { days, daysBefore, dispersion });
    const expected = (countBefore * days) / daysBefore;
    return [{ ...change(method, measure, count, expected), worth: each === null ? null : (count - expected) * each, z }];
  });
}

/** Costs are booked, not drawn; what scatters in the cost of a lead is the leads. z of the log of a ratio, by the delta method. */
function costsOf({ now, before, series, seriesBefore }: Compared): Tested[] {
  return pairsOf(now, before).flatMap(([method, row, rowBefore]) => {
    const [cost, costBefore] = [row.costPerLead, rowBefore.costPerLead];
    if (!cost || !costBefore || row.leads + rowBefore.leads < FEWEST) return [];
    const dispersion = dispersionOf([bucketsOf(series, method, 'leads'), bucketsOf(seriesBefore, method, 'leads')]);
    const z = Math.log(cost / costBefore) / Math.sqrt(dispersion * (1 / row.leads + 1 / rowBefore.leads));
    return [{ ...change(method, 'costPerLead', cost, costBefore), worth: (costBefore - cost) * row.leads, z }];
  });
}

function change(method: Compares, measure: Moved, now: number, before: number): Change {
  return { method, measure, now, before, change: before === 0 ? null : now / before - 1, worth: null };
}

function pairsOf(now: MethodsReport, before: MethodsReport): [Compares, Row, Row][] {
  const each = now.rows.flatMap((row) => {
    const rowBefore = before.rows.find(({ method }) => method === row.method);
    return rowBefore && isMethod(row.method) ? [[row.method, row, rowBefore] as [Compares, Row, Row]] : [];
  });
  return [['all', together(now), together(before)], ...each];
}

type Row = Pick<MethodsReport['rows'][number], Counted | 'costPerLead'>;

/** Everything together. Its cost of a lead is left out: methods without a cost would make it look cheap. */
function together({ rows }: MethodsReport): Row {
  const sum = (measure: Counted) => rows.reduce((total, row) => total + row[measure], 0);
  return { visits: sum('visits'), leads: sum('leads'), conversions: sum('conversions'), costPerLead: null };
}

/** Revenue that goes with one visit, lead or conversion on average. */
function valueOfOne({ rows, totals }: MethodsReport, measure: Counted): number | null {
  const count = rows.reduce((sum, row) => sum + row[measure], 0);
  return count === 0 || totals.revenue <= 0 ? null : totals.revenue / count;
}

function bucketsOf(rows: SeriesReport['rows'], method: Compares, measure: Counted): number[] {
  const places = [...new Set(rows.map(({ bucket }) => bucket))].sort();
  const counted = rows.filter((row) => method === 'all' || row.method === method);
  return places.map((place) => counted.filter(({ bucket }) => bucket === place).reduce((sum, row) => sum + row[measure], 0));
}
