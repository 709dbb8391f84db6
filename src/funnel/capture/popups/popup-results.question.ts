import { Type } from 'typebox';
import { question } from '../../../store/question.ts';
import { afterSeen, afterSeenParameters, afterSeenRow, OF_PEOPLE, PERSON } from '../outcomes/after-seen.ts';

const parameters = { ...afterSeenParameters, from: Type.String(), to: Type.String() };
const inPeriod = `${OF_PEOPLE} and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}`;

// How many people saw each pop-up in the period, and how many of them became leads and customers within 30 days?
// Grain: one row a pop-up that was seen.
// Caveat: people are those of the tracker. leads became known within 30 days of the first view in the period, or sent the form of the pop-up; customers have a conversion in those days. That buyers saw it does not say that it made them buy. Revenue is null where a conversion has no rate.
export const popupResults = question(
  'popupResults',
  parameters,
  afterSeenRow,
  afterSeen(
    `
        select
            ${PERSON} as person, JSONExtractString(props, 'popup') as thing, minIf(at, type = 'popup_viewed') as first_at, 1 as viewed,
            max(type = 'popup_submitted') as submitted
        from events
        where ${inPeriod} and type in ('popup_viewed', 'popup_submitted')
        group by person, thing
        having thing != '' and countIf(type = 'popup_viewed') > 0
    `,
    'interval 30 day',
  ),
);

// How many of those who saw a pop-up in the period did what it asks, or closed it?
// Grain: one row a pop-up that somebody did something with.
// Caveat: people are those of the tracker; `acted` sent its form or followed its link.
export const popupActs = question(
  'popupActs',
  { workspace: Type.Number(), known: Type.String(), identities: Type.String(), from: Type.String(), to: Type.String() },
  { popup: Type.String(), acted: Type.Number(), closed: Type.Number() },
  `select
    JSONExtractString(props, 'popup') as popup,
    uniqExactIf(${PERSON}, type in ('popup_clicked', 'popup_submitted')) as acted,
    uniqExactIf(${PERSON}, type = 'popup_closed') as closed
from events
where ${inPeriod} and type in ('popup_clicked', 'popup_closed', 'popup_submitted')
group by popup
having popup != ''
order by popup`,
);

// Of those who saw a pop-up in a test, how many did what it asks?
// Grain: one row a test and pop-up. A test is named by its pop-ups ("aaaaaaaaaa+bbbbbbbbbb"), so that another set of them is another test; a person counts with the first one seen.
// Caveat: people are those of the tracker, those without consent anew every day; `acted` sent the form or followed the link.
export const popupTests = question(
  'popupTests',
  { workspace: Type.Number(), known: Type.String(), identities: Type.String(), from: Type.String(), to: Type.String() },
  { test: Type.String(), popup: Type.String(), people: Type.Number(), acted: Type.Number() },
  `select test, popup, count() as people, countIf(acted = 1) as acted
from
(
    select
        ${PERSON} as person, JSONExtractString(props, 'test') as test,
        argMinIf(JSONExtractString(props, 'popup'), at, type = 'popup_viewed') as popup, max(type in ('popup_clicked', 'popup_submitted')) as acted
    from events
    where ${inPeriod} and type in ('popup_viewed', 'popup_clicked', 'popup_submitted')
    group by person, test
    having test != '' and countIf(type = 'popup_viewed') > 0
)
group by test, popup
order by test, popup`,
);
