import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { KNOWN, methodOf, PERSON, PLACE, TOUCH, TOUCHES, WINS } from './ledger-sql.ts';
import { ledgerParameters, periodParameters } from './parameters.ts';

// How many of the leads first met in the period became customers, and how fast, by what their first touch was?
// Grain: one row a method, channel, campaign, landing page, content or creator of the first touch, a kind of device or a country ({by:String}), of all methods or of {method:String}.
// A lead counts once, at its first touch; it converted if it ever did, as far as known.
// Caveat: leads known only from an order stand under baseline / unknown; days are from first touch to first conversion and may be negative where a deal was entered before its lead.
// The device is the first that the lead's events name, the country the last that the lead told; neither is read unless asked for.
export const conversion = question(
  'conversion',
  { ...ledgerParameters, ...periodParameters, by: Type.String(), method: Type.String() },
  { key: Type.String(), leads: Type.Number(), converted: Type.Number(), medianDays: Type.Union([Type.Number(), Type.Null()]) },
  `with
    met as
    (
        select
            person,
            min(at) as first_at,
            ${methodOf(`min(${TOUCH})`)} as first_method,
            argMin(multiIf({by:String} = 'method', toString(method), {by:String} = 'channel', toString(channel), {by:String} = 'campaign', toString(campaign), {by:String} = 'content', toString(content), {by:String} = 'creator', toString(creator), landing), ${PLACE}) as first_key
        from ${TOUCHES}
        group by person
    ),
    described as
    (
        select person, argMin(said, place) as trait
        from
        (
            select ${PERSON} as person, toUnixTimestamp64Milli(at) as place, JSONExtractString(props, 'context', 'device') as said
            from events
            where {by:String} = 'device' and ${KNOWN} and bot = 0 and position(props, '"device"') > 0
            union all
            select ${PERSON}, -toUnixTimestamp64Milli(profiles.at), toString(country)
            from profiles
            where {by:String} = 'country' and ${KNOWN}
        )
        where said != ''
        group by person
    ),
    won as
    (
        select person, min(wins.won_at) as won_at
        from (${WINS}) as wins
        group by person
    ),
    leads as
    (
        select
            if(met.person = 0, won.won_at, met.first_at) as first_at,
            if(met.person = 0, 'baseline', met.first_method) as first_method,
            if(met.person = 0, won.person, met.person) as person,
            if(met.person = 0, multiIf({by:String} = 'method', 'baseline', {by:String} = 'channel', 'unknown', ''), met.first_key) as met_key,
            won.person != 0 as is_won,
            dateDiff('millisecond', first_at, won.won_at) / 86400000 as days
        from met
        full outer join won on won.person = met.person
    )
select
    if({by:String} in ('device', 'country'), described.trait, leads.met_key) as key,
    count() as leads,
    countIf(is_won) as converted,
    if(converted = 0, null, quantileExactInclusiveIf(0.5)(days, is_won)) as medianDays
from leads
left join described on described.person = leads.person
where first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)} and ({method:String} = '' or first_method = {method:String})
group by key
order by leads desc, key`,
);
