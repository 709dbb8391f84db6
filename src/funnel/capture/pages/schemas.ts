import { Type } from 'typebox';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { oneOf } from '../../../lib/one-of.ts';
import type { PageDocument } from './blocks/document.ts';
import { FINDINGS, type Finding } from './checks.ts';
import { TEMPLATES, type Template } from './templates/list.ts';

const strict = { additionalProperties: false } as const;
const Moment = Type.Union([Type.String(), Type.Null()]);
const Amount = Type.Union([Type.Number(), Type.Null()]);
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });

const language = oneOf<Language>(LANGUAGES);
const name = Type.String({ minLength: 1, maxLength: 120, pattern: '^[^\\u0000-\\u001f]+$' });
const slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$', description: 'Its place below /p/' });
const documentGiven = Type.Unsafe<unknown>({
  description:
    'The page as the editor (Puck) keeps it: {root: {props}, content: [{type, props}]}; unknown blocks and properties are refused',
});
const documentTold = Type.Unsafe<PageDocument>({
  type: 'object',
  additionalProperties: true,
  description: 'The page as the editor (Puck) keeps it',
});

const STATES = ['draft', 'live', 'planned', 'off'] as const;

export type PageState = (typeof STATES)[number];

export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const ByTest = Type.Object({ id: Type.String({ format: 'uuid' }), test: Type.String({ format: 'uuid' }) });

export const newPage = Type.Object(
  {
    name,
    slug,
    language,
    template: Type.Optional(oneOf<Template>(TEMPLATES)),
    copyOf: Type.Optional(Type.String({ format: 'uuid', description: 'A page whose draft is copied' })),
    translates: Type.Optional(Type.Boolean({ description: 'Whether it is that page in another language' })),
  },
  strict,
);
export const draftGiven = Type.Object({ draftVersion: Type.Integer(), name, slug, document: documentGiven }, strict);
export const publishing = Type.Object(
  {
    version: Type.Optional(Version),
    since: Type.Optional(Type.String({ format: 'date-time', description: 'At once where it is left out' })),
    until: Type.Optional(Type.String({ format: 'date-time', description: 'For good where it is left out' })),
  },
  strict,
);
export const versionGiven = Type.Object({ version: Version }, strict);
export const testGiven = Type.Object(
  {
    variants: Type.Array(Type.Object({ version: Version, weight: Type.Integer({ minimum: 1, maximum: 100 }) }, strict), {
      minItems: 2,
      maxItems: 4,
      description: 'The first one is what the others are compared with',
    }),
  },
  strict,
);

const heading = {
  id: Type.String(),
  name: Type.String(),
  slug: Type.String(),
  language,
  family: Type.String(),
  state: oneOf<PageState>(STATES),
  address: Type.String(),
  liveVersion: Type.Union([Type.Integer(), Type.Null()]),
  changesAt: Moment,
  plan: Type.Array(Type.Object({ version: Type.Union([Type.Integer(), Type.Null()]), since: Type.String() }), {
    description: 'Which version is shown from which moment on; null: none',
  }),
  savedAt: Type.String(),
  isTested: Type.Boolean(),
};

export const listed = Type.Object({
  pages: Type.Array(
    Type.Object({
      ...heading,
      views: Type.Integer({ description: 'How often people asked for it, counted by the server' }),
      people: Type.Integer({ description: 'Who saw it, as the tracker tells' }),
      leads: Type.Integer(),
      customers: Type.Integer(),
      revenue: Amount,
    }),
  ),
  currency: Type.String(),
});

export const detail = Type.Object({
  ...heading,
  draft: documentTold,
  draftVersion: Type.Integer(),
  isChanged: Type.Boolean({ description: 'The draft differs from what is shown' }),
  versions: Type.Array(Type.Object({ version: Type.Integer(), madeAt: Type.String(), madeBy: Type.String() })),
  languages: Type.Array(Type.Object({ id: Type.String(), language, slug: Type.String() })),
});

export const findings = Type.Object({
  findings: Type.Array(Type.Object({ kind: oneOf<Finding['kind']>(FINDINGS), stops: Type.Boolean(), about: Type.String() })),
});

const Estimate = Type.Object({
  value: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
});
const Rate = Type.Union([Estimate, Type.Null()]);

export const results = Type.Object({
  tests: Type.Array(
    Type.Object({
      id: Type.String(),
      beganAt: Type.String(),
      endedAt: Moment,
      state: oneOf(['no_data', 'uneven_split', 'cannot_tell_yet', 'different', 'no_difference'] as const),
      uneven: Amount,
      winner: Type.Union([Type.String(), Type.Null()]),
      peopleNeeded: Type.Union([Type.Integer(), Type.Null()], {
        description: 'In each variant, to see a change by a fifth in four of five tests',
      }),
      variants: Type.Array(
        Type.Object({
          name: Type.String(),
          version: Type.Integer(),
          weight: Type.Integer(),
          people: Type.Integer(),
          leads: Type.Integer(),
          customers: Type.Integer(),
          revenue: Amount,
          rate: Rate,
          lift: Rate,
          chance: Amount,
        }),
      ),
    }),
  ),
  currency: Type.String(),
});
