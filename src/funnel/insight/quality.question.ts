import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { ledgerParameters, moneyParameters, periodParameters } from './parameters.ts';

// What arrived from each source, by the day it happened?
// Grain: one row a day of the workspace's time zone and a source.
// Caveat: orders, deals and others are statements, restatements included. A clock is ahead where an event says it happened more than five seconds after we knew of it;
// lag is the median of the seconds between the two, late counts the events that we knew of more than a day after they happened.
export const volume = question(
  'volume',
  { workspace: ledgerParameters.workspace, known: ledgerParameters.known, ...periodParameters, zone: Type.String() },
  {
    day: Type.String(),
    source: Type.Number(),
    events: Type.Number(),
    bots: Type.Number(),
    ahead: Type.Number(),
    late: Type.Number(),
    lag: Type.Union([Type.Number(), Type.Null()]),
    orders: Type.Number(),
    deals: Type.Number(),
    others: Type.Number(),
  },
  `select
    toString(toDate32(at, {zone:String})) as day, source, countIf(kind = 'event') as events, countIf(kind = 'event' and bot = 1) as bots,
    countIf(kind = 'event' and moment_known < at - toIntervalSecond(5)) as ahead, countIf(kind = 'event' and moment_known > at + toIntervalDay(1)) as late,
    if(events = 0, null, quantileTDigestIf(0.5)(toFloat32(dateDiff('millisecond', at, moment_known) / 1000), kind = 'event')) as lag,
    countIf(kind = 'order') as orders, countIf(kind = 'deal') as deals, countIf(kind not in ('event', 'order', 'deal')) as others
from
(
    select 'event' as kind, source, at, bot, known as moment_known from events where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'order', source, at, 0, known from orders where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'deal', source, at, 0, known from deals where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'line', source, at, 0, known from lines where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'payment', source, at, 0, known from payments where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'refund', source, at, 0, known from refunds where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'cost', source, at, 0, known from costs where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'content', source, at, 0, known from contents where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'rate', source, at, 0, known from rates where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
)
where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
group by day, source
order by day, source`,
);

// Of how many touches and orders in the period do we not know where they came from?
// Grain: one row.
// Caveat: baseline touches no method claimed; without evidence are those of them that said nothing at all of where they came from. An order without a touch belongs to a lead that was never seen.
export const unknowns = question(
  'unknowns',
  { ...moneyParameters, ...periodParameters },
  {
    touches: Type.Number(),
    baseline: Type.Number(),
    withoutEvidence: Type.Number(),
    orders: Type.Number(),
    withoutTouch: Type.Number(),
  },
  `select sum(touches) as touches, sum(baseline) as baseline, sum(withoutEvidence) as withoutEvidence, sum(orders) as orders, sum(withoutTouch) as withoutTouch
from
(
    select count() as touches, countIf(method = 'baseline') as baseline, countIf(method = 'baseline' and witness = 'none') as withoutEvidence, 0 as orders, 0 as withoutTouch
    from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select 0, 0, 0, count(), countIf(person not in (
        select person from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})))
    from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
)`,
);

// Which numbers are missing between the first and the last order of the period, where a shop counts its orders?
// Grain: one row a source and what its orders' names begin with (SO- of SO-1042), where at least 30 orders were placed and half of the numbers between are there.
// Caveat: a number that was never given out (a draft, a cancelled checkout) looks like an order that never came; cancelled orders that were stated are there.
export const orderGaps = question(
  'order-gaps',
  { workspace: ledgerParameters.workspace, known: ledgerParameters.known, ...periodParameters },
  { source: Type.Number(), begins: Type.String(), orders: Type.Number(), missing: Type.Number() },
  `select source, begins, uniqExact(number) as orders, max(number) - min(number) + 1 - orders as missing
from
(
    select source, replaceRegexpOne(order, '[0-9]+[^0-9]*$', '') as begins, toUInt64OrZero(extract(order, '([0-9]+)[^0-9]*$')) as number
    from orders
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        and match(order, '(^|[^0-9])[0-9]{1,15}[^0-9]*$')
)
group by source, begins
having orders >= 30 and missing <= orders
order by source, begins`,
);
