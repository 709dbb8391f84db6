import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { ledgerParameters, periodParameters } from './parameters.ts';

// How many touches and visits did each method bring in the period?
// Grain: one row a method, baseline included.
// Caveat: visits with a session id of the source's own count once even if two people shared it.
export const touched = question(
  'touched',
  { ...ledgerParameters, ...periodParameters },
  { method: Type.String(), touches: Type.Number(), visits: Type.Number() },
  `select toString(method) as method, count() as touches, uniqExact(if(visit = 0, cityHash64(event), visit)) as visits
from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
group by method
order by method`,
);
