import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { CONTACTABLE, KNOWN, PERSON } from './ledger-sql.ts';
import { ledgerParameters, periodParameters } from './parameters.ts';

/** What leads are seen by. Touches are taken back and orders cancelled, so there are more such marks than count, never fewer. */
const SALES = [
  { table: 'orders', moment: 'at', which: `status != 'cancelled'` },
  { table: 'deals', moment: 'ifNull(closed_at, at)', which: `status = 'won'` },
];
const MARKS = [{ table: 'touches', moment: 'at', which: '1' }, { table: 'profiles', moment: 'at', which: '1' }, ...SALES];

/** SQL: something of every mark within a span of time. */
const marks = (what: (moment: string) => string, within: (moment: string) => string, kinds = MARKS) =>
  kinds
    .map(({ table, moment, which }) => `select ${what(moment)} from ${table} where ${KNOWN} and ${which} and ${within(moment)}`)
    .join('\n        union all\n        ');

const rowsOf = (table: string, which: string) => `select ${PERSON} as person from ${table} where ${KNOWN} and ${which}`;
const marksOf = (which: (moment: string) => string, kinds = MARKS) => marks(() => `${PERSON} as person`, which, kinds);
const NAMED = rowsOf('profiles', CONTACTABLE);
const said = ['email', 'name', 'company', 'phone', 'user'].map((field) => `positionCaseInsensitiveUTF8(${field}, {word:String}) > 0`);

/** The list's filters: when each is set, and whom it may let pass, as far as single rows tell. The method and channel of who has no touches stand in no row. */
const FILTERS = [
  { name: 'search', set: `{search:String} != ''`, people: rowsOf('profiles', `(${said.join(' or ')})`) },
  { name: 'country', set: `{country:String} != ''`, people: rowsOf('profiles', 'country = {country:String}') },
  { name: 'method', set: `{method:String} not in ('', 'baseline')`, people: rowsOf('touches', 'method = {method:String}') },
  { name: 'channel', set: `{channel:String} not in ('', 'unknown')`, people: rowsOf('touches', 'channel = {channel:String}') },
  { name: 'known', set: `{level:String} = 'known'`, people: NAMED },
  { name: 'customer', set: `{level:String} = 'customer'`, people: marksOf(() => '1', SALES) },
  {
    name: 'met',
    set: `({from:DateTime64(3)} > '1990-01-01 00:00:00.000' or {to:DateTime64(3)} < '2100-01-01 00:00:00.000')`,
    people: marksOf((moment) => `${moment} >= {from:DateTime64(3)} and ${moment} < {to:DateTime64(3)}`),
  },
];

const filters = {
  ...ledgerParameters,
  ...periodParameters,
  search: Type.String(),
  word: Type.String(),
  level: Type.String(),
  method: Type.String(),
  channel: Type.String(),
  country: Type.String(),
};

// Whom do those filters of the list let pass that few do?
// Grain: one row a filter that is set and has fewer than {most:UInt32} rows to tell by.
// Caveat: names more leads than the filter lets pass, never fewer; {word:String} is part of what is searched for.
export const leadsFitting = question(
  'leads-fitting',
  { ...filters, most: Type.Number() },
  { filter: Type.String(), people: Type.Array(Type.String()) },
  FILTERS.map(
    ({ name, set, people }) =>
      `select '${name}' as filter, groupUniqArray(person) as people
from (select person from (${people}) where ${set} limit {most:UInt32})
having ${set} and count() < {most:UInt32}`,
  ).join('\nunion all\n'),
);

// Who made the last marks there are: touches, profiles, orders and deals won?
// Grain: one row a mark, the {depth:UInt32} latest not later than {beforeAt:DateTime64(3)}.
// Caveat: what was taken back or cancelled is among them. Moments alone are read of all marks.
export const leadsLast = question(
  'leads-last',
  { ...ledgerParameters, beforeAt: Type.String(), depth: Type.Number() },
  { person: Type.String(), at: Type.String() },
  `select ${PERSON} as person, toString(moment) as at
from
(
    ${MARKS.map(
      ({ table, moment, which }) => `select *
    from
    (
        select node, lead, ${moment} as moment
        from ${table}
        where ${KNOWN} and ${which} and ${moment} <= {beforeAt:DateTime64(3)}
        order by moment desc
        limit {depth:UInt32}
    )`,
    ).join('\n    union all\n    ')}
)
order by moment desc
limit {depth:UInt32}`,
);

// Who may stand in the list of leads below a place?
// Grain: one row a lead with a mark since {seenFrom:DateTime64(3)} below ({beforeAt:DateTime64(3)}, {beforePerson:UInt64}); the {most:UInt32} whose latest such mark is the latest.
// Caveat: names more leads than the list, never fewer. A mark may have been taken back and a lead seen again later, and of the list's filters only what single rows tell is looked at.
export const leadsSeen = question(
  'leads-seen',
  {
    ...filters,
    seenFrom: Type.String(),
    beforeAt: Type.String(),
    beforePerson: Type.String(),
    most: Type.Number(),
  },
  { person: Type.String(), lastAt: Type.String() },
  `select person, toString(max(moment)) as lastAt
from
(
        ${marks(
          (moment) => `${PERSON} as person, ${moment} as moment`,
          (moment) => `${moment} >= {seenFrom:DateTime64(3)} and ${moment} <= {beforeAt:DateTime64(3)}`,
        )}
)
where (moment, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
    ${FILTERS.map(({ set, people }) => `and (not ${set} or person in (${people}))`).join('\n    ')}
    and ({level:String} != 'anonymous' or person not in (${NAMED}))
group by person
order by max(moment) desc, person desc
limit {most:UInt32}`,
);

const NUMBERS = `select arrayJoin({people:Array(UInt64)}) as number
union distinct
select arrayJoin([node, lead])
from aliases
where workspace = {workspace:UInt32} and node in (select node from aliases where workspace = {workspace:UInt32} and lead in {people:Array(UInt64)})`;

const soldTo = (kind: string, table: string) =>
  `select distinct '${kind}', ${kind} from ${table} where workspace = {workspace:UInt32} and lead in (${NUMBERS})`;

// Under which numbers may facts of these people have been written, and which orders and deals are among them?
// Grain: one row a number: the people's own, and of every identifier that stands or ever stood for one of them its own and those of all it stood for; and one row an order or deal written under one.
// Caveat: facts of others were written under some of those numbers.
export const leadsWritten = question(
  'leads-written',
  { workspace: ledgerParameters.workspace, people: Type.Array(Type.BigInt()) },
  { kind: Type.String(), name: Type.String() },
  `select 'number' as kind, toString(number) as name from (${NUMBERS})
union all
${soldTo('order', 'orders')}
union all
${soldTo('deal', 'deals')}`,
);
