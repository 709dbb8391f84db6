import { CREDITED } from '../../core/method.ts';
import { ask } from '../../store/question.ts';
import { type AttributionQuery, credit, readJourneys } from './attribute-journeys.ts';
import type { ModelName } from './attribution.ts';
import { type Frame, heading, type InsightParts } from './context.ts';
import { methodCosts } from './method-costs.question.ts';
import { methodTable } from './method-table.question.ts';
import { money } from './money.question.ts';
import type { Credit } from './settle.ts';

/**
 * One row a method, baseline included. Leads, known leads and customers go by first touch; conversions, revenue and margin by the first of `models`,
 * and by each of them under `credits`. Not measured is null: cost where none was booked, margin and ROI where some cost of goods is unknown.
 */
export async function methodsReport(
  parts: InsightParts,
  frame: Frame,
  query: Omit<AttributionQuery, 'by' | 'model'> & { models: readonly ModelName[] },
) {
  const ledger = { ...frame.money, ...frame.between };
  const [journeys, table, costs, [total]] = await Promise.all([
    readJourneys(parts, frame, { by: 'method', windowDays: query.windowDays }, query.models),
    ask(parts.events, methodTable, ledger),
    ask(parts.events, methodCosts, { workspace: ledger.workspace, known: ledger.known, currency: ledger.currency, ...frame.between }),
    ask(parts.events, money, ledger),
  ]);
  const isPriced = total !== undefined && total.conversions > 0 && total.priced === total.conversions;
  const credits = query.models.map((model) => ({
    model,
    revenue: byKey(credit(journeys, { ...query, model })),
    margin: isPriced ? byKey(credit(journeys, { ...query, model }, 'margin')) : null,
  }));
  const all = total?.conversions ?? 0;

  const [main] = credits;
  const rows = CREDITED.map((method) => {
    const counts = table.find((row) => row.method === method) ?? NOTHING;
    const cost = bookedCost(costs, method);
    const conversions = main?.revenue.get(method)?.conversions ?? 0;
    const revenue = main?.revenue.get(method)?.value ?? 0;
    const margin = main?.margin ? (main.margin.get(method)?.value ?? 0) : null;
    return {
      ...counts,
      method,
      conversions,
      revenue,
      margin,
      cost,
      costPerLead: ratio(cost, counts.leads),
      acquisitionCost: ratio(cost, counts.customers),
      roi: margin === null || cost === null ? null : ratio(margin - cost, cost),
      revenuePerCost: cost === null ? null : ratio(revenue, cost),
      share: ratio(conversions, all),
      credits: Object.fromEntries(credits.map((one) => [one.model, creditOf(one.revenue, method)])),
    };
  });
  return {
    ...heading('methods', frame),
    model: query.models[0],
    models: query.models,
    windowDays: query.windowDays,
    totals: {
      conversions: all,
      customers: total?.customers ?? 0,
      revenue: total?.revenue ?? 0,
      margin: isPriced ? total.margin : null,
      marginKnownOf: total?.priced ?? 0,
      withoutRate: total?.unrated ?? 0,
    },
    baselineShare: rows.find((row) => row.method === 'baseline')?.share ?? null,
    rows,
  };
}

const NOTHING = { touches: 0, visits: 0, leads: 0, knownLeads: 0, customers: 0 };

function byKey(credits: readonly Credit[]): Map<string, Credit> {
  return new Map(credits.map((one) => [one.key, one]));
}

function creditOf(credits: Map<string, Credit>, method: string): { conversions: number; revenue: number } {
  const credit = credits.get(method);
  return { conversions: credit?.conversions ?? 0, revenue: credit?.value ?? 0 };
}

/** What was booked on a method, or null when nothing was. Sums of decimals drift in binary by less than a millionth, which is rounded off. */
function bookedCost(costs: readonly { method: string; cost: number | null }[], method: string): number | null {
  const booked = costs.filter((row) => row.method === method && row.cost !== null);
  if (booked.length === 0) return null;
  return Math.round(booked.reduce((sum, row) => sum + (row.cost ?? 0), 0) * 1e6) / 1e6;
}

function ratio(amount: number | null, count: number): number | null {
  return amount === null || count === 0 ? null : amount / count;
}
