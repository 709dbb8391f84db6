import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { moneyParameters, periodParameters } from './parameters.ts';

// Which journeys led to conversions in the period, and which led nowhere?
// Grain: one row a distinct journey: its touches by {by:String}, oldest first, with how many conversions, how much revenue and how many leads without a conversion went that way.
// Caveat: a conversion's journey is its lead's last 100 touches in the window before it; ages (days before the conversion) are 0 unless {ages:UInt8} asks for them.
export const paths = question(
  'paths',
  { ...moneyParameters, ...periodParameters, by: Type.String(), windowDays: Type.Number(), ages: Type.Number(), roles: Type.Number() },
  {
    path: Type.Array(Type.String()),
    ages: Type.Array(Type.Number()),
    knownAt: Type.Number(),
    qualifiedAt: Type.Number(),
    conversions: Type.Number(),
    value: Type.Number(),
    margin: Type.Number(),
    nulls: Type.Number(),
  },
  `with
    journeys as
    (
        select
            person,
            arraySort(groupArray((at, event, multiIf({by:String} = 'method', toString(method), {by:String} = 'channel', toString(channel), toString(campaign))))) as steps
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where at < {to:DateTime64(3)}
        group by person
    ),
    won as
    (
        select person, at, ifNull(revenue, 0) as revenue, ifNull(margin, 0) as margin
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        where at < {to:DateTime64(3)}
    ),
    known_since as
    (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at) as at
        from profiles
        where {roles:UInt8} = 1 and workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by person
    ),
    qualified_since as
    (
        select person, min(at) as at
        from
        (
            select person, at from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) where {roles:UInt8} = 1
            union all
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, events.at as at
            from events
            where {roles:UInt8} = 1 and workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0
                and type in ('product_added', 'checkout_started', 'qualified', 'quote_requested', 'meeting_booked')
        )
        group by person
    ),
    converting as
    (
        select
            arraySlice(arrayFilter(step -> step.1 <= won.at and step.1 > won.at - toIntervalDay({windowDays:UInt32}), journeys.steps), -100) as taken,
            arrayMap(step -> step.3, taken) as path,
            if({ages:UInt8} = 1, arrayMap(step -> toUInt32(dateDiff('day', step.1, won.at)), taken), []) as ages,
            if(known_since.person = 0, -1, toInt32(arrayLastIndex(step -> step.1 <= known_since.at, taken)) - 1) as knownAt,
            if(qualified_since.person = 0, -1, toInt32(arrayLastIndex(step -> step.1 <= qualified_since.at, taken)) - 1) as qualifiedAt,
            won.revenue as revenue,
            won.margin as margin
        from won
        left join journeys on journeys.person = won.person
        left join known_since on known_since.person = won.person
        left join qualified_since on qualified_since.person = won.person
        where won.at >= {from:DateTime64(3)}
    ),
    waiting as
    (
        select arrayMap(step -> step.3, arraySlice(arrayFilter(step -> step.1 >= {from:DateTime64(3)}, steps), -100)) as path
        from journeys
        where length(path) > 0 and person not in (select person from won)
    )
select path, ages, knownAt, qualifiedAt, sum(conversions) as conversions, sum(value) as value, sum(margin) as margin, sum(nulls) as nulls
from
(
    select path, ages, knownAt, qualifiedAt, count() as conversions, sum(revenue) as value, sum(converting.margin) as margin, 0 as nulls from converting group by path, ages, knownAt, qualifiedAt
    union all
    select path, [] as ages, -1 as knownAt, -1 as qualifiedAt, 0 as conversions, toDecimal128(0, 6) as value, toDecimal128(0, 6) as margin, count() as nulls from waiting group by path
)
group by path, ages, knownAt, qualifiedAt`,
);
