import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { ledgerParameters } from './parameters.ts';

// Which touches were this lead's first and last, and by which rule and witness were they claimed?
// Grain: one row an end, none for a lead without touches; the same touch may be both.
// Caveat: a touch claimed anew says what was stated last by {known:DateTime64(3)}.
export const leadEnds = question(
  'lead-ends',
  {
    workspace: ledgerParameters.workspace,
    known: ledgerParameters.known,
    nodes: Type.Array(Type.BigInt()),
    leads: Type.Array(Type.BigInt()),
  },
  {
    end: Type.String(),
    at: Type.String(),
    method: Type.String(),
    channel: Type.String(),
    campaign: Type.String(),
    creator: Type.String(),
    witness: Type.String(),
    rule: Type.String(),
  },
  `select end, toString(touch.1) as at, touch.3 as method, touch.4 as channel, touch.5 as campaign, touch.6 as creator, touch.7 as witness, touch.8 as rule
from
(
    select arrayJoin([('first', min(standing)), ('last', max(standing))]) as ends, ends.1 as end, ends.2 as touch
    from
    (
        select
            (
                any(touches.at), event, toString(argMax(method, (known, sign))), toString(argMax(channel, (known, sign))), toString(argMax(campaign, (known, sign))),
                toString(argMax(creator, (known, sign))), toString(argMax(witness, (known, sign))), toString(argMax(rule, (known, sign)))
            ) as standing
        from touches
        where workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)}
        group by event
        having sum(sign) > 0
    )
    having count() > 0
)
order by end`,
  { lane: 'short' },
);
