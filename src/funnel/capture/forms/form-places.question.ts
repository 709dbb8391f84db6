import { Type } from 'typebox';
import { question } from '../../../store/question.ts';
import { afterSeen, afterSeenParameters, afterSeenRow, OF_PEOPLE, PERSON } from '../outcomes/after-seen.ts';

// Where was a form sent from, and what became of those who sent it?
// Grain: one row a place: the path of the page that showed it, of a landing page with its variant (/p/spring/~B), or its own (/f/ID).
// Caveat: people is who sent it there; customers and revenue are of conversions from then on. Revenue is null where one has no rate.
export const formPlaces = question(
  'form-places',
  { ...afterSeenParameters, form: Type.String(), from: Type.String(), to: Type.String() },
  afterSeenRow,
  afterSeen(`
        select ${PERSON} as person, path as thing, min(at) as first_at, 1 as viewed, 1 as submitted
        from events
        where ${OF_PEOPLE} and type = 'form_submitted' and JSONExtractString(props, 'form') = {form:String}
            and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        group by person, thing
    `),
);
