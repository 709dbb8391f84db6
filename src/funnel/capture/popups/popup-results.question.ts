import { Type } from 'typebox';
import { question } from '../../../store/question.ts';

// How many people saw each pop-up in the period, did what it asks, closed it, or bought afterwards?
// Grain: one row a pop-up that was seen.
// Caveat: people are those of the tracker; `acted` sent its form or followed its link, `customers` have a conversion within 30 days of the first view in the period.
export const popupResults = question(
  'popupResults',
  {
    workspace: Type.Number(),
    known: Type.String(),
    identities: Type.String(),
    currency: Type.String(),
    from: Type.String(),
    to: Type.String(),
  },
  { popup: Type.String(), viewed: Type.Number(), acted: Type.Number(), closed: Type.Number(), customers: Type.Number() },
  `with
    acts as
    (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, JSONExtractString(props, 'popup') as popup, type, at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0
            and type in ('popup_viewed', 'popup_clicked', 'popup_closed', 'popup_submitted') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    ),
    seen as (select popup, person, minIf(at, type = 'popup_viewed') as first_at from acts where popup != '' group by popup, person having countIf(type = 'popup_viewed') > 0),
    bought as
    (
        select distinct seen.popup as popup, seen.person as person
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where won.at >= seen.first_at and won.at < seen.first_at + interval 30 day
    )
select
    popup,
    uniqExactIf(person, type = 'popup_viewed') as viewed,
    uniqExactIf(person, type in ('popup_clicked', 'popup_submitted')) as acted,
    uniqExactIf(person, type = 'popup_closed') as closed,
    toUInt64(countIf(type = 'bought')) as customers
from
(
    select popup, person, toString(type) as type from acts where popup != ''
    union all
    select popup, person, 'bought' from bought
)
group by popup
order by viewed desc, popup`,
);
