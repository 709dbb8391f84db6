import { EVENT_TYPES } from '../../core/fact.ts';
import { CONTACTABLE, DEALS, EVERYBODY, KNOWN, methodOf, msOf, type Narrow, PERSON, TOUCH, winsOf } from './ledger-sql.ts';

const quoted = (types: readonly string[]) => types.map((type) => `'${type}'`).join(', ');

/** What is told of a lead: its first touch and how many there are, and moments (ms). */
const MARKS = ['first', 'touches', 'last', 'nurtured', 'engaged', 'qualified', 'captured', 'opened', 'won'] as const;

const NOTHING = (mark: string) => (mark === 'first' ? 'toUInt128(0)' : 'toInt64(0)');

/** What one table tells of every lead, in one row; 0 is what it does not tell. */
const told = (found: Partial<Record<(typeof MARKS)[number], string>>, from: string, which: string) =>
  `select person, ${MARKS.map((mark) => `${found[mark] ?? NOTHING(mark)} as ${mark}`).join(', ')}
        from ${from}
        where ${which}
        group by person`;

const earliest = (moment: string) => `toUnixTimestamp64Milli(min(${moment}))`;
const acted = (types: readonly string[]) => `toUnixTimestamp64Milli(minIf(at, type in (${quoted(types)})))`;
const ACTS = [...EVENT_TYPES.nurture, ...EVENT_TYPES.engage, ...EVENT_TYPES.qualify];

const marked = (
  narrow: Narrow,
) => `${told({ first: `min(${TOUCH})`, touches: 'toInt64(count())', last: 'toUnixTimestamp64Milli(max(at))' }, narrow.touches('method'), narrow.people)}
        union all
        ${told(
          { nurtured: acted(EVENT_TYPES.nurture), engaged: acted(EVENT_TYPES.engage), qualified: acted(EVENT_TYPES.qualify) },
          `(select ${PERSON} as person, at, type from events where ${KNOWN} and ${narrow.rows} and bot = 0 and type in (${quoted(ACTS)}))`,
          narrow.people,
        )}
        union all
        ${told({ captured: earliest('at') }, `(select ${PERSON} as person, at from profiles where ${KNOWN} and ${narrow.rows} and ${CONTACTABLE})`, narrow.people)}
        union all
        ${told({ opened: earliest('at') }, DEALS, `${narrow.people} and ${narrow.deals}`)}
        union all
        ${told({ won: earliest('won_at') }, `(${winsOf(narrow)})`, '1')}`;

/**
 * SQL, with the parameters of money and period: every lead first met in the period with the method of its first touch, when that was (`first_at`),
 * the furthest stage it came to (1 traffic to 6 convert) and when (`reached_at`). What each table tells of a lead is one row, so that adding up those
 * of all tables puts it together: in half the memory of the largest of each, and of joins.
 */
export const placedLeads = (narrow: Narrow) => `select
    person,
    ${methodOf('first')} as method,
    fromUnixTimestamp64Milli(first_ms) as first_at,
    multiIf(
        won != 0, 6,
        opened != 0 or qualified != 0, 5,
        engaged != 0, 4,
        captured != 0 and (touches > 1 or nurtured != 0), 3,
        captured != 0, 2,
        1) as stage,
    fromUnixTimestamp64Milli(multiIf(
        stage = 6, won,
        stage = 5, if(opened != 0, opened, qualified),
        stage = 4, engaged,
        stage = 3, if(nurtured != 0, nurtured, last),
        stage = 2, captured,
        first_ms)) as reached_at
from
(
    select person, ${MARKS.map((mark) => `sum(marks.${mark}) as ${mark}`).join(', ')}, ${msOf('first')} as first_ms
    from (${marked(narrow)}) as marks
    group by person
    having first != 0 and first_ms >= toUnixTimestamp64Milli({from:DateTime64(3)}) and first_ms < toUnixTimestamp64Milli({to:DateTime64(3)})
)`;

/** SQL: the same of everybody. */
export const PLACED_LEADS = placedLeads(EVERYBODY);
