import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { moneyParameters, periodParameters } from './parameters.ts';

// How much was sold in the period, and of how much is the margin known?
// Grain: one row. Revenue is net of tax and refunds, in the workspace's currency.
// Caveat: unrated counts conversions whose currency has no rate; priced counts those whose cost of goods is known.
export const money = question(
  'money',
  { ...moneyParameters, ...periodParameters },
  {
    conversions: Type.Number(),
    revenue: Type.Number(),
    margin: Type.Union([Type.Number(), Type.Null()]),
    priced: Type.Number(),
    unrated: Type.Number(),
    customers: Type.Number(),
  },
  `select
    count() as conversions,
    sum(ifNull(won.revenue, 0)) as revenue,
    sum(won.margin) as margin,
    countIf(won.margin is not null) as priced,
    countIf(won.revenue is null) as unrated,
    uniqExact(person) as customers
from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}`,
);
