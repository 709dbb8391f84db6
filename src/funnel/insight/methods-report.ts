import { CREDITED } from '../../core/method.ts';
import { ask } from '../../store/question.ts';
import type { ModelName } from './attribution.ts';
import { type Frame, heading, type ReportParts } from './context.ts';
import { type AttributionQuery, credit, readJourneys } from './journeys.ts';
import { methodCosts } from './method-costs.question.ts';
import { bookedCost, ratio, returnsOf } from './returns.ts';
import type { Credit } from './settle.ts';
import { touched } from './touched.question.ts';

/**
 * One row a method, baseline included. Leads, known leads and customers go by first touch; conversions, revenue and margin by the first of `models`,
 * and by each of them under `credits`. Not measured is null: cost where none was booked, margin and ROI where some cost of goods is unknown.
 */
export async function methodsReport(
  parts: ReportParts,
  frame: Frame,
  query: Omit<AttributionQuery, 'by' | 'model'> & { models: readonly ModelName[] },
) {
  const [journeys, touches, costs] = await Promise.all([
    readJourneys(parts, frame, { by: 'method', windowDays: query.windowDays }, query.models),
    readTouched(parts, frame),
    readCosts(parts, frame),
  ]);
  const { totals } = journeys;
  const isPriced = totals.conversions > 0 && totals.priced === totals.conversions;
  const credits = query.models.map((model) => ({ model, of: byKey(credit(journeys, { ...query, model })) }));
  const [main] = credits;
  const margins = main && isPriced ? byKey(credit(journeys, { ...query, model: main.model }, 'margin')) : null;
  const rows = CREDITED.map((method) => {
    const counts = {
      touches: 0,
      visits: 0,
      ...touches.find((row) => row.method === method),
      ...(journeys.met.get(method) ?? NOBODY),
    };
    const cost = bookedCost(costs.filter((row) => row.method === method));
    const conversions = main?.of.get(method)?.conversions ?? 0;
    const revenue = main?.of.get(method)?.value ?? 0;
    const margin = margins ? (margins.get(method)?.value ?? 0) : null;
    return {
      ...counts,
      method,
      conversions,
      revenue,
      margin,
      cost,
      ...returnsOf({ ...counts, revenue, margin, cost }),
      share: ratio(conversions, totals.conversions),
      credits: Object.fromEntries(credits.map((one) => [one.model, creditOf(one.of, method)])),
    };
  });
  return {
    ...heading('methods', frame),
    model: query.models[0],
    models: query.models,
    windowDays: query.windowDays,
    totals: {
      conversions: totals.conversions,
      customers: totals.customers,
      revenue: totals.revenue,
      margin: isPriced ? totals.margin : null,
      marginKnownOf: totals.priced,
      withoutRate: totals.unrated,
    },
    baselineShare: rows.find((row) => row.method === 'baseline')?.share ?? null,
    rows,
  };
}

const NOBODY = { leads: 0, knownLeads: 0, customers: 0 };

function readTouched(parts: ReportParts, frame: Frame) {
  const asked = { ...frame.ledger, ...frame.between };
  return parts.kept.get(`touched ${JSON.stringify(asked)}`, parts.freshness.version(), () => ask(parts.events, touched, asked));
}

/** What each method and campaign cost in the period. */
export function readCosts(parts: ReportParts, { money: { workspace, known, currency }, days }: Frame) {
  const asked = { workspace, known, currency, ...days };
  return parts.kept.get(`costs ${JSON.stringify(asked)}`, parts.freshness.version(), () => ask(parts.events, methodCosts, asked));
}

function byKey(credits: readonly Credit[]): Map<string, Credit> {
  return new Map(credits.map((one) => [one.key, one]));
}

function creditOf(credits: Map<string, Credit>, method: string): { conversions: number; revenue: number } {
  const credit = credits.get(method);
  return { conversions: credit?.conversions ?? 0, revenue: credit?.value ?? 0 };
}
