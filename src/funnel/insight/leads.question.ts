import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { IS_TOUCHED_BY, isKeyed, keyedShape } from './keyed-leads.ts';
import { EVERYBODY, lastTold, type Narrow, THESE, winsOf } from './ledger-sql.ts';
import { ledgerParameters, moneyParameters, periodParameters } from './parameters.ts';
import { PICKED_LEADS, pickedShape } from './picked-steps.ts';
import { placedLeads } from './placed-leads.ts';

const filtered = {
  ...ledgerParameters,
  ...periodParameters,
  search: Type.String(),
  level: Type.String(),
  method: Type.String(),
  channel: Type.String(),
  country: Type.String(),
  seenFrom: Type.String(),
  seenTo: Type.String(),
  beforeAt: Type.String(),
  beforePerson: Type.String(),
  limit: Type.Number(),
};

const asked = { ...filtered, ...moneyParameters };

const row = {
  person: Type.String(),
  firstAt: Type.String(),
  lastAt: Type.String(),
  visits: Type.Number(),
  method: Type.String(),
  channel: Type.String(),
  email: Type.String(),
  name: Type.String(),
  company: Type.String(),
  country: Type.String(),
  level: Type.String(),
  conversions: Type.Number(),
  revenue: Type.Union([Type.Number(), Type.Null()]),
};

const MET = 'first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)}';
const LEDGER = 'workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}';
const CONVERSIONS = `conversions_known(${LEDGER}, currency = {currency:String}) as won`;

/** What a list is made from: everybody's facts. */
const EVERYBODYS = {
  touches: `touches_known(${LEDGER})`,
  conversions: CONVERSIONS,
  profiles: 'profiles where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}',
};

/** The same of {people:Array(UInt64)} alone; what their conversions were worth is asked beside, for that takes longest to plan. */
const THEIRS = {
  touches: `${THESE.touches('method', 'channel')}
        where ${THESE.people}`,
  conversions: `(
            select person, won_at as at, toNullable(toDecimal128(0, 6)) as revenue
            from (${winsOf(THESE)})
        ) as won`,
  profiles: `profiles
        prewhere workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
        where known <= {known:DateTime64(3)} and person in {people:Array(UInt64)}`,
};

/**
 * Numbers of all leads are put together first. What is told of them, which is text and much of it, is added to those of one page, and looked
 * through before only where it is searched for.
 */
const listed = (among: string, { touches, conversions, profiles } = EVERYBODYS) => `with
    told as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
            ${lastTold('email')} as email,
            ${lastTold('name')} as name,
            ${lastTold('company')} as company,
            ${lastTold('country')} as country,
            ${lastTold('phone')} as phone,
            ${lastTold('user')} as user
        from ${profiles}
        group by person
    ),
    marks as
    (
        select
            person, min(at) as first_at, max(at) as last_at, count() as visits, argMin((method, channel), (at, event)) as came,
            0 as conversions, 0 as unrated, toDecimal128(0, 6) as revenue, 0 as named
        from ${touches}
        group by person
        union all
        select person, min(at), max(at), 0, ('', ''), count(), countIf(won.revenue is null), sum(ifNull(won.revenue, 0)), 0
        from ${conversions}
        group by person
        union all
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at), max(profiles.at), 0, ('', ''), 0, 0,
            toDecimal128(0, 6), max(email != '' or phone != '' or user != '')
        from ${profiles}
        group by person
    ),
    listed as
    (
        select
            person, min(marks.first_at) as first_at, max(marks.last_at) as last_at, max(marks.visits) as visits,
            if(visits = 0, 'baseline', toString(max(marks.came.1))) as method,
            if(visits = 0, 'unknown', toString(max(marks.came.2))) as channel,
            max(marks.conversions) as conversions, if(max(marks.unrated) != 0, null, sum(marks.revenue)) as revenue,
            multiIf(conversions != 0, 'customer', max(marks.named) != 0, 'known', 'anonymous') as level
        from marks
        group by person
    ),
    picked as
    (
        select *
        from listed
        where (last_at, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
            and ${among}
            and ({level:String} = '' or level = {level:String})
            and ({method:String} = '' or method = {method:String})
            and ({channel:String} = '' or channel = {channel:String})
            and last_at >= {seenFrom:DateTime64(3)} and last_at < {seenTo:DateTime64(3)}
            and ({country:String} = '' and {search:String} = '' or person in
            (
                select person
                from told
                where ({country:String} = '' or country = {country:String})
                    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(email, ' ', name, ' ', company, ' ', phone, ' ', user), {search:String}) > 0)
            ))
        order by last_at desc, person desc
        limit {limit:UInt32}
    )
select
    picked.person as person, toString(first_at) as firstAt, toString(last_at) as lastAt, visits, method, channel, email, name, company, country, level,
    conversions, revenue
from picked
left join told on told.person = picked.person
order by last_at desc, person desc`;

