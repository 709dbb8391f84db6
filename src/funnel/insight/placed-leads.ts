import { EVENT_TYPES } from '../../core/fact.ts';

const quoted = (types: readonly string[]) => types.map((type) => `'${type}'`).join(', ');

/**
 * SQL, with the parameters of money and period: every lead first met in the period with the method of its first touch, when that was (`first_at`),
 * the furthest stage it came to (1 traffic to 6 convert) and when (`reached_at`).
 */
export const PLACED_LEADS = `with
    met as
    (
        select person, min(at) as first_at, count() as touches, max(at) as last_at, argMin(toString(method), (at, event)) as method
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        group by person
        having first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)}
    ),
    acted as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
            minIf(events.at, type in (${quoted(EVENT_TYPES.nurture)})) as nurtured,
            minIf(events.at, type in (${quoted(EVENT_TYPES.engage)})) as engaged,
            minIf(events.at, type in (${quoted(EVENT_TYPES.qualify)})) as qualified
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0
            and type in (${quoted([...EVENT_TYPES.nurture, ...EVENT_TYPES.engage, ...EVENT_TYPES.qualify])})
        group by person
    ),
    contactable as
    (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at) as captured
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
        group by person
    ),
    offered as
    (
        select person, min(at) as opened
        from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        group by person
    ),
    won as
    (
        select person, min(at) as won_at
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        group by person
    )
select
    met.person as person,
    met.method as method,
    met.first_at as first_at,
    contactable.person != 0 as is_known,
    multiIf(
        won.person != 0, 6,
        offered.person != 0 or toUnixTimestamp64Milli(acted.qualified) != 0, 5,
        toUnixTimestamp64Milli(acted.engaged) != 0, 4,
        is_known and (met.touches > 1 or toUnixTimestamp64Milli(acted.nurtured) != 0), 3,
        is_known, 2,
        1) as stage,
    multiIf(
        stage = 6, won.won_at,
        stage = 5, if(offered.person != 0, offered.opened, acted.qualified),
        stage = 4, acted.engaged,
        stage = 3, if(toUnixTimestamp64Milli(acted.nurtured) != 0, acted.nurtured, met.last_at),
        stage = 2, contactable.captured,
        met.first_at) as reached_at
from met
left join acted on acted.person = met.person
left join contactable on contactable.person = met.person
left join offered on offered.person = met.person
left join won on won.person = met.person`;
