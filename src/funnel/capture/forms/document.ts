import { type Static, type TSchema, Type } from 'typebox';
import { CONSENT_CHANNELS, type ConsentChannel } from '../../../core/consent.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { Method } from '../../../core/method.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { COMPARISONS, type Comparison } from './logic.ts';

/** What a form may ask for. */
export const FIELD_TYPES = [
  'text',
  'long_text',
  'email',
  'phone',
  'number',
  'date',
  'choice',
  'choices',
  'dropdown',
  'yes_no',
  'rating',
  'nps',
  'country',
  'company',
  'role',
  'size',
  'heard',
  'file',
  'consent',
  'hidden',
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/** Files that are taken, by what their bytes say they are. */
export const FILE_KINDS = ['pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** Methods that an answer to "How did you hear about us?" can bear witness to; winning back is never how somebody first heard. */
export const SURVEYED = ['content', 'communities', 'influencers', 'social', 'seo', 'paid'] as const satisfies readonly Method[];

export type SurveyedMethod = (typeof SURVEYED)[number];

export const MOST_FIELDS = 50;
export const MOST_STEPS = 12;
export const LARGEST_FILE_MB = 10;
const MOST_OPTIONS = 100;
const LONGEST_LABEL = 1_000;

const strict = { additionalProperties: false } as const;
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema);

/** A text by language; the form's first language must be there, others fall back to it. */
export const formTexts = Type.Object(
  {
    en: maybe(Type.String({ maxLength: LONGEST_LABEL })),
    'pt-BR': maybe(Type.String({ maxLength: LONGEST_LABEL })),
    es: maybe(Type.String({ maxLength: LONGEST_LABEL })),
  },
  strict,
);

const name = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' });

const rule = Type.Object(
  {
    match: oneOf(['all', 'any']),
    conditions: Type.Array(
      Type.Object(
        {
          field: name,
          compare: oneOf<Comparison>(COMPARISONS),
          value: maybe(Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()])),
        },
        strict,
      ),
      { maxItems: 10 },
    ),
  },
  strict,
);

export const formOption = Type.Object(
  {
    value: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f]+$' }),
    label: formTexts,
    /** Of "How did you hear about us?": whose touch the answer bears witness to. */
    method: maybe(oneOf<SurveyedMethod>(SURVEYED)),
  },
  strict,
);

const field = Type.Object(
  {
    id: name,
    type: oneOf<FieldType>(FIELD_TYPES),
    label: formTexts,
    help: maybe(formTexts),
    required: maybe(Type.Boolean()),
    /** Where the answer goes on the lead's profile; types that say it themselves need none. '' keeps it off. */
    trait: maybe(Type.String({ pattern: '^([a-z][a-z0-9_]{0,39})?$' })),
    options: maybe(Type.Array(formOption, { maxItems: MOST_OPTIONS })),
    /** Of numbers the limits, of texts the length, of choices how many. */
    min: maybe(Type.Number()),
    max: maybe(Type.Number()),
    /** Of dates; ISO days. */
    from: maybe(Type.String({ format: 'date' })),
    to: maybe(Type.String({ format: 'date' })),
    /** Of hidden fields: the parameter of the address they take their value from. */
    parameter: maybe(Type.String({ pattern: '^[A-Za-z][\\w.-]{0,59}$' })),
    /** Of hidden fields: what stands there where the address says nothing. */
    value: maybe(Type.String({ maxLength: 300, pattern: '^[^\\u0000-\\u001f]*$' })),
    /** Of consent: the purpose agreed to, and how; its words are those of the purpose. */
    purpose: maybe(Type.String({ minLength: 1, maxLength: 100 })),
    channel: maybe(oneOf<ConsentChannel>(CONSENT_CHANNELS)),
    accept: maybe(Type.Array(oneOf<FileKind>(FILE_KINDS), { maxItems: FILE_KINDS.length })),
    megabytes: maybe(Type.Integer({ minimum: 1, maximum: LARGEST_FILE_MB })),
    /** Of phones: the country of numbers written without one, such as BR. */
    country: maybe(Type.String({ pattern: '^[A-Z]{2}$' })),
    /** Asked even of who is known to have answered it. */
    askAgain: maybe(Type.Boolean()),
    when: maybe(rule),
  },
  strict,
);

const step = Type.Object(
  { id: name, title: maybe(formTexts), when: maybe(rule), fields: Type.Array(field, { maxItems: MOST_FIELDS }) },
  strict,
);

const settings = Type.Object(
  {
    /** Progressive profiling: what is known of the lead is not asked again. */
    progressive: Type.Boolean(),
    /** Questions that are put to a known lead at a time; the others wait for the next visit. */
    mostAtOnce: maybe(Type.Integer({ minimum: 1, maximum: MOST_FIELDS })),
    /** Whether the browser keeps what was typed until it is sent. */
    drafts: Type.Boolean(),
    proof: oneOf(['never', 'suspicion', 'always']),
    disposable: oneOf(['hold', 'refuse', 'allow']),
    /** Whether the domain of an address is asked for its mail server. */
    mailServer: Type.Boolean(),
    /** Origins of pages that may show this form; empty means any. */
    origins: Type.Array(Type.String({ maxLength: 200, pattern: '^https?://[^/\\s;,\'"]+$' }), { maxItems: 50 }),
    /** What else a submission says of the lead. */
    also: maybe(oneOf(['subscribed', 'quote_requested', 'meeting_booked'])),
  },
  strict,
);

export const formDocument = Type.Object(
  {
    languages: Type.Array(oneOf<Language>(LANGUAGES), { minItems: 1, maxItems: LANGUAGES.length }),
    title: formTexts,
    intro: maybe(formTexts),
    submit: maybe(formTexts),
    steps: Type.Array(step, { minItems: 1, maxItems: MOST_STEPS }),
    /** Shown after sending; or an https address to go to. */
    after: Type.Object(
      {
        message: formTexts,
        redirect: maybe(Type.String({ maxLength: 2_000, pattern: '^https?://[^/?#\\s\\\\;,@\'"]+([/?#][^\\s\\\\]*)?$' })),
      },
      strict,
    ),
    settings,
  },
  strict,
);

export type FormDocument = Static<typeof formDocument>;
export type FormStep = Static<typeof step>;
export type Field = Static<typeof field>;
export type Option = Static<typeof formOption>;
export type Texts = Static<typeof formTexts>;

/** The text in that language, else in the form's first one that has it. */
export function textIn(text: Texts | undefined, language: Language, languages: readonly Language[]): string {
  return [language, ...languages].map((one) => text?.[one]).find((one) => one !== undefined && one !== '') ?? '';
}

export function fieldsOf({ steps }: Pick<FormDocument, 'steps'>): Field[] {
  return steps.flatMap(({ fields }) => fields);
}
