import { type TSchema, Type } from 'typebox';

export const Count = Type.Integer({ minimum: 0 });
export const MaybeNumber = Type.Union([Type.Number(), Type.Null()]);
export const MaybeText = Type.Union([Type.String(), Type.Null()]);
export const Moment = Type.String({ description: 'ISO 8601, UTC' });

/** The envelope of every report. */
export function reportOf(row: TSchema, extra: Record<string, TSchema>) {
  const figures = { period: Type.Object({ from: MaybeText, to: MaybeText }), ...extra, rows: Type.Array(row) };
  return Type.Object({
    report: Type.String(),
    asKnownOn: MaybeText,
    timezone: Type.String({ description: 'Of the workspace: days, weeks and months are its' }),
    currency: Type.String({ description: 'ISO 4217; every amount is in it' }),
    ...figures,
    compared: Type.Optional(Type.Object(figures, { description: 'The same of the other period, where one was asked for' })),
  });
}

export const funnelRow = Type.Object({
  stage: Type.String(),
  leads: Count,
  rest: Type.Integer({ description: 'Leads whose furthest stage this is (0 at the last).' }),
  onward: Type.Union([Type.Number(), Type.Null()], { description: 'Share that went on to the next stage.' }),
  ofAll: MaybeNumber,
  medianDays: Type.Union([Type.Number(), Type.Null()], {
    description: 'Median days from the first touch to this stage, of those who stopped at it.',
  }),
  byMethod: Type.Record(Type.String(), Count),
});

export const methodRow = Type.Object({
  method: Type.String(),
  touches: Count,
  visits: Count,
  leads: Count,
  knownLeads: Count,
  customers: Count,
  conversions: Type.Number(),
  revenue: Type.Number(),
  margin: MaybeNumber,
  cost: MaybeNumber,
  costPerLead: MaybeNumber,
  acquisitionCost: MaybeNumber,
  roi: Type.Union([Type.Number(), Type.Null()], { description: '(margin - cost) / cost; null when either is not known.' }),
  revenuePerCost: MaybeNumber,
  share: Type.Union([Type.Number(), Type.Null()], { description: 'Share of all conversions credited; over all rows it adds up to 1.' }),
  credits: Type.Record(Type.String(), Type.Object({ conversions: Type.Number(), revenue: Type.Number() })),
});

export const methodsExtra = {
  model: Type.String(),
  models: Type.Array(Type.String()),
  windowDays: Type.Number(),
  totals: Type.Object({
    conversions: Count,
    customers: Count,
    revenue: Type.Number(),
    margin: MaybeNumber,
    marginKnownOf: Type.Integer({ description: 'Conversions whose cost of goods is known.' }),
    withoutRate: Type.Integer({ description: 'Conversions in a currency without a rate; not in the sums.' }),
  }),
  baselineShare: MaybeNumber,
};

export const campaignRow = Type.Object({
  method: Type.String(),
  campaign: Type.String({ description: '"" is what names none' }),
  leads: Count,
  knownLeads: Count,
  customers: Count,
  conversions: MaybeNumber,
  revenue: MaybeNumber,
  margin: MaybeNumber,
  cost: MaybeNumber,
  spend: Type.Record(Type.String(), Type.Number(), { description: 'The cost by kind of spending' }),
  impressions: MaybeNumber,
  clicks: MaybeNumber,
  costPerLead: MaybeNumber,
  acquisitionCost: MaybeNumber,
  roi: Type.Union([Type.Number(), Type.Null()], { description: '(margin - cost) / cost; null when either is not known.' }),
  revenuePerCost: MaybeNumber,
});

export const campaignsExtra = {
  windowDays: Type.Number(),
  withoutRate: Type.Integer({ description: 'Days of spending in a currency without a rate; not in the sums.' }),
};

export const creditRow = Type.Object({ key: Type.String(), conversions: Type.Number(), value: Type.Number() });

export const attributionExtra = {
  model: Type.String(),
  by: Type.String(),
  windowDays: Type.Number(),
  halfLifeDays: Type.Number(),
  order: Type.Number(),
};

export const conversionRow = Type.Object({
  key: Type.String(),
  leads: Count,
  converted: Count,
  rate: MaybeNumber,
  medianDays: MaybeNumber,
});

