import { type TSchema, Type } from 'typebox';
import { IDENTIFIER_KINDS } from '../../../core/identity.ts';
import { HIGHEST_LIMIT, MOST_PATTERNS, STRENGTHS } from '../../../core/identity-rules.ts';
import { oneOf } from '../../../lib/one-of.ts';

export const Count = Type.Integer({ minimum: 0 });
const Moment = Type.String({ description: 'ISO 8601, UTC' });
const MaybeText = Type.Union([Type.String(), Type.Null()]);

const limits = Type.Array(
  Type.Object(
    {
      most: Type.Integer({ minimum: 1, maximum: HIGHEST_LIMIT }),
      days: Type.Union([Type.Integer({ minimum: 1, maximum: 36_500 }), Type.Null()], {
        description: 'Within any span of so many days; null: ever',
      }),
    },
    { additionalProperties: false },
  ),
  {
    maxItems: 5,
    description: 'At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused',
  },
);

const kindRule = Type.Object(
  {
    strength: oneOf(
      STRENGTHS,
      'strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was',
    ),
    limits,
  },
  { additionalProperties: false },
);

const patterns = (description: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f]+$' }), { maxItems: MOST_PATTERNS, description });

const ruleFields = {
  priority: Type.Array(oneOf(IDENTIFIER_KINDS, 'A kind of identifier'), {
    minItems: IDENTIFIER_KINDS.length,
    maxItems: IDENTIFIER_KINDS.length,
    description: 'Strongest first: a fact goes to the first of these that it carries. Can be changed until the first facts come in',
  }),
  kinds: Type.Object(
    { user: kindRule, email: kindRule, phone: kindRule, external: kindRule, anonymous: kindRule },
    { additionalProperties: false, description: 'What each kind can do for a lead' },
  ),
  phoneCountry: Type.Union([Type.String({ pattern: '^[1-9][0-9]{0,2}$' }), Type.Null()], {
    description: 'Calling code that numbers written without + must begin with, such as 55; null takes 11 to 15 digits for a whole number',
  }),
  blocked: patterns('Values that name nobody; * stands for any text: test@*'),
  shared: patterns('Mailboxes of a company, not of a person: info@*'),
  kiosks: patterns('Anonymous ids of devices that many people use: they never stand for one of them'),
};

export const rulesAnswer = Type.Object({
  version: Type.Integer({ description: '0: the rules that Funil ships' }),
  since: Type.Union([Moment, Type.Null()], { description: 'When they became known; null for the shipped ones' }),
  from: Type.Union([Moment, Type.Null()], { description: 'Evidence that happened from then on is read by them; null: all' }),
  by: Type.String(),
  note: Type.String(),
  ...ruleFields,
});

export const versionsAnswer = Type.Object({
  versions: Type.Array(Type.Pick(rulesAnswer, ['version', 'since', 'from', 'by', 'note']), { description: 'The latest first' }),
});

const someRules = {
  priority: Type.Optional(ruleFields.priority),
  kinds: Type.Optional(Type.Partial(ruleFields.kinds, { additionalProperties: false })),
  phoneCountry: Type.Optional(ruleFields.phoneCountry),
  blocked: Type.Optional(ruleFields.blocked),
  shared: Type.Optional(ruleFields.shared),
  kiosks: Type.Optional(ruleFields.kiosks),
};

export const rulesBody = Type.Object(
  {
    version: Type.Integer({ minimum: 0, description: 'The version the change was made from; 409 when there is a later one' }),
    from: Type.Optional(
      Type.String({
        maxLength: 40,
        description: 'A day or moment: evidence that happened from then on is read by them. Left out: from now',
      }),
    ),
    note: Type.Optional(Type.String({ maxLength: 500, pattern: '^[^\\u0000-\\u001f]*$', description: 'Why' })),
    ...someRules,
  },
  { additionalProperties: false, description: 'What is left out stays as it is' },
);

export const dryRunBody = Type.Object(someRules, { additionalProperties: false, description: 'What is left out stays as it is' });

export const dryRunAnswer = Type.Object({
  identifiers: Type.Integer({ description: 'Identifiers that ever met another one' }),
  leads: Type.Object({ asIs: Count, tried: Count }),
  apart: Type.Integer({ description: 'Identifiers that would leave the lead they stand in' }),
  joined: Type.Integer({ description: 'Identifiers that would join a lead they were refused by' }),
  why: Type.Record(Type.String(), Count, { description: 'Why those apart would be refused' }),
  examples: Type.Array(Type.Object({ kind: Type.String(), value: Type.String(), why: Type.String(), lead: Type.String() })),
});

