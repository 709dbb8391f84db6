import { Type } from 'typebox';
import { question } from '../../../store/question.ts';

// Which leads share a device, an e-mail or a phone and are still two, the latest seen first?
// Grain: one row a pair of leads (one < other), {limit:UInt32} at a time; the page after a row starts below its (lastAt, one, other).
// Caveat: what more than four leads share belongs to none of them (a kiosk, a shared mailbox) and proposes nothing. Only identifiers that events tell of count.
export const proposals = question(
  'merge-proposals',
  {
    workspace: Type.Number(),
    known: Type.String(),
    identities: Type.String(),
    beforeAt: Type.String(),
    beforeOne: Type.String(),
    beforeOther: Type.String(),
    limit: Type.Number(),
  },
  { one: Type.String(), other: Type.String(), signals: Type.Array(Type.Array(Type.String())), lastAt: Type.String() },
  `with
    shown as
    (
        select 'device' as signal, toString(device) as mark, dictGetOrDefault({identities:String}, 'lead', node, lead) as person, max(at) as last_at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and device != node and bot = 0
        group by mark, person
        union all
        select 'email', email, dictGetOrDefault({identities:String}, 'lead', node, lead) as person, max(at)
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and email != ''
        group by email, person
        union all
        select 'phone', replaceRegexpAll(phone, '[^0-9+]', '') as digits, dictGetOrDefault({identities:String}, 'lead', node, lead) as person, max(at)
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and length(digits) > 6
        group by digits, person
    ),
    shared as
    (
        select signal, mark, arraySort(groupUniqArray(5)(person)) as persons, max(last_at) as last_at
        from shown
        group by signal, mark
        having length(persons) between 2 and 4
    ),
    pairs as
    (
        select
            signal, mark, last_at,
            arrayJoin(arrayFlatten(arrayMap((person, place) -> arrayMap(later -> (person, later), arraySlice(persons, place + 1)), persons, arrayEnumerate(persons)))) as pair
        from shared
    )
select
    toString(pair.1) as one,
    toString(pair.2) as other,
    arraySort(groupUniqArray([signal, mark])) as signals,
    toString(max(last_at)) as lastAt
from pairs
group by pair
having (max(last_at), pair.1, pair.2) < ({beforeAt:DateTime64(3)}, {beforeOne:UInt64}, {beforeOther:UInt64})
order by max(last_at) desc, pair.1 desc, pair.2 desc
limit {limit:UInt32}`,
);