export const seriesRow = Type.Object({
  bucket: Type.String({ description: 'First day of the bucket.' }),
  method: Type.String(),
  visits: Count,
  leads: Count,
  knownLeads: Count,
  conversions: Count,
  revenue: Type.Number(),
  cost: Type.Number(),
});

const Estimate = Type.Object({ rate: Type.Number(), low: Type.Number(), high: Type.Number() });

export const cohortRow = Type.Object({
  cohort: Type.String({ description: 'Month of the first touch.' }),
  leads: Count,
  converted: Count,
  naive: Type.Number({ description: 'converted / leads: too low while the cohort is young.' }),
  ageDays: MaybeNumber,
  byAge: Type.Array(Type.Object({ age: Type.Number(), conversion: MaybeNumber })),
  maturity: Type.Union([Type.Number(), Type.Null()], { description: 'Share of the eventual conversions expected by now.' }),
  expected: Type.Union([Estimate, Type.Null()]),
});

export const cycleRow = Type.Object({ from: MaybeNumber, to: MaybeNumber, count: Count, share: MaybeNumber });

export const cycleSummary = Type.Union([
  Type.Object({
    count: Count,
    mean: Type.Number(),
    median: Type.Number(),
    p25: Type.Number(),
    p75: Type.Number(),
    p90: Type.Number(),
    max: Type.Number(),
    within30: Type.Number(),
    within90: Type.Number(),
  }),
  Type.Null(),
]);

export const stepRow = Type.Object({
  step: Type.String(),
  leads: Count,
  rest: Type.Integer({ description: 'Leads who went no further (0 at the last).' }),
  ofFirst: MaybeNumber,
  ofPrevious: MaybeNumber,
  byKey: Type.Record(Type.String(), Count, { description: 'The same by what leads are told apart by; the rarest together as "other".' }),
});

export const stepsExtra = { windowDays: Type.Number(), by: MaybeText };

export const productRow = Type.Object({
  product: MaybeText,
  method: Type.Union([Type.String(), Type.Null()], { description: 'Of the lead’s first touch' }),
  viewed: Type.Integer({ description: 'Leads who looked at it' }),
  added: Type.Integer({ description: 'Leads who put it into a cart' }),
  bought: Type.Integer({ description: 'Leads who bought it' }),
  orders: Count,
  units: Type.Number(),
  revenue: Type.Number({ description: 'Of the lines of orders not cancelled, before shipping, tax and refunds' }),
  margin: MaybeNumber,
  unrated: Type.Integer({ description: 'Lines in a currency without a rate; not in the revenue' }),
});

export const eventTypeRow = Type.Object({
  type: Type.String(),
  events: Count,
  leads: Count,
  lastAt: Type.String({ description: 'ISO 8601, UTC' }),
});

export const qualityRow = Type.Object({
  day: Type.String(),
  source: Type.String(),
  events: Count,
  bots: Count,
  ahead: Type.Integer({ description: 'Events that say they happened more than five seconds after we knew of them' }),
  late: Type.Integer({ description: 'Events we knew of more than a day after they happened; those of files that were imported are' }),
  lagSeconds: Type.Union([Type.Number(), Type.Null()], { description: 'Median time from happening to being known' }),
  orders: Count,
  deals: Count,
  others: Count,
});

export const qualityExtra = {
  totals: Type.Object({
    events: Count,
    botShare: MaybeNumber,
    clockAhead: Count,
    late: Count,
    touches: Count,
    baselineShare: MaybeNumber,
    unknownShare: Type.Union([Type.Number(), Type.Null()], { description: 'Touches that said nothing of where they came from' }),
    orders: Count,
    ordersWithoutTouch: Type.Integer({
      description: 'Orders of leads that were never seen; those that name nobody are refused (no_identity)',
    }),
    ordersMissing: Type.Union([Type.Number(), Type.Null()], {
      description: 'Numbers that no order has, between the first and the last of the period; null where orders are not numbered in a row',
    }),
    rejected: Count,
  }),
  gaps: Type.Array(Type.Object({ source: Type.String(), begins: Type.String(), orders: Count, missing: Count }), {
    description: 'Orders that are numbered in a row, by source and what their names begin with',
  }),
  rejects: Type.Array(Type.Object({ source: Type.String(), reason: Type.String(), facts: Count })),
};
