import { Type } from 'typebox';
import { question } from '../../../store/question.ts';

// How many events of the types watched did each source send in each hour since then?
// Grain: one row a source, a type of event ('order' for orders stated as facts) and an hour of UTC, with the last moment in it.
// Caveat: robots are left out; an order restated within an hour counts once, and again in another hour.
export const event_rhythm = question(
  'event_rhythm',
  {
    workspace: Type.Number(),
    sources: Type.Array(Type.Number()),
    types: Type.Array(Type.String()),
    since: Type.String(),
    until: Type.String(),
  },
  { source: Type.Number(), event: Type.String(), hour: Type.Number(), events: Type.Number(), last: Type.Number() },
  `select source, toString(type) as event, toUnixTimestamp(toStartOfHour(at)) as hour, count() as events, toUnixTimestamp64Milli(max(at)) as last
from events
where workspace = {workspace:UInt32} and source in {sources:Array(UInt32)} and type in {types:Array(String)} and bot = 0
    and at >= {since:DateTime64(3)} and at <= {until:DateTime64(3)}
group by source, event, hour
union all
select source, 'order' as event, toUnixTimestamp(toStartOfHour(at)) as hour, uniqExact(order) as events, toUnixTimestamp64Milli(max(at)) as last
from orders
where workspace = {workspace:UInt32} and source in {sources:Array(UInt32)} and 'order' in {types:Array(String)}
    and at >= {since:DateTime64(3)} and at <= {until:DateTime64(3)}
group by source, event, hour`,
);
