import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { CONTACTABLE, CONVERSIONS, DEALS, KNOWN, PERSON, TOUCHES } from './ledger-sql.ts';
import { moneyParameters, periodParameters } from './parameters.ts';

/** Many numbers of one row. */
const list = <T>() => Type.Unsafe<T>({ type: 'array' });

// Which journeys led to conversions in the period and which led nowhere, how much was sold in it, and who was first met in it?
// Grain: one row of columns. Journey n is the next {lengths}[n] of {steps}: places in {names}, oldest touch first, with its conversions, revenue, margin,
// and leads that went that way without ever converting. Leads first met in the period are counted by {metAs} = 4 * first touch + 2 * contactable + 1 * customer.
// Caveat: a conversion's journey is its lead's last 100 touches in the window before it; ages (days before the conversion) are left out unless {withAges:UInt8} asks for them,
// and the places at which the lead became known and qualified are -1 unless {withRoles:UInt8} does. A touch is one number while it is worked with (moment, 56 bits
// of the event's id, place of its name): sorting tuples and reading conversions for each figure apart took three times as long.
export const journeys = question(
  'journeys',
  {
    ...moneyParameters,
    ...periodParameters,
    by: Type.String(),
    windowDays: Type.Number(),
    withAges: Type.Number(),
    withRoles: Type.Number(),
  },
  {
    names: Type.Array(Type.String()),
    steps: list<Uint32Array>(),
    lengths: list<Uint32Array>(),
    ages: list<Uint32Array>(),
    knownAt: list<Int32Array>(),
    qualifiedAt: list<Int32Array>(),
    conversions: list<Uint32Array>(),
    values: list<Float64Array>(),
    margins: list<Float64Array>(),
    nulls: list<Uint32Array>(),
    customers: Type.Number(),
    unpriced: Type.Number(),
    unrated: Type.Number(),
    metAs: list<Uint32Array>(),
    met: list<Uint32Array>(),
  },
  `with
    toUnixTimestamp64Milli({from:DateTime64(3)}) as start,
    toUnixTimestamp64Milli({to:DateTime64(3)}) as finish,
    step -> toInt64(bitShiftRight(step, 80)) as moment_of,
    step -> toUInt32(bitAnd(toUInt64(step), 16777215)) as name_of,
    (
        select arraySort(groupUniqArray(toString(multiIf({by:String} = 'method', method, {by:String} = 'channel', channel, {by:String} = 'effort', toLowCardinality(concat(method, '/', campaign)), campaign))))
        from touches
        where workspace = {workspace:UInt32}
    ) as names,
    marks as
    (
        select
            person,
            bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 80)
                + bitShiftLeft(toUInt128(bitShiftRight(toUInt64(toUInt128(event)), 8)), 24)
                + toUInt32(transform(multiIf({by:String} = 'method', method, {by:String} = 'channel', channel, {by:String} = 'effort', toLowCardinality(concat(method, '/', campaign)), campaign), names, arrayEnumerate(names), 0)) as step,
            toInt64(0) as won, toDecimal128(0, 6) as revenue, toDecimal128(0, 6) as margin, 0 as lacks
        from ${TOUCHES}
        where at < {to:DateTime64(3)}
        union all
        select person, toUInt128(0), toUnixTimestamp64Milli(at), ifNull(sold.revenue, 0), ifNull(sold.margin, 0), (sold.margin is null) + 2 * (sold.revenue is null)
        from ${CONVERSIONS} as sold
    ),
    roles as
    (
        select person, minIf(at, role = 'known') as known_at, minIf(at, role = 'qualified') as qualified_at
        from
        (
            select 'known' as role, ${PERSON} as person, toUnixTimestamp64Milli(at) as at
            from profiles
            where {withRoles:UInt8} = 1 and ${KNOWN} and ${CONTACTABLE}
            union all
            select 'qualified', person, toUnixTimestamp64Milli(at)
            from ${DEALS}
            where {withRoles:UInt8} = 1
            union all
            select 'qualified', ${PERSON}, toUnixTimestamp64Milli(at)
            from events
            where {withRoles:UInt8} = 1 and ${KNOWN} and bot = 0
                and type in ('product_added', 'checkout_started', 'qualified', 'quote_requested', 'meeting_booked')
        )
        group by person
    ),
    people as
    (
        select
            person,
            arraySort(groupArrayIf(step, won = 0)) as touched,
            groupArrayIf((won, revenue, margin, lacks), won != 0) as sales,
            sales.1 as wins, sales.2 as revenues, sales.3 as margins, sales.4 as lacking,
            arrayFilter((nth, won) -> won >= start and won < finish, arrayEnumerate(wins), wins) as counted,
            if(empty(touched) or moment_of(touched[1]) < start, 0, 4 * name_of(touched[1]) + 2 * (person in (
                select ${PERSON}
                from profiles
                where ${KNOWN} and ${CONTACTABLE}
            )) + notEmpty(wins)) as met_as
        from marks
        group by person
    ),
    journeys as
    (
        select
            arrayJoin(if(empty(counted), [toUInt32(0)], counted)) as nth,
            nth != 0 as is_won,
            not arrayExists(won -> won < finish, wins) as is_waiting,
            if(is_won, wins[nth], finish - 1) as ends,
            if(is_won, ends - {windowDays:UInt32} * 86400000, start - 1) as begins,
            arraySlice(arrayFilter(step -> step >= bitShiftLeft(toUInt128(begins + 1), 80) and step < bitShiftLeft(toUInt128(ends + 1), 80), touched), -100) as taken,
            arrayMap(step -> name_of(step), taken) as path,
            if({withAges:UInt8} = 1 and is_won, arrayMap(step -> toUInt32(intDiv(ends - moment_of(step), 86400000)), taken), []) as path_ages,
            if(is_won, toInt32(arrayLastIndex(step -> moment_of(step) <= known_at, taken)) - 1, -1) as known_place,
            if(is_won, toInt32(arrayLastIndex(step -> moment_of(step) <= qualified_at, taken)) - 1, -1) as qualified_place,
            revenues[nth] as revenue, margins[nth] as margin, lacking[nth] as lacks,
            is_won and nth = counted[1] as is_first,
            if(is_first or not is_won, people.met_as, 0) as met_once
        from people
        any left join roles on roles.person = people.person
    )
select
    names,
    groupArrayArrayIf(path, is_path) as steps,
    groupArrayIf(toUInt32(length(path)), is_path) as lengths,
    groupArrayArrayIf(if(empty(path_ages), arrayMap(step -> toUInt32(0), path), path_ages), is_path) as ages,
    groupArrayIf(known_place, is_path) as knownAt,
    groupArrayIf(qualified_place, is_path) as qualifiedAt,
    groupArrayIf(toUInt32(won), is_path) as conversions,
    groupArrayIf(toFloat64(revenue), is_path) as values,
    groupArrayIf(toFloat64(margin), is_path) as margins,
    groupArrayIf(toUInt32(waiting), is_path) as nulls,
    sumIf(buyers, is_path) as customers,
    sumIf(priceless, is_path) as unpriced,
    sumIf(rateless, is_path) as unrated,
    groupArrayIf(toUInt32(met_once), met_once != 0) as metAs,
    groupArrayIf(toUInt32(people), met_once != 0) as met
from
(
    select
        path, path_ages, known_place, qualified_place, met_once, grouping(met_once) = 1 as is_path, count() as people,
        countIf(is_won) as won, countIf(is_waiting and notEmpty(path)) as waiting, sum(revenue) as revenue, sum(margin) as margin,
        countIf(is_first) as buyers, countIf(is_won and bitTest(lacks, 0)) as priceless, countIf(is_won and bitTest(lacks, 1)) as rateless
    from journeys
    where is_won or is_waiting or met_once != 0
    group by grouping sets ((path, path_ages, known_place, qualified_place), (met_once))
    having not is_path or won + waiting > 0
)`,
);