// Which leads are there, the latest seen first?
// Grain: one row a lead first seen in the period, {limit:UInt32} at a time; the page after a row starts below its (lastAt, person).
// Caveat: search looks for {search:String} in e-mail, name, company, phone and user id, ignoring case; '' takes all. level '' takes all, else anonymous, known or customer; method and channel are those of the first touch. Last seen from {seenFrom:DateTime64(3)} until before {seenTo:DateTime64(3)}. Revenue is null where a conversion has no amount or its currency no rate.
export const leads = question('leads', asked, row, listed(MET));

const them = { people: Type.Array(Type.BigInt()), numbers: Type.Array(Type.BigInt()) };
const amongThem = {
  ...them,
  sinceAt: Type.String(),
  sincePerson: Type.String(),
};
const NOT_BELOW = '(last_at, person) >= ({sinceAt:DateTime64(3)}, {sincePerson:UInt64})';

// Which of these people does the list show, and how?
// Grain: as of leads; those of {people:Array(UInt64)} who stand in the list not below ({sinceAt:DateTime64(3)}, {sincePerson:UInt64}).
// Caveat: as of leads, but revenue is 0: leads-worth tells it. Their facts were written under {numbers:Array(UInt64)}, which may be others' too.
export const leadsAmong = question('leads-among', { ...filtered, ...amongThem }, row, listed(`${MET} and ${NOT_BELOW}`, THEIRS));

// What were the conversions of these people worth?
// Grain: one row a person of {people:Array(UInt64)} who converted.
// Caveat: revenue is null where a conversion has no amount or its currency no rate. Their facts were written under {numbers:Array(UInt64)}.
export const leadsWorth = question(
  'leads-worth',
  { ...moneyParameters, ...them },
  { person: row.person, revenue: row.revenue },
  // The orders' names reach into the views by themselves.
  `select person, if(countIf(won.revenue is null) != 0, null, sum(ifNull(won.revenue, 0))) as revenue
from ${CONVERSIONS}
where person in {people:Array(UInt64)} and name in
(
    select order from orders where workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
    union all
    select deal from deals where workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
)
group by person`,
);

const stagesAsked = { ...asked, ...keyedShape, least: Type.Number(), most: Type.Number() };
const ofStages = (
  narrow: Narrow,
) => `person in (select person from (${placedLeads(narrow)}) where stage >= {least:UInt8} and stage <= {most:UInt8})
            and ${isKeyed(narrow)}`;

// Which leads came this far down the funnel?
// Grain: as of leads; those first met in the period, as the funnel counts, whose furthest stage lies from {least:UInt8} to {most:UInt8}; of a campaign, landing page, content or creator of the first touch, or of a kind of device or a country ({by:String}), only those of {key:String}.
// Caveat: as of leads, of funnel and of conversion.
export const leadsOfStages = question('leads-of-stages', stagesAsked, row, listed(ofStages(EVERYBODY)));

// Which of these people came this far down the funnel?
// Grain: as of leads-of-stages, and of leads-among.
// Caveat: as of both.
export const leadsOfStagesAmong = question(
  'leads-of-stages-among',
  { ...stagesAsked, ...amongThem },
  row,
  listed(`${ofStages(THESE)} and ${NOT_BELOW}`, THEIRS),
);

// Which leads went this far through steps of the user's own?
// Grain: as of leads; those who did from {least:UInt8} to {most:UInt8} of the steps in the period; narrowed by {by:String} and {key:String} as leads-of-stages, the device being that of the first step.
// Caveat: as of leads and of picked-steps.
export const leadsOfSteps = question(
  'leads-of-steps',
  { ...asked, ...pickedShape, ...keyedShape, least: Type.Number(), most: Type.Number() },
  row,
  listed(`person in
            (
                select person from (${PICKED_LEADS})
                where done >= {least:UInt8} and done <= {most:UInt8} and ({by:String} != 'device' or device = {key:String})
            )
            and ${IS_TOUCHED_BY}`),
);
