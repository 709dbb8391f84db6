import { Type } from 'typebox';
import { question } from '../../../store/question.ts';
import { afterSeen, afterSeenParameters, afterSeenRow, OF_PEOPLE, PERSON } from '../outcomes/after-seen.ts';

const parameters = { ...afterSeenParameters, from: Type.String(), to: Type.String() };
const ofOneForm = { ...parameters, form: Type.String() };
const FORM = "JSONExtractString(props, 'form')";

function sentBy(thing: string, which: string): string {
  return `
        select ${PERSON} as person, ${thing} as thing, min(at) as first_at, 1 as viewed, 1 as submitted
        from events
        where ${OF_PEOPLE} and type = 'form_submitted' and ${which} and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        group by person, thing
    `;
}

// What became of those who sent each form in the period?
// Grain: one row a form that somebody sent.
// Caveat: customers and revenue are of conversions after the lead's first sending in the period. Revenue is null where one of them has no amount or its currency no rate. Whoever sent two forms counts with both.
export const formResults = question('form-results', parameters, afterSeenRow, afterSeen(sentBy(FORM, `${FORM} != ''`)));

// From where was a form sent in the period, and what became of those who sent it?
// Grain: one row a place: the path of the page that showed it, of a landing page with its variant (/p/spring/~B), or its own (/f/ID).
// Caveat: people is who sent it there; customers and revenue are of conversions from then on. Revenue is null where one has no rate.
export const formPlaces = question('form-places', ofOneForm, afterSeenRow, afterSeen(sentBy('path', `${FORM} = {form:String}`)));

// Which versions of a form were sent in the period, and what became of those who sent them?
// Grain: one row a version.
// Caveat: as of form-places. Whoever sent two versions counts with both.
export const formVersions = question(
  'form-versions',
  ofOneForm,
  afterSeenRow,
  afterSeen(sentBy("toString(JSONExtractUInt(props, 'version'))", `${FORM} = {form:String}`)),
);