const identifier = Type.Object({
  kind: Type.String({ description: '"unknown" for a lead that never met another identifier' }),
  value: Type.String(),
  since: Moment,
  by: oneOf(['evidence', 'person'], 'Who put it there'),
});

const leadSide = Type.Object({
  lead: Type.String({ description: 'ld_...' }),
  name: Type.String(),
  email: Type.String(),
  country: Type.String(),
  identifiers: Type.Array(identifier),
  events: Count,
  touches: Count,
  conversions: Count,
  revenue: Type.Union([Type.Number(), Type.Null()], {
    description: "In the workspace's currency; null where a conversion has no amount or its currency no rate",
  }),
  firstAt: Type.Union([Moment, Type.Null()]),
  lastAt: Type.Union([Moment, Type.Null()]),
  firstBought: Type.Union([Moment, Type.Null()]),
  firstTouch: Type.Union([
    Type.Object({ at: Moment, method: Type.String(), channel: Type.String(), campaign: Type.String() }),
    Type.Null(),
  ]),
});

export const WARNINGS = [
  'two_strong',
  'different_emails',
  'different_names',
  'different_countries',
  'over_limit',
  'other_remains',
] as const;

export const previewAnswer = Type.Object({
  one: leadSide,
  into: leadSide,
  merged: leadSide,
  warnings: Type.Array(oneOf(WARNINGS, 'other_remains: the id of `one` stays, for its identifier is the stronger'), {
    description: 'Reasons to look twice',
  }),
});

export const splitPreviewAnswer = Type.Object({
  lead: Type.String(),
  takesOut: Type.String({ description: 'The lead that the identifiers become' }),
  undoesMerge: Type.Boolean({ description: 'Whether a merge by a person is undone; otherwise evidence will never join them again' }),
  leaves: Type.Array(identifier),
  stays: Type.Array(identifier),
});

const named = Type.Union([Type.Object({ kind: Type.String(), value: Type.String() }), Type.Null()]);

export const actAnswer = Type.Object({
  id: Type.String(),
  act: oneOf(['merge', 'split'], 'What was asked for'),
  known: Moment,
  at: Moment,
  who: Type.String(),
  why: Type.String(),
  source: MaybeText,
  one: Type.Union([Type.String(), Type.Null()], { description: 'The lead that was named, as it stood then' }),
  into: MaybeText,
  moved: Type.Union([Type.String(), Type.Null()], { description: 'What was put under another, or taken out' }),
  identifier: named,
  under: Type.Union([Type.String(), Type.Null()], { description: 'Where it was put, or taken from' }),
  underIdentifier: named,
  outcome: oneOf(['done', 'nothing_to_do'], 'nothing_to_do: they were one lead already, or apart'),
  undoneBy: Type.Union([Type.String(), Type.Null()], { description: 'The split that took this merge back' }),
  undoes: MaybeText,
});

export const proposal = Type.Object({
  one: Type.String(),
  other: Type.String(),
  signals: Type.Array(Type.Object({ kind: oneOf(IDENTIFIER_KINDS, 'What they share; anonymous is a device'), value: MaybeText }), {
    description: 'The value is null for a device whose own id Funil never kept',
  }),
  lastAt: Moment,
});

export const refusedRow = Type.Object({
  kind: Type.String(),
  value: Type.String(),
  lead: Type.String({ description: 'The lead it stands for by itself' }),
  why: Type.String({ description: 'limit, crowd, blocked, shared, unclear, evidence or kiosk' }),
  refusedBy: Type.Union([Type.String(), Type.Null()], { description: 'The lead it would have joined' }),
  since: Moment,
});

export function pageOf(row: TSchema) {
  return Type.Object({ rows: Type.Array(row), next: Type.Union([Type.String(), Type.Null()], { description: 'Opens the next page' }) });
}

export const pageQuery = {
  after: Type.Optional(Type.String({ maxLength: 200, description: 'The value of `next` of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
};

export const leadId = Type.String({ maxLength: 64, description: 'Public id of a lead: ld_...' });
export const why = Type.String({ minLength: 1, maxLength: 500, pattern: '^[^\\u0000-\\u001f]+$', description: 'Kept in the log' });
