import { Type } from 'typebox';

export const afterSeenParameters = { workspace: Type.Number(), known: Type.String(), identities: Type.String(), currency: Type.String() };

const BECAME_KNOWN = "('identify', 'lead_captured', 'form_submitted', 'subscribed', 'quote_requested', 'meeting_booked')";

/** SQL: the person an event is of. */
export const PERSON = "dictGetOrDefault({identities:String}, 'lead', node, lead)";

/** SQL: of events of people, as known then. */
export const OF_PEOPLE = 'workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0';

/**
 * SQL: what came of people who were shown something. `seen` is SQL of one row a person and thing (person, thing, first_at, and submitted: 1
 * where they sent a form of it). One row a thing: who saw it, who became known from then on, who bought, for how much. `within` is an
 * interval of SQL after which neither counts any more.
 */
export function afterSeen(seen: string, within: 'interval 30 day' | null = null): string {
  const inTime = (at: string) =>
    within === null ? `${at} >= seen.first_at` : `${at} >= seen.first_at and ${at} < seen.first_at + ${within}`;
  return `with
    seen as (${seen}),
    became as
    (
        select distinct ${PERSON} as person, at
        from events
        where ${OF_PEOPLE} and type in ${BECAME_KNOWN} and ${PERSON} in (select person from seen)
    ),
    known_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_known
        from seen inner join became on became.person = seen.person
        where ${inTime('became.at')}
        group by thing, person
    ),
    bought_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_customer, countIf(won.revenue is null) as unrated, sum(ifNull(won.revenue, 0)) as revenue
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where ${inTime('won.at')}
        group by thing, person
    )
select
    seen.thing as thing, countIf(seen.viewed = 1) as people, countIf(known_after.is_known = 1 or seen.submitted = 1) as leads,
    countIf(bought_after.is_customer = 1) as customers, if(sum(bought_after.unrated) > 0, null, toFloat64(sum(bought_after.revenue))) as revenue
from seen
left join known_after on known_after.thing = seen.thing and known_after.person = seen.person
left join bought_after on bought_after.thing = seen.thing and bought_after.person = seen.person
group by thing
order by thing`;
}

export const afterSeenRow = {
  thing: Type.String(),
  people: Type.Number(),
  leads: Type.Number(),
  customers: Type.Number(),
  revenue: Type.Union([Type.Number(), Type.Null()]),
};
