import { type TSchema, Type } from 'typebox';

const Count = Type.Integer({ minimum: 0 });
const MaybeNumber = Type.Union([Type.Number(), Type.Null()]);
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Moment = Type.String({ description: 'ISO 8601, UTC' });

/** The envelope of every report. */
export function reportOf(row: TSchema, extra: Record<string, TSchema>) {
  return Type.Object({
    report: Type.String(),
    period: Type.Object({ from: MaybeText, to: MaybeText }),
    asKnownOn: MaybeText,
    currency: Type.String({ description: 'ISO 4217; every amount is in it' }),
    ...extra,
    rows: Type.Array(row),
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

export const stepRow = Type.Object({ step: Type.String(), leads: Count, ofFirst: MaybeNumber, ofPrevious: MaybeNumber });

export const leadsPage = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      firstAt: Moment,
      lastAt: Moment,
      visits: Count,
      method: Type.String({ description: 'Of the first touch.' }),
      channel: Type.String(),
      email: Type.String(),
      name: Type.String(),
      company: Type.String(),
      country: Type.String(),
      level: Type.String(),
      conversions: Count,
      revenue: Type.Number(),
    }),
  ),
  next: MaybeText,
});

const endTouch = Type.Union([
  Type.Object({
    at: Moment,
    method: Type.String(),
    channel: Type.String(),
    campaign: Type.String(),
    creator: Type.String(),
    witness: Type.String({ description: 'What proves the claim' }),
    rule: Type.String({ description: 'The rule that claimed it; workspace/NAME@VERSION is one of your own' }),
  }),
  Type.Null(),
]);

export const leadPage = Type.Object({
  id: Type.String(),
  identifiers: Type.Array(Type.Object({ kind: Type.String(), value: Type.String(), reason: Type.String() })),
  firstTouch: endTouch,
  lastTouch: endTouch,
  rows: Type.Array(
    Type.Object({
      at: Moment,
      id: Type.String(),
      kind: Type.String(),
      type: Type.String(),
      method: Type.String(),
      channel: Type.String(),
      campaign: Type.String(),
      witness: Type.String(),
      rule: Type.String(),
      path: Type.String(),
      product: Type.String(),
      value: MaybeNumber,
      currency: Type.String(),
      known: Moment,
    }),
  ),
  next: MaybeText,
});
