import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { TOUCHES, WINS } from './ledger-sql.ts';
import { ledgerParameters, periodParameters } from './parameters.ts';

// How long did leads first met in the period take from first touch to first conversion?
// Grain: one row a distinct duration, in milliseconds, with how many leads took it.
// Caveat: only leads that converted; young cohorts look fast (see the report of cohorts).
export const cycleDays = question(
  'cycle-days',
  { ...ledgerParameters, ...periodParameters },
  { duration: Type.Number(), leads: Type.Number() },
  `select dateDiff('millisecond', met.first_at, won.won_at) as duration, count() as leads
from
(
    select person, min(at) as first_at
    from ${TOUCHES}
    group by person
    having first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)}
) as met
inner join
(
    select person, min(wins.won_at) as won_at
    from (${WINS}) as wins
    group by person
) as won on won.person = met.person
group by duration
order by duration`,
);
