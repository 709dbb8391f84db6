import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { moneyParameters, periodParameters } from './parameters.ts';

// Which journeys led to conversions in the period, and which led nowhere?
// Grain: one row a distinct journey: its touches by {by:String}, oldest first, with how many conversions, how much revenue and how many leads without a conversion went that way.
// Caveat: a conversion's journey is its lead's last 100 touches in the window before it; ages (days before the conversion) are left out unless {ages:UInt8} asks for them,
// and the places at which the lead became known and qualified are -1 unless {roles:UInt8} does. One pass over everything of a person, names as numbers
// until the end: joining journeys to conversions and sorting texts took two thirds of the time.
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
    (
        select arrayDistinct(arrayConcat([''], groupUniqArray(toString(multiIf({by:String} = 'method', method, {by:String} = 'channel', channel, campaign)))))
        from touches
        where workspace = {workspace:UInt32}
    ) as names,
    marks as
    (
        select
            'touch' as mark, person, at, event, toDecimal128(0, 6) as revenue, toDecimal128(0, 6) as margin,
            toUInt32(transform(multiIf({by:String} = 'method', method, {by:String} = 'channel', channel, campaign), names, arrayEnumerate(names), 0)) as name
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where at < {to:DateTime64(3)}
        union all
        select 'won', person, at, toUUID('00000000-0000-0000-0000-000000000000'), ifNull(won.revenue, 0), ifNull(won.margin, 0), 0
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        where at < {to:DateTime64(3)}
        union all
        select 'known', dictGetOrDefault({identities:String}, 'lead', node, lead), at, id, 0, 0, 0
        from profiles
        where {roles:UInt8} = 1 and workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        union all
        select 'qualified', person, at, toUUID('00000000-0000-0000-0000-000000000000'), 0, 0, 0
        from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        where {roles:UInt8} = 1
        union all
        select 'qualified', dictGetOrDefault({identities:String}, 'lead', node, lead), at, id, 0, 0, 0
        from events
        where {roles:UInt8} = 1 and workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0
            and type in ('product_added', 'checkout_started', 'qualified', 'quote_requested', 'meeting_booked')
    ),
    people as
    (
        select
            person,
            arraySort(groupArrayIf((at, event, name), mark = 'touch')) as steps,
            groupArrayIf((at, revenue, margin), mark = 'won') as wins,
            minIf(at, mark = 'known') as known_at,
            minIf(at, mark = 'qualified') as qualified_at
        from marks
        group by person
        having notEmpty(wins) or notEmpty(steps)
    ),
    journeys as
    (
        select
            empty(wins) as is_waiting,
            arrayJoin(if(is_waiting, [({to:DateTime64(3)}, toDecimal128(0, 6), toDecimal128(0, 6))], wins)) as win,
            if(is_waiting, {from:DateTime64(3)} - toIntervalMillisecond(1), win.1 - toIntervalDay({windowDays:UInt32})) as after,
            arraySlice(arrayFilter(step -> step.1 > after and step.1 <= win.1, steps), -100) as taken,
            arrayMap(step -> step.3, taken) as names_taken,
            if({ages:UInt8} = 1 and not is_waiting, arrayMap(step -> toUInt32(dateDiff('day', step.1, win.1)), taken), []) as ages,
            if(is_waiting, -1, toInt32(arrayLastIndex(step -> step.1 <= known_at, taken)) - 1) as known_place,
            if(is_waiting, -1, toInt32(arrayLastIndex(step -> step.1 <= qualified_at, taken)) - 1) as qualified_place
        from people
        where if(is_waiting, notEmpty(taken), win.1 >= {from:DateTime64(3)})
    )
select
    arrayMap(name -> names[name], names_taken) as path, ages, known_place as knownAt, qualified_place as qualifiedAt,
    countIf(not is_waiting) as conversions, sum(win.2) as value, sum(win.3) as margin, countIf(is_waiting) as nulls
from journeys
group by names_taken, ages, knownAt, qualifiedAt`,
);
