import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { methodOf, msOf, TOUCH, TOUCHES, WINS } from './ledger-sql.ts';
import { ledgerParameters, periodParameters } from './parameters.ts';

// How old was each lead when it converted, or is it now without having done so?
// Grain: one row a month of first touch, age in whole hours and outcome. Ages run to the moment of knowledge, or to the end of the period if that is earlier; of all methods, or of leads first touched by {method:String}.
// Caveat: conversions entered before the first touch count at age 0.
export const ages = question(
  'ages',
  { ...ledgerParameters, ...periodParameters, until: Type.String(), zone: Type.String(), method: Type.String() },
  { cohort: Type.String(), hours: Type.Number(), converted: Type.Number(), leads: Type.Number() },
  `with
    met as
    (
        select person, min(${TOUCH}) as first, fromUnixTimestamp64Milli(${msOf('first')}) as first_at
        from ${TOUCHES}
        group by person
        having first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)} and ({method:String} = '' or ${methodOf('first')} = {method:String})
    ),
    won as
    (
        select person, min(wins.won_at) as won_at
        from (${WINS}) as wins
        group by person
        having won_at <= {until:DateTime64(3)}
    )
select
    formatDateTime(toDate32(first_at, {zone:String}), '%Y-%m') as cohort,
    won.person != 0 as converted,
    greatest(0, intDiv(dateDiff('second', first_at, if(won.person != 0, won.won_at, {until:DateTime64(3)})), 3600)) as hours,
    count() as leads
from met
left join won on won.person = met.person
group by cohort, converted, hours
order by cohort, hours, converted`,
);
