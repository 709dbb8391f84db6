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

// How many leads went through these steps, by how far each is known now?
// Grain: one row a number of steps done and a level: anonymous, known (somebody who can be written to) or customer, as of the moment of knowledge.
// Caveat: as of picked-steps.
export const pickedStepsByLevel = question(
  'picked-steps-by-level',
  pickedShape,
  { key: Type.String(), done: Type.Number(), leads: Type.Number() },
  `select if(told.person = 0, 'anonymous', told.level) as key, done, count() as leads
from (${PICKED_LEADS}) as picked
left join
(
    select person, if(max(bought) = 1, 'customer', 'known') as level
    from
    (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, 0 as bought
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
        union all
        select person, 1
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    )
    group by person
) as told on told.person = picked.person
where done > 0
group by key, done
order by key, done`,
);
