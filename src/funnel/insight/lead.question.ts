import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { lastTold } from './ledger-sql.ts';
import { ledgerParameters } from './parameters.ts';

const PERSON = "dictGetOrDefault({identities:String}, 'lead', {number:UInt64}, {number:UInt64})";

// Which lead does this number stand for now, and which identifiers stand for that lead?
// Grain: one row an identifier, the lead's own number among them. `leads` are the numbers it ever stood under, and so its facts were written under.
// Caveat: no row for a number that never met another identifier: it stands for itself.
export const leadNodes = question(
  'lead-nodes',
  { ...ledgerParameters, number: Type.String() },
  {
    person: Type.String(),
    node: Type.String(),
    kind: Type.String(),
    value: Type.String(),
    reason: Type.String(),
    leads: Type.Array(Type.String()),
  },
  `select toString(${PERSON}) as person, node, argMax(toString(kind), (known, batch)) as kind, argMax(value, (known, batch)) as value,
    argMax(toString(reason), (known, batch)) as reason, groupUniqArray(lead) as leads
from aliases
where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    and node in (select node from aliases where workspace = {workspace:UInt32} and lead = ${PERSON})
group by node
having dictGetOrDefault({identities:String}, 'lead', node, node) = ${PERSON}
order by kind, value`,
  { lane: 'short' },
);

// What does the lead say of itself?
// Grain: one row; of each field the last that was told, '' where none was.
// Caveat: facts were written under {leads:Array(UInt64)}, which may be others' too.
export const leadProfile = question(
  'lead-profile',
  { ...ledgerParameters, number: Type.String(), leads: Type.Array(Type.BigInt()) },
  { name: Type.String(), email: Type.String(), company: Type.String(), country: Type.String() },
  `select
    ${lastTold('name')} as name, ${lastTold('email')} as email,
    ${lastTold('company')} as company, ${lastTold('country')} as country
from profiles
prewhere workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)}
where known <= {known:DateTime64(3)} and dictGetOrDefault({identities:String}, 'lead', node, lead) = ${PERSON}`,
  { lane: 'short' },
);

// What do its events say that a lead of one identifier goes by?
// Grain: one row what was said of user, e-mail address and phone number, the latest first.
// Caveat: of the number {number:UInt64} itself, which no other identifier stands with; phone numbers as they were said.
export const leadSaid = question(
  'lead-said',
  { workspace: ledgerParameters.workspace, known: ledgerParameters.known, number: Type.String() },
  { user: Type.String(), email: Type.String(), phone: Type.String() },
  `select user, email, phone
from profiles
where workspace = {workspace:UInt32} and lead = {number:UInt64} and node = {number:UInt64} and known <= {known:DateTime64(3)}
group by user, email, phone
having user != '' or email != '' or phone != ''
order by max(at) desc
limit 20`,
  { lane: 'short' },
);
