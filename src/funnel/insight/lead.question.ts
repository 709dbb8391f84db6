import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { ledgerParameters } from './parameters.ts';

// Which identifiers stand for this lead?
// Grain: one row an identifier; the lead's own number is always among them. `leads` are the numbers it ever stood under, and so its facts were written under.
// Caveat: an anonymous device that never met another identifier is only itself.
export const leadNodes = question(
  'lead-nodes',
  { ...ledgerParameters, person: Type.String() },
  { node: Type.String(), kind: Type.String(), value: Type.String(), reason: Type.String(), leads: Type.Array(Type.String()) },
  `select node, argMax(toString(kind), (known, batch)) as kind, argMax(value, (known, batch)) as value, argMax(toString(reason), (known, batch)) as reason,
    groupUniqArray(lead) as leads
from aliases
where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    and node in (select node from aliases where workspace = {workspace:UInt32} and lead = {person:UInt64})
group by node
having dictGetOrDefault({identities:String}, 'lead', node, node) = {person:UInt64}
order by kind, value`,
  { lane: 'short' },
);

// Which lead does this number stand for now?
// Grain: one row.
// Caveat: a number never heard of stands for itself.
export const leadNow = question(
  'lead-now',
  { identities: Type.String(), person: Type.String() },
  { person: Type.String() },
  `select dictGetOrDefault({identities:String}, 'lead', {person:UInt64}, {person:UInt64}) as person`,
  { lane: 'short' },
);
