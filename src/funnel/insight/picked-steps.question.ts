import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { PICKED_LEADS, pickedShape } from './picked-steps.ts';

// How many leads went through these steps of the user's own, in this order, within this time of the first?
// Grain: one row a number of steps done and a key ({by:String}): method, channel, campaign or landing page of the lead's first touch, device of its first step; '' for all.
// Steps are event types or moments (@visit, @contactable, @order, @deal, @won), ten at most; unused ones are ''. A step may ask for one property's value.
// Caveat: the clock starts at the first step and is not started again at later ones. Reading the orders costs a quarter of a second whatever is asked: plain event types are asked by the question `steps`.
export const pickedSteps = question(
  'picked-steps',
  { ...pickedShape, by: Type.String() },
  { key: Type.String(), done: Type.Number(), leads: Type.Number() },
  `select
    multiIf({by:String} = 'device', device, met.person != 0, met.first_key, {by:String} = 'method', 'baseline', {by:String} = 'channel', 'unknown', '') as key,
    done, count() as leads
from (${PICKED_LEADS}) as picked
left join
(
    select
        person,
        argMin(multiIf({by:String} = 'method', toString(method), {by:String} = 'channel', toString(channel), {by:String} = 'campaign', toString(campaign), landing), (at, event)) as first_key
    from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    where {by:String} not in ('', 'device')
    group by person
) as met on met.person = picked.person
where done > 0
group by key, done
order by key, done`,
);
