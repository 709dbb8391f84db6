import { Type } from 'typebox';
import { STOOD_UNDER } from '../../../ledger/stood-under.ts';
import { question } from '../../../store/question.ts';

// What has been said of this lead, oldest first?
// Grain: one row a statement (profile), 500 at most; {nodes:Array(UInt64)} are the numbers of all its identifiers.
// Caveat: later statements take the place of earlier ones, trait by trait, which the caller does.
export const knownLead = question(
  'known-lead',
  { workspace: Type.Number(), nodes: Type.Array(Type.BigInt()) },
  {
    email: Type.String(),
    phone: Type.String(),
    name: Type.String(),
    company: Type.String(),
    country: Type.String(),
    traits: Type.String(),
  },
  `select email, phone, name, company, toString(country) as country, traits
from profiles
where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and ${STOOD_UNDER}
order by at, known
limit 500`,
  { lane: 'short' },
);
