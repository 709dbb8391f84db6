import { Type } from 'typebox';
import { RULE_FIELDS, RULE_OPERATORS } from '../../../core/claim-settings.ts';
import { CREDITED } from '../../../core/method.ts';
import { oneOf } from '../../../lib/one-of.ts';

const Count = Type.Integer({ minimum: 0 });
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Moment = Type.String({ description: 'ISO 8601, UTC' });

const placing = {
  method: oneOf(CREDITED, 'Who is credited'),
  channel: Type.String({ description: 'Under which channel' }),
  campaign: Type.Optional(Type.String({ description: "Goes before the evidence's own" })),
  creator: Type.Optional(Type.String({ description: "Goes before the evidence's own" })),
};
const since = Type.Optional(Type.Integer({ description: 'The version since which it says this; told, never read' }));

const condition = Type.Object({
  field: oneOf(RULE_FIELDS, 'What is looked at. "source" is where the fact came in, "utm_source" the campaign\'s'),
  operator: oneOf(RULE_OPERATORS, 'How it is compared, ignoring case; in a value of "matches" * stands for any text'),
  value: Type.Optional(
    Type.Unsafe<string | string[]>({ description: 'A text; a list of texts with one_of; left out with exists and missing' }),
  ),
});

const rules = Type.Array(
  Type.Object({
    name: Type.String({ description: 'Its own in the list; stored with every touch it claims' }),
    enabled: Type.Optional(Type.Boolean()),
    conditions: Type.Array(condition, { description: 'All must hold' }),
    ...placing,
    since,
  }),
  { description: 'Asked in their order, before everything else' },
);
const clickIds = Type.Array(Type.Object({ name: Type.String({ description: 'The parameter' }), ...placing, since }), {
  description: 'Click-id parameters of your own, or built-in ones put elsewhere',
});
const codes = Type.Array(Type.Object({ code: Type.String(), ...placing, since }), { description: 'Discount and creator codes' });

export const settingsBody = Type.Object({
  rules: Type.Optional(rules),
  clickIds: Type.Optional(clickIds),
  codes: Type.Optional(codes),
});

export const saveBody = Type.Object({
  ...settingsBody.properties,
  version: Type.Optional(
    Type.Integer({ description: 'The version this was made from; refused with 409 when it is not the newest any more' }),
  ),
  note: Type.Optional(Type.String({ description: 'Why' })),
});

const period = {
  from: Type.Optional(Type.String({ description: 'First day or moment; left out, from the beginning' })),
  to: Type.Optional(Type.String({ description: 'Last day, or a moment; left out, to the end' })),
};

export const dryRunBody = Type.Object({
  ...settingsBody.properties,
  ...period,
  version: Type.Optional(Type.Integer({ description: 'Try a kept version instead of rules in the body; 0 is the built-in claims alone' })),
});

export const restateBody = Type.Object(
  { version: Type.Integer({ minimum: 1, description: 'Which version to put to history' }), ...period },
  { additionalProperties: false },
);

const listed = {
  version: Type.Integer({ description: '0 while there are only the built-in claims' }),
  since: Type.Union([Moment, Type.Null()], { description: 'What is accepted from then on is claimed by it' }),
  by: Type.String(),
  note: Type.String(),
};

export const versionAnswer = Type.Object({ ...listed, rules, clickIds, codes });

export const versionsAnswer = Type.Object({
  versions: Type.Array(Type.Object({ ...listed, rules: Count, clickIds: Count, codes: Count }), { description: 'The newest first' }),
});

const builtInClickId = Type.Object({ name: Type.String(), platform: Type.String(), proof: Type.String(), channel: Type.String() });

export const builtInAnswer = Type.Object({
  clickIds: Type.Array(builtInClickId),
  fields: Type.Array(Type.String()),
  operators: Type.Array(Type.String()),
  witnesses: Type.Array(Type.String(), { description: 'Kinds of proof, strongest first' }),
  sources: Type.Array(Type.String(), { description: 'What "source" in a rule may name' }),
});

const standing = Type.Union([
  Type.Object({
    method: Type.String(),
    channel: Type.String(),
    campaign: Type.String(),
    creator: Type.String(),
    witness: Type.String(),
    rule: Type.String(),
  }),
  Type.Null(),
]);

const move = Type.Object({
  from: Type.Union([Type.String(), Type.Null()], { description: 'null: a statement, a code on an order say, that was no touch' }),
  to: MaybeText,
  touches: Count,
  leads: Type.Integer({ minimum: 0, description: 'People with at least one of these touches' }),
  firstTouches: Count,
});

export const dryRunAnswer = Type.Object({
  exact: Type.Literal(true),
  period: Type.Object({ from: MaybeText, to: MaybeText }),
  touches: Type.Integer({ minimum: 0, description: 'All touches of the period' }),
  moved: Type.Object({ touches: Count, leads: Count, firstTouches: Count }, { description: 'To another method, from none or to none' }),
  restated: Type.Object({ touches: Count }, { description: 'Moved, or put elsewhere or by another rule within the method' }),
  rows: Type.Array(move, { description: 'Those that stay included; the most touches first' }),
  examples: Type.Array(
    Type.Object({
      at: Moment,
      lead: Type.String(),
      touches: Type.Integer({ description: 'With this evidence' }),
      evidence: Type.Record(Type.String(), Type.Unknown()),
      from: standing,
      to: standing,
    }),
  ),
});

export const restatementAnswer = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  known: Type.String({ description: 'Reports as known on an earlier moment show the former claims' }),
  period: Type.Object({ from: MaybeText, to: MaybeText }),
  by: Type.String(),
  state: oneOf(['waiting', 'done', 'failed'], 'It is carried out after what was accepted before it'),
  stated: Type.Union([Count, Type.Null()], { description: 'Touches stated anew' }),
  takenBack: Type.Union([Count, Type.Null()]),
  error: MaybeText,
});

export const restatementsAnswer = Type.Object({ restatements: Type.Array(restatementAnswer, { description: 'The newest first' }) });
