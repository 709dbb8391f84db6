import { Type } from 'typebox';
import { question } from '../../../store/question.ts';

// What did a source send since then, event by event and property by property?
// Grain: one row an event type, a property ('' for the event itself) and a kind of value, with how many events had it, first and last.
// Caveat: of visitors who refused consent only part of the properties is kept, so their events are left out; the 20,000 commonest rows.
export const plan_conformance = question(
  'plan_conformance',
  { workspace: Type.Number(), source: Type.Number(), since: Type.String() },
  {
    type: Type.String(),
    property: Type.String(),
    kind: Type.String(),
    events: Type.Number(),
    first: Type.Number(),
    last: Type.Number(),
  },
  `select
    toString(type) as type, property, kind, count() as events,
    toUnixTimestamp64Milli(min(at)) as first, toUnixTimestamp64Milli(max(at)) as last
from
(
    select
        type, at,
        arrayJoin(arrayConcat([('', 'event')], arrayFilter(pair -> pair.1 not in ('', 'context', 'funil'), JSONExtractKeysAndValuesRaw(props)))) as sent,
        sent.1 as property,
        sent.2 as raw,
        multiIf(
            property = '', 'event',
            raw in ('null', '""'), 'nothing',
            raw in ('true', 'false'), 'boolean',
            startsWith(raw, '{'), 'object',
            startsWith(raw, '['), 'array',
            not startsWith(raw, '"'), if(match(raw, '^-?[0-9]+$'), 'integer', 'number'),
            match(raw, '^"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]+(Z|[+-][0-9:]+)?)?"$'), 'time text',
            match(raw, '^"[+-]?[0-9]{1,12}([.][0-9]{1,20})?"$'), 'decimal text',
            'text') as kind
    from events
    where workspace = {workspace:UInt32} and source = {source:UInt32} and at >= {since:DateTime64(3)}
        and JSONExtractString(props, 'funil', 'consent') != 'refused'
)
group by type, property, kind
order by events desc, type, property, kind
limit 20000`,
);
