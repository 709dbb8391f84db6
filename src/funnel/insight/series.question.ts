import { Type } from 'typebox';
import { question } from '../../store/question.ts';
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
    touched as
    (
        select person, at, event, visit, toString(method) as method
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    ),
    met as (select person, argMin(method, (at, event)) as method, min(at) as first_at from touched group by person),
    counted as
    (
        select at, method, 1 as visits, 0 as leads, 0 as knownLeads, 0 as conversions, toDecimal128(0, 6) as revenue, toDecimal128(0, 6) as cost from touched
        union all
        select first_at, method, 0, 1, 0, 0, toDecimal128(0, 6), toDecimal128(0, 6) from met
        union all
        select captured.captured_at, if(met.method = '', 'baseline', met.method) as method, 0, 0, 1, 0, toDecimal128(0, 6), toDecimal128(0, 6)
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at) as captured_at
            from profiles
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
            group by person
        ) as captured
        left join met on met.person = captured.person
        union all
        select won.at, if(met.method = '', 'baseline', met.method) as method, 0, 0, 0, 1, toDecimal128(ifNull(won.revenue, 0), 6), toDecimal128(0, 6)
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        left join met on met.person = won.person
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
