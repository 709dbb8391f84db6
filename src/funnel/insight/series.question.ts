import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { CONTACTABLE, KNOWN, methodOf, msOf, PERSON, TOUCH, TOUCHES } from './ledger-sql.ts';
import { moneyParameters, periodParameters } from './parameters.ts';

// How did visits, new leads, customers, revenue and cost go over time?
// Grain: one row a day, week (from the workspace's first day of the week) or month of the workspace's time zone, and a method; days without anything are absent.
// Caveat: revenue stands under the method of the customer's first touch; cost under the method it was spent on.
export const series = question(
  'series',
  { ...moneyParameters, ...periodParameters, unit: Type.String(), zone: Type.String(), weekStart: Type.Number() },
  {
    bucket: Type.String(),
    method: Type.String(),
    visits: Type.Number(),
    leads: Type.Number(),
    knownLeads: Type.Number(),
    conversions: Type.Number(),
    revenue: Type.Number(),
    cost: Type.Number(),
  },
  `with
    marks as
    (
        select person, min(${TOUCH}) as first, toInt64(0) as captured, [] as sold
        from ${TOUCHES}
        group by person
        union all
        select ${PERSON} as person, toUInt128(0), toUnixTimestamp64Milli(min(profiles.at)), []
        from profiles
        where ${KNOWN} and ${CONTACTABLE}
        group by person
        union all
        select person, toUInt128(0), toInt64(0), groupArray((toUnixTimestamp64Milli(at), toDecimal128(ifNull(won.revenue, 0), 6)))
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        group by person
    ),
    people as
    (
        select
            sum(marks.first) as first, sum(marks.captured) as captured, groupArrayArray(marks.sold) as sold,
            if(first = 0, 'baseline', ${methodOf('first')}) as method,
            arrayFilter(
                mark -> mark.2 >= toUnixTimestamp64Milli({from:DateTime64(3)}) and mark.2 < toUnixTimestamp64Milli({to:DateTime64(3)}),
                arrayConcat(
                    [(1, ${msOf('first')}, toDecimal128(0, 6)), (2, captured, toDecimal128(0, 6))],
                    arrayMap(sale -> (3, sale.1, sale.2), sold))) as counting
        from marks
        group by person
        having notEmpty(counting)
    ),
    counted as
    (
        select at, toString(method) as method, 1 as visits, 0 as leads, 0 as knownLeads, 0 as conversions, toDecimal128(0, 6) as revenue, toDecimal128(0, 6) as cost
        from ${TOUCHES}
        union all
        select fromUnixTimestamp64Milli(mark.2), method, 0, mark.1 = 1, mark.1 = 2, mark.1 = 3, mark.3, toDecimal128(0, 6)
        from (select method, arrayJoin(counting) as mark from people)
        union all
        select toDateTime64(day, 3, {zone:String}) as at, toString(method) as method, 0, 0, 0, 0, toDecimal128(0, 6), toDecimal128(ifNull(amount, 0), 6)
        from costs_daily(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, currency = {currency:String})
    )
select
    toString(multiIf({unit:String} = 'day', toDate32(at, {zone:String}), {unit:String} = 'week', toDate32(at, {zone:String}) - (toDayOfWeek(toDate32(at, {zone:String})) + 7 - {weekStart:UInt8}) % 7, toStartOfMonth(toDate32(at, {zone:String})))) as bucket,
    method,
    sum(visits) as visits,
    sum(leads) as leads,
    sum(knownLeads) as knownLeads,
    sum(conversions) as conversions,
    sum(revenue) as revenue,
    sum(cost) as cost
from counted
where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
group by bucket, method
order by bucket, method`,
);
