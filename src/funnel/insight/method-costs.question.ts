import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { dayParameters, moneyParameters } from './parameters.ts';

// What did each method cost in the period?
// Grain: one row a method, channel, campaign and kind of spending; amounts in the workspace's currency, spread over their days.
// Caveat: unrated counts the days whose currency has no rate; their amount is not in the sum.
export const methodCosts = question(
  'method-costs',
  { ...{ workspace: moneyParameters.workspace, known: moneyParameters.known, currency: moneyParameters.currency }, ...dayParameters },
  {
    method: Type.String(),
    channel: Type.String(),
    campaign: Type.String(),
    spend: Type.String(),
    cost: Type.Union([Type.Number(), Type.Null()]),
    impressions: Type.Union([Type.Number(), Type.Null()]),
    clicks: Type.Union([Type.Number(), Type.Null()]),
    unrated: Type.Number(),
  },
  `select method, channel, campaign, spend, sum(amount) as cost, sum(impressions) as impressions, sum(clicks) as clicks, countIf(amount is null) as unrated
from costs_daily(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, currency = {currency:String})
where day >= {fromDay:Date32} and day < {toDay:Date32}
group by method, channel, campaign, spend
order by method, channel, campaign, spend`,
);
