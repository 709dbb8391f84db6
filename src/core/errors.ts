import type { ProblemCode } from './problem-codes.ts';

/** Why a fact was not taken. A closed list: each reason is counted, shown, and explained in docs/guide/rejects.md. */
export const DROP_REASONS = [
  'not_an_object',
  'bad_kind',
  'missing_field',
  'bad_type',
  'too_large',
  'too_deep',
  'too_many_keys',
  'bad_text',
  'bad_time',
  'time_out_of_range',
  'bad_amount',
  'bad_currency',
  'bad_method',
  'no_identity',
  'bad_number',
  'bad_row',
  'not_storable',
  'off_plan',
  'no_mapping',
] as const;

export type DropReason = (typeof DROP_REASONS)[number];

/** A fact refused: which reason, on which field, and a sentence that says what to do. */
export interface Drop {
  reason: DropReason;
  field?: string;
  detail: string;
}

/** Names and numbers that a problem is about, by which other languages tell it; an unlike `fault` of one code is a word. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** A refusal, for a problem that is about one fact. */
export function refusalValues({ reason, field, detail }: Drop): ProblemValues {
  return { reason, detail, ...(field === undefined ? {} : { field }) };
}

interface Options {
  status?: number;
  hint?: string;
  retryAfter?: number | undefined;
  values?: ProblemValues | undefined;
  cause?: unknown;
}

/** An error meant for the person who asked: `title` says what is wrong, `hint` what to do about it. Becomes RFC 9457 problem details over HTTP. */
export class FunilError extends Error {
  override name = 'FunilError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly hint: string;
  readonly retryAfter: number | undefined;
  readonly values: ProblemValues | undefined;

  constructor(code: ProblemCode, title: string, options: Options = {}) {
    super(title, { cause: options.cause });
    this.code = code;
    this.status = options.status ?? 400;
    this.hint = options.hint ?? '';
    this.retryAfter = options.retryAfter;
    this.values = options.values;
  }
}
