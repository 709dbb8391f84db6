import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { ledgerParameters } from './parameters.ts';

// What did this lead agree to, as its events tell?
// Grain: one row a thing said: granted and refused are answers to being measured, subscribed and email_unsubscribed to mail.
// Caveat: events that were sent without a word on consent say nothing. Whoever refuses to be measured has no other identifiers, so few leads have that row.
export const leadConsent = question(
  'lead-consent',
  {
    workspace: ledgerParameters.workspace,
    known: ledgerParameters.known,
    nodes: Type.Array(Type.BigInt()),
    leads: Type.Array(Type.BigInt()),
  },
  { said: Type.String(), firstAt: Type.String(), lastAt: Type.String(), times: Type.Number() },
  `select said, toString(min(at)) as firstAt, toString(max(at)) as lastAt, count() as times
from
(
    select at, if(type in ('subscribed', 'email_unsubscribed'), toString(type), JSONExtractString(props, 'funil', 'consent')) as said
    from events
    where workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)}
        and (type in ('subscribed', 'email_unsubscribed') or position(props, '"consent"') > 0)
)
where said in ('granted', 'refused', 'subscribed', 'email_unsubscribed')
group by said
order by max(at) desc, said`,
  { lane: 'short' },
);
