import { Type } from 'typebox';
import { DROP_REASONS } from '../../../core/errors.ts';
import { FILE_WARNINGS, type FileWarning } from '../../../core/file-warning.ts';
import { oneOf } from '../../../lib/one-of.ts';

const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

export const Id = Type.String({ pattern: UUID, description: 'As given when it was made' });
export const Before = Type.String({ pattern: UUID, description: 'Only those made before this one' });
export const ById = Type.Object({ id: Id });
const Count = Type.Integer({ minimum: 0 });
const Moment = Type.String({ description: 'ISO 8601, UTC' });
const reason = oneOf<string>(DROP_REASONS, 'See docs/guide/rejects.md');
const anyObject = (description: string) => Type.Unsafe<object>({ type: 'object', additionalProperties: true, description });

export const fileName = Type.Object({
  name: Type.String({
    minLength: 1,
    maxLength: 1_000,
    description: 'Its name; only the last part of a path is used, and unusual characters become _',
  }),
});

export const kindName = Type.String({
  pattern: '^[a-z]{1,20}$',
  description: 'What the file holds: GET /api/v1/mappings/kinds lists them',
});

export const fileKind = Type.Object({
  kind: Type.String(),
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      type: Type.String({ description: 'How its text is read; word: one of `words`' }),
      words: Type.Array(Type.String()),
      required: Type.Boolean(),
      fallback: Type.Union([Type.String(), Type.Null()], { description: 'Taken where the mapping leaves it out' }),
    }),
  ),
  open: Type.Array(Type.String(), { description: 'Prefixes under which any name may be mapped' }),
});

/** A row of the file as somebody mended it. */
export const mendedRow = Type.Object(
  { line: Type.Integer({ minimum: 1 }), row: Type.String({ minLength: 1, maxLength: 1_999, pattern: '^[^\\u0000]*$' }) },
  { additionalProperties: false },
);

export const mappingObject = anyObject('A mapping as in docs/guide/imports.md');

export const mappingGiven = Type.Unsafe<string | object>({
  anyOf: [
    { type: 'string', minLength: 1, maxLength: 200 },
    { type: 'object', additionalProperties: true },
  ],
  description: 'The name of a mapping, or a mapping as in docs/guide/imports.md',
});

export const uploadSchema = Type.Object({
  id: Id,
  name: Type.String({ description: 'The name it is kept by' }),
  size: Count,
  sniffed: anyObject('Type, delimiter, encoding, columns, decimal mark, date formats, the first rows, and warnings'),
  mapping: anyObject('The mapping that fits, or the best guess at one; a guess may lack required fields'),
  needs: Type.Array(Type.String(), { description: 'Lookup files of that mapping that are not there yet' }),
});

const refusal = { reason, field: Type.Optional(Type.Union([Type.String(), Type.Null()])), detail: Type.String() };

export const previewSchema = Type.Object({
  mapping: Type.String(),
  first: Type.Array(Type.Object({ line: Count, facts: Type.Array(anyObject('A fact')) }), {
    description: 'The first rows as Funil understands them',
  }),
  rejects: Type.Array(Type.Object({ line: Count, ...refusal, row: Type.String() })),
  counts: Type.Object({
    rows: Count,
    facts: Count,
    rejected: Count,
    kinds: Type.Record(Type.String(), Count),
    reasons: Type.Record(Type.String(), Count),
  }),
  whole: Type.Boolean({ description: 'False when the file goes on after what was looked at (10,000 rows)' }),
  warnings: Type.Array(
    Type.Object({
      code: oneOf(FILE_WARNINGS, 'What can be read in two ways'),
      values: Type.Unsafe<FileWarning['values']>({
        type: 'object',
        additionalProperties: { type: 'string' },
        description: 'read: how it is read; other: how else, as a mapping declares it; example, and the column of a date',
      }),
      detail: Type.String({ description: 'The same in a sentence' }),
    }),
  ),
});

export const listedMapping = Type.Object({
  mapping: mappingObject,
  shipped: Type.Boolean({ description: 'Comes with Funil and cannot be changed' }),
  savedAt: Type.Union([Moment, Type.Null()]),
});

const number = Type.Union([Type.Number(), Type.Null()]);
const maybeMoment = Type.Union([Moment, Type.Null()]);

export const importSchema = Type.Object({
  id: Id,
  file: Type.String(),
  mapping: Type.String(),
  state: Type.Unsafe<'waiting' | 'running' | 'done' | 'cancelled' | 'failed'>({
    type: 'string',
    enum: ['waiting', 'running', 'done', 'cancelled', 'failed'],
    description: 'done: every fact is visible in reports',
  }),
  size: Count,
  bytes: Type.Integer({ minimum: 0, description: 'Bytes of the file read so far' }),
  rows: Count,
  accepted: Type.Integer({ description: 'Facts; always stored + duplicates + on their way' }),
  duplicates: Type.Integer({ minimum: 0, description: 'Facts that were known already' }),
  rejected: Count,
  replayed: Type.Integer({ minimum: 0, description: 'Rejects that a replay has brought in since' }),
  rowsPerSecond: number,
  secondsLeft: number,
  error: Type.Union([Type.String(), Type.Null()]),
  problem: Type.Union(
    [Type.Object({ code: Type.String(), values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])) }), Type.Null()],
    { description: 'Why it failed: the code of the problem, and the names and numbers in its words' },
  ),
  createdAt: Moment,
  startedAt: maybeMoment,
  finishedAt: maybeMoment,
});

export const rejectsSchema = Type.Object({
  rejects: Type.Array(
    Type.Object({
      id: Type.String(),
      line: Type.Union([Count, Type.Null()], { description: 'Line of the file, from 1' }),
      ...refusal,
      row: Type.String({ description: 'The row as it stands in the file, cut at 2,000 characters' }),
      at: Moment,
      replayedAt: maybeMoment,
    }),
  ),
  next: Type.Union([Type.String(), Type.Null()], { description: 'Give it as "after" for the next page' }),
});

export const replayedSchema = Type.Object({
  tried: Type.Integer({ description: 'Rows that were open' }),
  replayed: Type.Integer({ description: 'Rows that are taken now' }),
  accepted: Type.Integer({ description: 'Facts they gave' }),
  rejected: Type.Integer({ description: 'Rows still open, with their present reasons' }),
});
