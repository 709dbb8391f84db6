import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { dayParameters, ledgerParameters } from './parameters.ts';

const Maybe = Type.Union([Type.Number(), Type.Null()]);
const { workspace, known } = ledgerParameters;

// Which costs cover days of the period, the latest stated first?
// Grain: one row a cost as last stated, {limit:UInt32} at a time; the page after a row starts below its (moment, name).
// Caveat: amounts are as stated, in their own currency; method '' takes all, search looks for {search:String} in name, channel and campaign.
export const costs = question(
  'costs',
  {
    workspace,
    known,
    ...dayParameters,
    method: Type.String(),
    search: Type.String(),
    beforeAt: Type.String(),
    beforeName: Type.String(),
    limit: Type.Number(),
  },
  { cost: Type.String(), statedAt: Type.String() },
  `select cost, toString(last_known) as statedAt
from
(
    select
        cost, max(known) as last_known,
        argMax(tuple(toString(method), channel, campaign, first_day, last_day), (known, batch, nth)) as last
    from costs
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    group by cost
)
where last.4 < {toDay:Date32} and last.5 >= {fromDay:Date32} and (last_known, cost) < ({beforeAt:DateTime64(3)}, {beforeName:String})
    and ({method:String} = '' or last.1 = {method:String})
    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(cost, ' ', last.2, ' ', last.3), {search:String}) > 0)
order by last_known desc, cost desc
limit {limit:UInt32}`,
);

// What was stated of these costs, and when?
// Grain: one row a statement, the latest of each cost first.
// Caveat: who stated one by hand stands in the state, under the statement's id.
export const costStatements = question(
  'cost-statements',
  { workspace, known, names: Type.Array(Type.String()) },
  {
    cost: Type.String(),
    id: Type.String(),
    statedAt: Type.String(),
    source: Type.Number(),
    method: Type.String(),
    channel: Type.String(),
    campaign: Type.String(),
    spend: Type.String(),
    from: Type.String(),
    to: Type.String(),
    amount: Type.String(),
    currency: Type.String(),
    impressions: Maybe,
    clicks: Maybe,
  },
  `select
    cost, toString(id) as id, toString(costs.known) as statedAt, source, toString(method) as method, toString(channel) as channel, toString(campaign) as campaign,
    toString(spend) as spend, toString(first_day) as from, toString(last_day) as to, toString(amount) as amount, toString(currency) as currency, impressions, clicks
from costs
where workspace = {workspace:UInt32} and costs.known <= {known:DateTime64(3)} and cost in {names:Array(String)}
order by cost, costs.known desc, batch desc, nth desc`,
);
