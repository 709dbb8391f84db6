import { Type } from 'typebox';
import { STOOD_UNDER } from '../../../ledger/stood-under.ts';
import { question } from '../../../store/question.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);

// What is known of these leads: how often and when they were seen, where they came from, what they bought, who they say they are?
// Grain: one row a lead of {persons:Array(UInt64)} about whom anything is known.
// Caveat: events are those of the leads' identifiers, {nodes:Array(UInt64)}; touches and conversions are in the workspace's currency, revenue null where a conversion has no amount or its currency no rate.
export const side = question(
  'lead-side',
  {
    workspace: Type.Number(),
    known: Type.String(),
    identities: Type.String(),
    currency: Type.String(),
    persons: Type.Array(Type.BigInt()),
    nodes: Type.Array(Type.BigInt()),
  },
  {
    person: Type.String(),
    events: Type.Number(),
    firstAt: MaybeText,
    lastAt: MaybeText,
    touches: Type.Number(),
    touchAt: MaybeText,
    method: Type.String(),
    channel: Type.String(),
    campaign: Type.String(),
    conversions: Type.Number(),
    revenue: Type.Union([Type.Number(), Type.Null()]),
    firstBought: MaybeText,
    name: Type.String(),
    email: Type.String(),
    country: Type.String(),
  },
  `with
    happened as
    (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, count() as events, min(at) as first_at, max(at) as last_at
        from events
        where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)}
            and ${STOOD_UNDER}
        group by person
    ),
    touched as
    (
        select person, count() as touches, min(at) as touch_at, argMin(toString(method), (at, event)) as method, argMin(toString(channel), (at, event)) as channel, argMin(toString(campaign), (at, event)) as campaign
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where person in {persons:Array(UInt64)}
        group by person
    ),
    won as
    (
        select person, count() as conversions, if(countIf(won.revenue is null) != 0, null, sum(won.revenue)) as revenue, min(at) as first_bought
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        where person in {persons:Array(UInt64)}
        group by person
    ),
    told as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
            argMaxIf(profiles.name, profiles.at, profiles.name != '') as name,
            argMaxIf(profiles.email, profiles.at, profiles.email != '') as email,
            argMaxIf(toString(profiles.country), profiles.at, profiles.country != '') as country
        from profiles
        where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)}
            and ${STOOD_UNDER}
        group by person
    )
select
    toString(asked.person) as person,
    happened.events as events,
    if(happened.person = 0, null, toString(happened.first_at)) as firstAt,
    if(happened.person = 0, null, toString(happened.last_at)) as lastAt,
    touched.touches as touches,
    if(touched.person = 0, null, toString(touched.touch_at)) as touchAt,
    touched.method as method, touched.channel as channel, touched.campaign as campaign,
    won.conversions as conversions, if(won.person = 0, 0, won.revenue) as revenue,
    if(won.person = 0, null, toString(won.first_bought)) as firstBought,
    told.name as name, told.email as email, told.country as country
from (select arrayJoin({persons:Array(UInt64)}) as person) as asked
left join happened on happened.person = asked.person
left join touched on touched.person = asked.person
left join won on won.person = asked.person
left join told on told.person = asked.person
where happened.person != 0 or touched.person != 0 or won.person != 0
order by asked.person`,
);
