import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Stamp = ColumnType<Date, Date | string, Date | string>;
type MaybeStamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type BigInteger = ColumnType<string, string | number | bigint, string | number | bigint>;

/** Forms, what was answered, and how far people came; leads of ad platforms' forms. */
export interface FormTables {
  form: {
    id: string;
    workspace: number;
    name: string;
    draft: JSONColumnType<object, string, string>;
    draft_version: Generated<number>;
    published: ColumnType<number | null, number | null | undefined, number | null>;
    closed_at: MaybeStamp;
    made_at: Stamp;
    saved_at: Stamp;
  };
  form_version: {
    form: string;
    workspace: number;
    version: number;
    document: JSONColumnType<object, string, string>;
    published_at: Stamp;
    published_by: string;
  };
  form_submission: {
    id: string;
    form: string;
    workspace: number;
    version: number;
    at: Stamp;
    language: string;
    content_hash: Buffer;
    answers: JSONColumnType<object, string, string>;
    state: 'taken' | 'held' | 'discarded';
    reasons: Generated<string[]>;
    origin: JSONColumnType<object, string, string>;
    decided_by: ColumnType<string | null, string | null | undefined, string | null>;
    decided_at: MaybeStamp;
  };
  form_file: {
    id: string;
    form: string;
    workspace: number;
    field: string;
    submission: ColumnType<string | null, string | null | undefined, string | null>;
    name: string;
    kind: string;
    size: number;
    bytes: Buffer;
    at: Stamp;
  };
  form_count: { form: string; workspace: number; version: number; day: string; what: string; part: Generated<string>; count: BigInteger };
  lead_ad_source: {
    source: number;
    workspace: number;
    token: Buffer | null;
    base: Generated<string>;
    version: Generated<string>;
    fields: JSONColumnType<Record<string, string>, string, string>;
    consents: JSONColumnType<{ field: string; purpose: string }[], string, string>;
    saved_at: Stamp;
  };
  lead_ad: {
    source: number;
    workspace: number;
    lead: string;
    payload: string;
    state: 'waiting' | 'taken' | 'test' | 'failed';
    form: Generated<string>;
    at: Stamp;
    due: Stamp;
    attempts: Generated<number>;
    error: Generated<string>;
  };
}
