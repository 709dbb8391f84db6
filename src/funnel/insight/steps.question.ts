import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { ledgerParameters, periodParameters } from './parameters.ts';

/** Most funnels are no longer, and each further condition costs a hundredth of the time. */
export const USUAL_STEPS = 5;

const row = { done: Type.Number(), leads: Type.Number() };

const upTo = (most: number) => Array.from({ length: most }, (_, index) => `step${index + 1}`);

const parameters = (most: number) => ({
  ...ledgerParameters,
  ...periodParameters,
  seconds: Type.Number(),
  types: Type.Array(Type.String()),
  ...Object.fromEntries(upTo(most).map((step) => [step, Type.String()])),
});

const sql = (most: number) => `select done, count() as leads
from
(
    select
        windowFunnel({seconds:UInt64} * 1000)(
            toUInt64(toUnixTimestamp64Milli(at)),
            ${upTo(most)
              .map((step) => `type = {${step}:String}`)
              .join(', ')}) as done
    from events
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        and type in {types:Array(String)}
    group by dictGetOrDefault({identities:String}, 'lead', node, lead)
)
group by done
order by done`;

// How many leads went through these steps, in this order, within this time of the first?
// Grain: one row a number of steps done. Steps are event types, five at most; unused ones are ''.
// Caveat: the clock starts at the first step and is not started again at later ones. By core/period's LATEST everything is known, so that column
// (eight bytes an event that hardly compress) is then not read: a seventh of the time.
export const steps = question('steps', parameters(USUAL_STEPS), row, sql(USUAL_STEPS));

// The same of up to ten steps.
// Grain: one row a number of steps done.
// Caveat: as above.
export const manySteps = question('many-steps', parameters(10), row, sql(10));
