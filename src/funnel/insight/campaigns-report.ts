import { CREDITED } from '../../core/method.ts';
import { type Frame, heading, type ReportParts } from './context.ts';
import { credit, type Journeys, OTHER, readJourneys } from './journeys.ts';
import { readCosts } from './methods-report.ts';
import { sum } from './reports.ts';
import { bookedCost, returnsOf } from './returns.ts';
import type { Credit } from './settle.ts';

/** The settings of models that this one does not read. */
const MODEL = { model: 'last-non-baseline', order: 1, halfLifeDays: 7 } as const;
const NOBODY = { leads: 0, knownLeads: 0, customers: 0 };

type Cost = Awaited<ReturnType<typeof readCosts>>[number];

/**
 * One row a method and campaign that cost or brought anything in the period. People go by first touch, conversions and money by the last
 * touch that was not baseline: summed over a method's campaigns both are the figures of the methods report.
 */
export async function campaignsReport(parts: ReportParts, frame: Frame, windowDays: number) {
  const [journeys, costs] = await Promise.all([
    readJourneys(parts, frame, { by: 'effort', windowDays }, [MODEL.model]),
    readCosts(parts, frame),
  ]);
  const { totals } = journeys;
  const isPriced = totals.conversions > 0 && totals.priced === totals.conversions;
  const revenue = byKey(credit(journeys, MODEL));
  const margin = isPriced ? byKey(credit(journeys, MODEL, 'margin')) : null;
  const efforts = new Set([...costs.map(effortOf), ...journeys.met.keys(), ...revenue.keys()]);
  efforts.delete(OTHER);
  const rows = [...efforts].map((effort) => {
    const booked = costs.filter((row) => effortOf(row) === effort);
    const known = { ...NOBODY, ...journeys.met.get(effort) };
    const credited = creditedTo(journeys, effort, revenue);
    const figures = { revenue: credited?.value ?? null, margin: margin && (creditedTo(journeys, effort, margin)?.value ?? null) };
    const outcome = { ...known, ...figures, cost: bookedCost(booked) };
    return { ...named(effort), ...outcome, conversions: credited?.conversions ?? null, ...spentOn(booked), ...returnsOf(outcome) };
  });
  return {
    ...heading('campaigns', frame),
    windowDays,
    withoutRate: sum(costs.map(({ unrated }) => unrated)),
    rows: rows.sort(byMethodAndCost),
  };
}

function effortOf({ method, campaign }: Cost): string {
  return `${method}/${campaign}`;
}

function named(effort: string): { method: string; campaign: string } {
  const [method = ''] = effort.split('/', 1);
  return { method, campaign: effort.slice(method.length + 1) };
}

/** Nothing was credited to what is not among the keys; unless the rarest were folded, for then nobody knows. */
function creditedTo({ paths }: Journeys, effort: string, credits: ReadonlyMap<string, Credit>): Omit<Credit, 'key'> | null {
  const found = credits.get(effort);
  if (found) return found;
  return paths.names.includes(OTHER) ? null : { conversions: 0, value: 0 };
}

function spentOn(booked: readonly Cost[]) {
  const kinds = [...new Set(booked.map(({ spend }) => spend))];
  const spend = kinds.flatMap((kind) => {
    const cost = bookedCost(booked.filter((row) => row.spend === kind));
    return cost === null ? [] : [[kind, cost] as const];
  });
  return { spend: Object.fromEntries(spend), impressions: counted(booked, 'impressions'), clicks: counted(booked, 'clicks') };
}

/** Counts of a cost are spread over its days, and so come in parts. */
function counted(booked: readonly Cost[], column: 'impressions' | 'clicks'): number | null {
  const known = booked.flatMap((row) => (row[column] === null ? [] : [row[column]]));
  return known.length === 0 ? null : Math.round(sum(known));
}

function byKey(credits: readonly Credit[]): Map<string, Credit> {
  return new Map(credits.map((one) => [one.key, one]));
}

type Placed = { method: string; campaign: string; cost: number | null; leads: number };

function byMethodAndCost(a: Placed, b: Placed): number {
  const place = ({ method }: Placed) => (CREDITED as readonly string[]).indexOf(method);
  return place(a) - place(b) || (b.cost ?? -1) - (a.cost ?? -1) || b.leads - a.leads || (a.campaign < b.campaign ? -1 : 1);
}
