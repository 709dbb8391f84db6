import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { IS_TOUCHED_BY, isKeyed, keyedShape } from './keyed-leads.ts';
import { CONTACTABLE, CONVERSIONS, EVERYBODY, lastTold, type Narrow, PERSON, TOUCHES } from './ledger-sql.ts';
import { ledgerParameters, moneyParameters, periodParameters } from './parameters.ts';
import { PICKED_LEADS, pickedShape } from './picked-steps.ts';
import { placedLeads } from './placed-leads.ts';

/** What any list of leads is asked for. */
export const filtered = {
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

export const row = {
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

export const MET = 'first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)}';

const PROFILES = 'profiles where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}';

/** SQL: what is put together of a lead's marks. `came` is by what it came first, which only touches tell. */
export const FIGURES = `min(marks.first_at) as first_at, max(marks.last_at) as last_at, max(marks.visits) as visits,
            if(visits = 0, 'baseline', toString(max(marks.came.1))) as method,
            if(visits = 0, 'unknown', toString(max(marks.came.2))) as channel,
            max(marks.conversions) as conversions,
            multiIf(conversions != 0, 'customer', max(marks.named) != 0, 'known', 'anonymous') as level`;

/** SQL: who stands on the page, as far as those figures tell. */
export const PASSES = `(last_at, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
            and ({level:String} = '' or level = {level:String})
            and ({method:String} = '' or method = {method:String})
            and ({channel:String} = '' or channel = {channel:String})
            and last_at >= {seenFrom:DateTime64(3)} and last_at < {seenTo:DateTime64(3)}`;

/** What leads tell of themselves. */
export const TOLD = ['email', 'name', 'company', 'country', 'phone', 'user'];

/** SQL: who stands on the page, as far as that tells. */
export const FITS = `({country:String} = '' or country = {country:String})
                    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(email, ' ', name, ' ', company, ' ', phone, ' ', user), {search:String}) > 0)`;

/**
 * Numbers of all leads are put together first. What is told of them, which is text and much of it, is added to those of one page, and looked
 * through before only where it is searched for.
 */
const listed = (among: string) => `with
    told as
    (
        select
            ${PERSON} as person,
            ${TOLD.map((column) => `${lastTold(column)} as ${column}`).join(',\n            ')}
        from ${PROFILES}
        group by person
    ),
    marks as
    (
        select
            person, min(at) as first_at, max(at) as last_at, count() as visits, argMin((method, channel), (at, event)) as came,
            0 as conversions, 0 as unrated, toDecimal128(0, 6) as revenue, 0 as named
        from ${TOUCHES}
        group by person
        union all
        select person, min(at), max(at), 0, ('', ''), count(), countIf(won.revenue is null), sum(ifNull(won.revenue, 0)), 0
        from ${CONVERSIONS} as won
        group by person
        union all
        select
            ${PERSON} as person, min(profiles.at), max(profiles.at), 0, ('', ''), 0, 0,
            toDecimal128(0, 6), max${CONTACTABLE}
        from ${PROFILES}
        group by person
    ),
    listed as
    (
        select
            person, ${FIGURES}, if(max(marks.unrated) != 0, null, sum(marks.revenue)) as revenue
        from marks
        group by person
    ),
    picked as
    (
        select *
        from listed
        where ${PASSES} and ${among}
            and ({country:String} = '' and {search:String} = '' or person in
            (
                select person
                from told
                where ${FITS}
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

export const stagesAsked = { ...asked, ...keyedShape, least: Type.Number(), most: Type.Number() };
export const ofStages = (
  narrow: Narrow,
) => `person in (select person from (${placedLeads(narrow)}) where stage >= {least:UInt8} and stage <= {most:UInt8})
            and ${isKeyed(narrow)}`;

// Which leads came this far down the funnel?
// Grain: as of leads; those first met in the period, as the funnel counts, whose furthest stage lies from {least:UInt8} to {most:UInt8}; of a campaign, landing page, content or creator of the first touch, or of a kind of device or a country ({by:String}), only those of {key:String}.
// Caveat: as of leads, of funnel and of conversion.
export const leadsOfStages = question('leads-of-stages', stagesAsked, row, listed(ofStages(EVERYBODY)));

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
