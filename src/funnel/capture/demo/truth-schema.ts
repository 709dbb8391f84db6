import { Type } from 'typebox';

const Count = Type.Integer();
const Money = Type.Number({ description: 'Major units of the shop’s currency' });
const incremental = Type.Object(
  { leads: Count, conversions: Count, customers: Count, revenue: Money, margin: Money },
  { description: 'What would be missing without it' },
);
const lastTouch = Type.Object({ conversions: Count, revenue: Money }, { description: 'What last-touch credit says' });
const roi = Type.Union([Type.Number(), Type.Null()], { description: '(incremental margin - cost) / cost' });
const campaign = Type.Object({ campaign: Type.String(), method: Type.String(), visits: Count, lastTouch, cost: Money, incremental, roi });
const days = Type.Union([Type.Number(), Type.Null()]);

/** The planted truth as the API shows it. */
export const truthSchema = Type.Object({
  story: Type.String(),
  seed: Count,
  size: Type.String(),
  currency: Type.String(),
  from: Type.String(),
  to: Type.String(),
  totals: Type.Object({
    facts: Count,
    events: Count,
    leads: Count,
    customers: Count,
    conversions: Count,
    orders: Count,
    deals: Count,
    revenue: Money,
    margin: Money,
    refunds: Money,
    cost: Money,
  }),
  funnel: Type.Array(Type.Object({ stage: Type.String(), leads: Count }), {
    description: 'A stage counts those who reached it or a later one',
  }),
  methods: Type.Array(
    Type.Object({
      method: Type.String(),
      leads: Count,
      knownLeads: Count,
      customers: Count,
      touches: Count,
      lastTouch,
      cost: Money,
      incremental: Type.Union([incremental, Type.Null()]),
      roi,
    }),
  ),
  flattering: campaign,
  creators: Type.Array(campaign),
  codes: Type.Array(
    Type.Object({ code: Type.String(), orders: Count, leakedOrders: Count, leakedDiscount: Money, leakedCommission: Money }),
  ),
  products: Type.Array(Type.Object({ product: Type.String(), sold: Count, faulty: Count, concerns: Count, refunds: Count })),
  winback: Type.Object({ unhappy: Count, asked: Count, cameBack: Count, wouldHaveAnyway: Count, recoveredShare: Type.Number() }),
  cycle: Type.Object({ conversions: Count, medianDays: days, eventualMedianDays: days }),
  cohorts: Type.Array(
    Type.Object({
      cohort: Type.String(),
      leads: Count,
      converted: Count,
      finally: Count,
      finalRate: Type.Number(),
      byAge: Type.Array(Type.Object({ age: Type.Number(), conversion: Type.Number() })),
    }),
  ),
});
