import { Type } from 'typebox';
import { question } from '../../../store/question.ts';

// Which codes did orders carry, and what were those worth?
// Grain: one row a code in lower case; `uses` are its orders in the period, `ever` all of them. Cancelled orders do not count.
// Caveat: any code that orders carry is here, whether Funil knows it or not. revenue is of the period, and null where an order has no rate.
export const codeResults = question(
  'codeResults',
  {
    workspace: Type.Number(),
    known: Type.String(),
    identities: Type.String(),
    currency: Type.String(),
    from: Type.String(),
    to: Type.String(),
  },
  {
    code: Type.String(),
    uses: Type.Number(),
    ever: Type.Number(),
    customers: Type.Number(),
    revenue: Type.Union([Type.Number(), Type.Null()]),
  },
  `with
    carried as
    (
        select order, lowerUTF8(trimBoth(last_code)) as code
        from
        (
            select order, toString(code) as last_code
            from orders
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where code != ''
    )
select
    carried.code as code,
    countIf(placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)}) as uses,
    count() as ever,
    uniqExactIf(placed.person, placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)}) as customers,
    if(countIf(placed.revenue is null and placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)}) > 0, null,
        sumIf(ifNull(placed.revenue, toDecimal128(0, 6)), placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)})) as revenue
from carried
inner join
(
    select order, person, at, revenue
    from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where status != 'cancelled'
) as placed on placed.order = carried.order
group by carried.code
order by uses desc, code`,
);
