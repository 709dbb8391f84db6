import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { FIGURES, FITS, filtered, MET, ofStages, PASSES, row, stagesAsked, TOLD } from './leads.question.ts';
import { CONTACTABLE, CONVERSIONS, lastTold, ORDERS, PERSON, THESE, winsOf } from './ledger-sql.ts';
import { moneyParameters } from './parameters.ts';

const people = { people: Type.Array(Type.BigInt()) };
const amongThem = {
  ...people,
  numbers: Type.Array(Type.BigInt()),
  orders: Type.Array(Type.String()),
  deals: Type.Array(Type.String()),
  sinceAt: Type.String(),
  sincePerson: Type.String(),
};
const NOT_BELOW = '(last_at, person) >= ({sinceAt:DateTime64(3)}, {sincePerson:UInt64})';

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
        prewhere workspace = {workspace:UInt32} and ${THESE.rows}
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
// Caveat: as of leads, but revenue is 0: leads-worth tells it. Their facts were written under {numbers:Array(UInt64)}, their conversions are among {orders:Array(String)} and {deals:Array(String)}; all may be others' too.
export const leadsAmong = question('leads-among', { ...filtered, ...amongThem }, row, listedFew(MET));

// Which of these people came this far down the funnel?
// Grain: as of leads-of-stages, and of leads-among.
// Caveat: as of both.
export const leadsOfStagesAmong = question('leads-of-stages-among', { ...stagesAsked, ...amongThem }, row, listedFew(ofStages(THESE)));

const worth = (
  conversions: string,
  named: string,
) => `select person, if(countIf(won.revenue is null) != 0, null, sum(ifNull(won.revenue, 0))) as revenue
from ${conversions} as won
where ${THESE.people} and ${named} in {names:Array(String)}
group by person`;
const worthAsked = { ...moneyParameters, ...people, names: Type.Array(Type.String()) };
const worthRow = { person: row.person, revenue: row.revenue };

// What were the conversions of these people worth?
// Grain: one row a person of {people:Array(UInt64)} with one of the conversions {names:Array(String)}.
// Caveat: revenue is null where a conversion has no amount or its currency no rate. The names reach into the views by themselves.
export const leadsWorth = question('leads-worth', worthAsked, worthRow, worth(CONVERSIONS, 'name'));

// What were the orders of these people worth?
// Grain: as of leads-worth, where nobody has a deal: planned in half the time.
// Caveat: as of leads-worth.
export const leadsBought = question('leads-bought', worthAsked, worthRow, worth(ORDERS, "status != 'cancelled' and order"));
