import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { KNOWN, PERSON } from './ledger-sql.ts';
import { ledgerParameters, periodParameters } from './parameters.ts';

// Which events came in the period, and how often?
// Grain: one row a type of event, the most frequent first; at most 500.
// Caveat: robots are left out; leads are those that identifiers were merged into by now, counted to within a few percent.
export const eventTypes = question(
  'event-types',
  { ...ledgerParameters, ...periodParameters },
  { type: Type.String(), events: Type.Number(), leads: Type.Number(), lastAt: Type.String() },
  `select
    toString(events.type) as type,
    count() as events,
    uniq(${PERSON}) as leads,
    formatDateTime(max(at), '%Y-%m-%dT%H:%i:%SZ') as lastAt
from events
where ${KNOWN} and bot = 0 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
group by type
order by events desc, type
limit 500`,
);
