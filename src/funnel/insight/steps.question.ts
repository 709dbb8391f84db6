import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { ledgerParameters, periodParameters } from './parameters.ts';

// How many leads went through these steps, in this order, within this time of the first?
// Grain: one row a number of steps done. Steps are event types, ten at most; unused ones are ''.
// Caveat: the clock starts at the first step and is not started again at later ones. By core/period's LATEST everything is known, so that column
// (eight bytes an event that hardly compress) is then not read: a seventh of the time.
export const steps = question(
  'steps',
  {
    ...ledgerParameters,
    ...periodParameters,
    seconds: Type.Number(),
    types: Type.Array(Type.String()),
    ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`step${index + 1}`, Type.String()])),
  },
  { done: Type.Number(), leads: Type.Number() },
  `select done, count() as leads
from
(
    select
        windowFunnel({seconds:UInt64} * 1000)(
            toUInt64(toUnixTimestamp64Milli(at)),
            type = {step1:String}, type = {step2:String}, type = {step3:String}, type = {step4:String}, type = {step5:String},
            type = {step6:String}, type = {step7:String}, type = {step8:String}, type = {step9:String}, type = {step10:String}) as done
    from events
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        and type in {types:Array(String)}
    group by dictGetOrDefault({identities:String}, 'lead', node, lead)
)
group by done
order by done`,
);
