import { type Static, Type } from 'typebox';
import { LANGUAGES } from '../../../core/language.ts';
import { oneOf } from '../../../lib/one-of.ts';

const TEXT = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$';
const text = (most: number, description: string) => Type.String({ maxLength: most, pattern: TEXT, description });
const patterns = (description: string) => Type.Array(text(200, 'A path; * stands for any text'), { maxItems: 20, description });

export const KINDS = ['bar', 'modal', 'slide', 'full'] as const;
export const ARRIVALS = ['paid', 'search', 'social', 'email', 'creator', 'link', 'referral', 'direct'] as const;

const language = oneOf(LANGUAGES, 'What it is written in');
const moment = (description: string) => Type.Optional(Type.Union([text(40, description), Type.Null()]));
const popupId = Type.String({ pattern: '^[0-9a-z]{10}$' });

/** A pop-up as people write it: what it says, when it shows, to whom, how often. */
export const popupDocument = Type.Object(
  {
    kind: oneOf(KINDS, 'bar: along an edge; modal: over the middle; slide: in a corner; full: the whole page'),
    place: oneOf(['top', 'bottom', 'left', 'right'] as const, 'Edge of a bar, corner of a slide'),
    title: text(120, 'The headline'),
    text: text(600, 'What is offered'),
    form: Type.Union([Type.String({ pattern: '^[0-9A-Za-z]{12}$' }), Type.Null()], { description: 'A form to be shown, by its id' }),
    button: Type.Union(
      [
        Type.Object(
          { label: text(60, 'What it says'), url: text(2_048, 'Where it leads: a web address, or a path of the shop') },
          { additionalProperties: false },
        ),
        Type.Null(),
      ],
      { description: 'A link, where there is no form' },
    ),
    others: Type.Optional(
      Type.Array(
        Type.Object(
          { language, title: text(120, 'The headline'), text: text(600, 'What is offered'), label: text(60, 'Words of the button') },
          { additionalProperties: false },
        ),
        { maxItems: 2, description: 'Words on pages in other languages; what is empty stays as it is in the first' },
      ),
    ),
    accent: Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description: 'Colour of the button' }),
    language,
    trigger: Type.Object(
      {
        on: oneOf(['arrival', 'time', 'scroll', 'exit', 'cart'] as const, 'What makes it show'),
        value: Type.Number({ minimum: 0, maximum: 10_000_000, description: 'Seconds, percent of the page, or value of the cart' }),
      },
      { additionalProperties: false },
    ),
    pages: patterns('Shown on these; on all where empty'),
    notPages: patterns('Never shown on these, such as the checkout'),
    products: Type.Array(text(200, 'A product id or category'), {
      maxItems: 50,
      description: 'Shown to who looks at one of these; to all where empty',
    }),
    arrivals: Type.Array(oneOf(ARRIVALS, 'How the visitor came'), { maxItems: ARRIVALS.length, description: 'Any where empty' }),
    devices: oneOf(['all', 'phone', 'desktop'] as const, 'Width of the page: below 768 px is a phone'),
    visits: Type.Object(
      {
        least: Type.Integer({ minimum: 1, maximum: 1_000 }),
        most: Type.Union([Type.Integer({ minimum: 1, maximum: 1_000 }), Type.Null()]),
      },
      { additionalProperties: false, description: 'Which visit of the visitor it is' },
    ),
    since: moment("Shown from this day or moment; days are those of the workspace's time zone"),
    until: moment('Shown until this moment (excluded), or this day (included)'),
    every: oneOf(['once', 'visit', 'day', 'week'] as const, 'How often one visitor sees it'),
    most: Type.Integer({ minimum: 1, maximum: 100, description: 'Times at most, for one visitor' }),
    rest: Type.Integer({ minimum: 0, maximum: 365, description: 'Days of silence after it was closed' }),
    against: Type.Optional(
      Type.Union([popupId, Type.Null()], {
        description:
          'Shown in place of this pop-up to an equal share of the visitors, while both are live: a test of one against the other',
      }),
    ),
  },
  { additionalProperties: false },
);

export type PopupDocument = Static<typeof popupDocument>;
