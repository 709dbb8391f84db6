import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { ledgerParameters } from './parameters.ts';

const asked = {
  workspace: ledgerParameters.workspace,
  known: ledgerParameters.known,
  nodes: Type.Array(Type.BigInt()),
  before: Type.String(),
  beforeId: Type.String(),
  limit: Type.Number(),
};

const row = {
  at: Type.String(),
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
  value: Type.Union([Type.Number(), Type.Null()]),
  currency: Type.String(),
  known: Type.String(),
};

/** In two questions, which are answered side by side: half the time of either is spent on understanding it. */
const latest = (
  branches: string,
) => `select toString(happened) as at, id, kind, type, method, channel, campaign, witness, rule, path, product, value, currency, toString(since) as known
from
(
${branches}
)
where (happened, id) < ({before:DateTime64(3)}, {beforeId:String})
order by happened desc, id desc
limit {limit:UInt32}`;

// What did this lead do, the latest first?
// Grain: one row an event or touch of any of its identifiers ({nodes:Array(UInt64)}, and the leads they were written under, {leads:Array(UInt64)}).
// Caveat: a page holds {limit:UInt32} rows strictly before {before:DateTime64(3)} or, at that moment, below {beforeId:String}.
export const timeline = question(
  'timeline',
  { ...asked, leads: Type.Array(Type.BigInt()) },
  row,
  latest(`    select at as happened, toString(id) as id, 'event' as kind, toString(type) as type, '' as method, '' as channel, '' as campaign, '' as witness, '' as rule, path, product, value, toString(currency) as currency, known as since
    from events
    where workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
    union all
    select
        at, concat(toString(event), '-touch'), 'touch', 'touch', toString(argMax(method, (known, sign))), toString(argMax(channel, (known, sign))),
        toString(argMax(campaign, (known, sign))), toString(argMax(witness, (known, sign))), toString(argMax(rule, (known, sign))), argMax(landing, (known, sign)), '', null, '', max(known)
    from touches
    where workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
    group by event, at
    having sum(sign) > 0`),
  { lane: 'short' },
);

// What did this lead buy, the latest first?
// Grain: one row an order, refund or deal of any of its identifiers.
// Caveat: as of timeline.
export const bought = question(
  'bought',
  asked,
  row,
  latest(`    select at as happened, toString(id) as id, 'order' as kind, toString(status) as type, '' as method, '' as channel, '' as campaign, '' as witness, '' as rule, concat('', order) as path, '' as product, total as value, toString(currency) as currency, known as since
    from orders
    where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
    union all
    select at, toString(id), 'refund', reason, '', '', '', '', '', order, '', amount, toString(currency), known
    from refunds
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
        and order in (select order from orders where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)})
    union all
    select ifNull(closed_at, at), toString(id), 'deal', toString(status), '', '', '', '', '', deal, '', amount, toString(currency), known
    from deals
    where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}`),
  { lane: 'short' },
);
