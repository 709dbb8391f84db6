import { Type } from 'typebox';
import { oneOf } from '../../../lib/one-of.ts';
import { DOCUMENT_FAULTS, type DocumentFault } from './check-document.ts';
import { FIELD_TYPES, type FieldType, formDocument, formTexts } from './document.ts';
import { REASONS } from './suspicion.ts';

export const formId = Type.Object({ id: Type.String({ pattern: '^[0-9A-Za-z]{12}$' }) });
const count = Type.Integer({ minimum: 0 });
const maybeNumber = Type.Union([Type.Number(), Type.Null()]);

export const nameText = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f]+$' });

const head = {
  id: Type.String(),
  name: Type.String(),
  published: Type.Union([Type.Integer(), Type.Null()], { description: 'Newest version that visitors see; null: none yet' }),
  closed: Type.Boolean(),
  madeAt: Type.String(),
  savedAt: Type.String(),
};

export const formSchema = Type.Object({
  ...head,
  draftVersion: Type.Integer({ description: 'Say it when saving; another saving in between is refused' }),
  draft: formDocument,
  problems: Type.Array(
    Type.Object({
      at: Type.String({ description: 'Where in the draft, such as steps.0.fields.2' }),
      fault: oneOf<DocumentFault>(DOCUMENT_FAULTS),
      about: Type.String({ description: 'The name or value it is about, if any' }),
      problem: Type.String(),
    }),
    { description: 'What keeps the draft from being published' },
  ),
});

const counts = { viewed: count, started: count, sent: count, held: count };
const outcome = { leads: Type.Integer({ minimum: 0, description: 'People who sent it' }), customers: count, revenue: maybeNumber };

export const listedForm = Type.Object({ ...head, ...counts, ...outcome });

export const savedForm = Type.Object(
  { name: nameText, draftVersion: Type.Integer({ minimum: 1 }), draft: formDocument },
  { additionalProperties: false },
);

const answer = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String())]);

export const submissionSchema = Type.Object({
  id: Type.String(),
  at: Type.String(),
  version: Type.Integer(),
  language: Type.String(),
  state: oneOf(['taken', 'held', 'discarded']),
  reasons: Type.Array(oneOf(REASONS)),
  url: Type.String(),
  answers: Type.Record(Type.String(), answer),
  files: Type.Record(Type.String(), Type.String(), { description: 'Ids of files, by field' }),
});

export const placesSchema = Type.Object({
  currency: Type.String(),
  places: Type.Array(
    Type.Object({
      place: Type.String({
        description: 'Path of the page that shows it, of a landing page with its variant, or its own; * for all beyond the first 200',
      }),
      viewed: count,
      started: count,
      ...outcome,
    }),
  ),
});

export const versionsSchema = Type.Object({
  currency: Type.String(),
  versions: Type.Array(Type.Object({ version: Type.Integer(), ...counts, ...outcome })),
});

export const resultsSchema = Type.Object({
  ...counts,
  steps: Type.Array(
    Type.Object({
      id: Type.String(),
      title: formTexts,
      done: Type.Integer({ minimum: 0, description: 'Times it was sent, all answers good' }),
    }),
  ),
  fields: Type.Array(
    Type.Object({
      id: Type.String(),
      type: oneOf<FieldType>(FIELD_TYPES),
      label: formTexts,
      touched: Type.Integer({ minimum: 0, description: 'Times it was answered' }),
      left: Type.Integer({ minimum: 0, description: 'Times it was the last thing answered before leaving' }),
      wrong: Type.Integer({ minimum: 0, description: 'Times the answer could not be taken' }),
    }),
  ),
});
