import { Type } from 'typebox';
import { question } from '../../../store/question.ts';
import { afterSeen, afterSeenParameters, afterSeenRow, OF_PEOPLE, PERSON } from '../outcomes/after-seen.ts';

// How many people saw each of these pages in the period, and how many of them became leads and customers from then on?
// Grain: one row a path of {paths:Array(String)} that somebody saw or sent a form on; a page in a test counts with all its variants.
// Caveat: people are counted by the tracker (views on the server), those without consent anew every day; who sends a form without being recognised counts as a lead, not as one of the people. Revenue is null where a conversion has no rate.
export const pageResults = question(
  'page-results',
  { ...afterSeenParameters, paths: Type.Array(Type.String()), from: Type.String(), to: Type.String() },
  afterSeenRow,
  afterSeen(`
        select person, thing, min(at) as first_at, max(type = 'page') as viewed, max(type = 'form_submitted') as submitted
        from
        (
            select ${PERSON} as person, replaceRegexpOne(path, '/~\\\\w+$', '') as thing, at, type
            from events
            where ${OF_PEOPLE} and type in ('page', 'form_submitted') and startsWith(path, '/p/')
                and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        )
        where has({paths:Array(String)}, thing)
        group by person, thing
    `),
);

// How many people saw each variant of a test, and how many of them became leads and customers from then on?
// Grain: one row a variant of {test:String}, the test of the page at {path:String}; a person counts in the variant seen first.
// Caveat: as of page-results; of events from {from:DateTime64(3)} until before {to:DateTime64(3)}, while leads, customers and revenue count until now.
export const testResults = question(
  'test-results',
  { ...afterSeenParameters, test: Type.String(), path: Type.String(), from: Type.String(), to: Type.String() },
  afterSeenRow,
  afterSeen(`
        select person, argMin(variant, at) as thing, min(at) as first_at, max(was_view) as viewed, max(1 - was_view) as submitted
        from
        (
            select ${PERSON} as person, JSONExtractString(props, 'variant') as variant, at, 1 as was_view
            from events
            where ${OF_PEOPLE} and type = 'experiment_viewed' and JSONExtractString(props, 'experiment') = {test:String}
                and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
            union all
            select ${PERSON} as person, substring(path, length({path:String}) + 3) as variant, at, 0 as was_view
            from events
            where ${OF_PEOPLE} and type = 'form_submitted' and startsWith(path, concat({path:String}, '/~'))
                and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        )
        group by person
    `),
);
