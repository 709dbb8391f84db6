import { Type } from 'typebox';
import { question } from '../../../store/question.ts';
import { PERSON } from '../outcomes/after-seen.ts';

// Which leads are these leads of ad platforms, and senders of mails, on the ledger?
// Grain: one row a source and its own id of a lead, of {captured:Array(String)} and known from {since:DateTime64(3)} on.
// Caveat: none for a lead that is not applied yet, was erased, or is a mail taken before their ids were kept.
export const capturedLeads = question(
  'captured-leads',
  {
    workspace: Type.Number(),
    identities: Type.String(),
    since: Type.String(),
    captured: Type.Array(Type.String()),
  },
  { source: Type.Number(), captured: Type.String(), person: Type.String() },
  `select source, JSONExtractString(props, 'lead') as captured, toString(any(${PERSON})) as person
from events
where workspace = {workspace:UInt32} and type = 'lead_captured' and known >= {since:DateTime64(3)}
    and JSONExtractString(props, 'lead') in {captured:Array(String)}
group by source, captured
order by source, captured`,
);
