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

// What does the lead say of itself, and what does it go by?
// Grain: one row; of each field the last that was told, '' where none was; `said` is user, e-mail address and phone number as they were said together, at most twenty of them.
// Caveat: facts were written under {leads:Array(UInt64)}, which may be others' too.
export const leadProfile = question(
  'lead-profile',
  { ...ledgerParameters, number: Type.String(), leads: Type.Array(Type.BigInt()) },
  {
    name: Type.String(),
    email: Type.String(),
    company: Type.String(),
    country: Type.String(),
    said: Type.Array(Type.Tuple([Type.String(), Type.String(), Type.String()])),
  },
  `select
    ${lastTold('name')} as name, ${lastTold('email')} as email,
    ${lastTold('company')} as company, ${lastTold('country')} as country,
    groupUniqArrayIf(20)((user, profiles.email, phone), (user, profiles.email, phone) != ('', '', '')) as said
from profiles
prewhere workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)}
where known <= {known:DateTime64(3)} and dictGetOrDefault({identities:String}, 'lead', node, lead) = ${PERSON}`,
  { lane: 'short' },
);
