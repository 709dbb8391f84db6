import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { KNOWN, PERSON } from './ledger-sql.ts';
import { moneyParameters, periodParameters } from './parameters.ts';

// Which products were looked at, put into a cart and bought in the period, by leads that came through which method?
// Grain: one row a product, a method (of the lead's first touch), or both ({by:String} product, method or both); what is not told apart is ''. The most revenue first, {limit:UInt32} at most.
// Caveat: viewed, added and bought count leads. Revenue is of the lines of orders that were not cancelled, before shipping, tax and refunds; lines in a currency without a rate
// are counted in unrated and their revenue is not in the sum. {search:String} is a part of the product's id, ignoring case; '' takes all.
export const products = question(
  'products',
  { ...moneyParameters, ...periodParameters, by: Type.String(), search: Type.String(), limit: Type.Number() },
  {
    product: Type.String(),
    method: Type.String(),
    viewed: Type.Number(),
    added: Type.Number(),
    bought: Type.Number(),
    orders: Type.Number(),
    units: Type.Number(),
    revenue: Type.Number(),
    margin: Type.Union([Type.Number(), Type.Null()]),
    unrated: Type.Number(),
  },
  `with
    acts as
    (
        select
            ${PERSON} as person, product, if(type = 'product_viewed', 1, 2) as act,
            '' as order, toDecimal128(0, 6) as units, toNullable(toDecimal128(0, 6)) as revenue, toNullable(toDecimal128(0, 6)) as cost
        from events
        where ${KNOWN} and bot = 0 and type in ('product_viewed', 'product_added') and product != ''
            and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        union all
        select person, product, 3, order, units, revenue, cost
        from lines_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    ),
    met as
    (
        select person, argMin(toString(method), (at, event)) as method
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where {by:String} != 'product'
        group by person
    )
select
    if({by:String} = 'method', '', acts.product) as product,
    multiIf({by:String} = 'product', '', met.method = '', 'baseline', met.method) as method,
    uniqExactIf(acts.person, act = 1) as viewed,
    uniqExactIf(acts.person, act = 2) as added,
    uniqExactIf(acts.person, act = 3) as bought,
    uniqExactIf(acts.order, act = 3) as orders,
    sum(acts.units) as units,
    sum(ifNull(acts.revenue, 0)) as revenue,
    if(countIf(act = 3 and (acts.cost is null or acts.revenue is null)) > 0 or bought = 0, null, sum(acts.revenue) - sum(acts.cost)) as margin,
    countIf(act = 3 and acts.revenue is null) as unrated
from acts
left join met on met.person = acts.person
where {search:String} = '' or positionCaseInsensitiveUTF8(acts.product, {search:String}) > 0
group by product, method
order by revenue desc, viewed desc, product, method
limit {limit:UInt32}`,
);
