import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { CONVERSIONS, FIGURES, FITS, filtered, MET, ofStages, PASSES, row, stagesAsked } from './leads.question.ts';
import { CONTACTABLE, lastTold, PERSON, THESE, winsOf } from './ledger-sql.ts';
import { moneyParameters } from './parameters.ts';

const them = { people: Type.Array(Type.BigInt()), numbers: Type.Array(Type.BigInt()) };
const amongThem = {
  ...them,
  sinceAt: Type.String(),
  sincePerson: Type.String(),
};
const NOT_BELOW = '(last_at, person) >= ({sinceAt:DateTime64(3)}, {sincePerson:UInt64})';

const TOLD = ['email', 'name', 'company', 'country', 'phone', 'user'];
const told = (what: (column: string) => string) => TOLD.map((column) => `${what(column)} as ${column}`).join(', ');

/** As the list of everybody. What few people tell is put together with their figures: each table that is read costs more to plan than to read. */
const listedFew = (among: string) => `select
    person, toString(first_at) as firstAt, toString(last_at) as lastAt, visits, method, channel, email, name, company, country, level, conversions, 0 as revenue
from
(
    select person, ${FIGURES}, max(marks.says) as says, ${told((column) => `max(marks.${column})`)}
    from
    (
        select
            person, min(at) as first_at, max(at) as last_at, count() as visits, argMin((method, channel), (at, event)) as came,
            0 as conversions, 0 as named, 0 as says, ${told(() => "''")}
        from ${THESE.touches('method', 'channel')}
        where ${THESE.people}
        group by person
        union all
        select person, min(won_at), max(won_at), 0, ('', ''), count(), 0, 0, ${told(() => "''")}
        from (${winsOf(THESE)})
        group by person
        union all
        select ${PERSON} as person, min(profiles.at), max(profiles.at), 0, ('', ''), 0, max(${CONTACTABLE}), 1, ${TOLD.map(lastTold).join(', ')}
        from profiles
        prewhere workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
        where known <= {known:DateTime64(3)} and ${THESE.people}
        group by person
    ) as marks
    group by person
)
where ${PASSES} and ${NOT_BELOW} and ${among} and ({country:String} = '' and {search:String} = '' or says = 1 and ${FITS})
order by last_at desc, person desc
limit {limit:UInt32}`;

// Which of these people does the list show, and how?
// Grain: as of leads; those of {people:Array(UInt64)} who stand in the list not below ({sinceAt:DateTime64(3)}, {sincePerson:UInt64}).
// Caveat: as of leads, but revenue is 0: leads-worth tells it. Their facts were written under {numbers:Array(UInt64)}, which may be others' too.
export const leadsAmong = question('leads-among', { ...filtered, ...amongThem }, row, listedFew(MET));

// Which of these people came this far down the funnel?
// Grain: as of leads-of-stages, and of leads-among.
// Caveat: as of both.
export const leadsOfStagesAmong = question('leads-of-stages-among', { ...stagesAsked, ...amongThem }, row, listedFew(ofStages(THESE)));

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
