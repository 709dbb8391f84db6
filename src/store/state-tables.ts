import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ConsentTables } from './consent-tables.ts';
import type { CostTables } from './cost-tables.ts';
import type { ErasureTables } from './erasure-tables.ts';
import type { FormTables } from './form-tables.ts';
import type { LinkTables } from './link-tables.ts';
import type { MessageTables } from './message-tables.ts';
import type { PageTables } from './page-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { PopupTables } from './popup-tables.ts';
import type { SettingsTables } from './settings-tables.ts';
import type { TrafficTables } from './traffic-tables.ts';

type Stamp = ColumnType<Date, Date | string, Date | string>;
type MaybeStamp = ColumnType<Date | null, Date | string | null, Date | string | null>;
/** A 64-bit count that begins at its column's default. */
type Counter = ColumnType<string, string | number | bigint | undefined, string | number | bigint>;
type BigInteger = ColumnType<string, string | number | bigint, string | number | bigint>;

export interface StateTables
  extends PopupTables,
    SettingsTables,
    PageTables,
    LinkTables,
    ConsentTables,
    CostTables,
    ErasureTables,
    FormTables,
    PeopleTables,
    TrafficTables,
    MessageTables {
  workspace: {
    id: Generated<number>;
    slug: string;
    name: string;
    motion: Generated<'b2c' | 'b2b' | 'both'>;
    currency: Generated<string>;
    timezone: Generated<string>;
    salt: Buffer;
    organization: Generated<number>;
    demo: Generated<boolean>;
    week_start: Generated<number>;
    fiscal_year_start: Generated<number>;
    created_at: Generated<Date>;
  };
  source: {
    id: Generated<number>;
    workspace: number;
    name: string;
    kind: string;
    created_at: Generated<Date>;
    write_key_hash: Generated<Buffer | null>;
    write_key_hint: Generated<string | null>;
    write_key_since: MaybeStamp;
    origins: Generated<string[]>;
    events_per_second: Generated<number | null>;
  };
  day_salt: { day: string; salt: Buffer };
  api_key: {
    id: string;
    workspace: number;
    name: string;
    secret_hash: Buffer;
    scopes: string[];
    created_at: Generated<Date>;
    expires_at: MaybeStamp;
    last_used_at: MaybeStamp;
    revoked_at: MaybeStamp;
  };
  journal: {
    seq: ColumnType<string, never, never>;
    workspace: number;
    source: number;
    import: string | null;
    known: Stamp;
    facts: number;
    payload: Buffer;
  };
  journal_clock: { one: Generated<boolean>; known: Stamp };
  reject: {
    id: ColumnType<string, never, never>;
    workspace: number;
    source: number;
    import: string | null;
    at: Stamp;
    line: ColumnType<string | null, number | null, never>;
    reason: string;
    field: string | null;
    detail: string;
    body: string;
    arrived: JSONColumnType<object, string | null | undefined, string | null> | null;
    replayed_at: MaybeStamp;
  };
  tally: { workspace: number; source: number; outcome: string; reason: string; facts: BigInteger };
  identity: {
    node: string;
    workspace: number;
    kind: string;
    value: string;
    parent: string | null;
    since: Stamp;
    lead: string;
    tree: string;
    pinned: Generated<boolean>;
    refused: string | null;
    batch: BigInteger;
  };
  identity_rules: {
    workspace: number;
    version: number;
    holds_from: Stamp;
    known: Stamp;
    rules: JSONColumnType<object, string, string>;
    who: string;
    why: string;
  };
  alias_act: {
    id: string;
    batch: BigInteger;
    workspace: number | null;
    act: 'merge' | 'split' | null;
    at: MaybeStamp;
    known: MaybeStamp;
    source: number | null;
    one: string | null;
    other: string | null;
    moved: string | null;
    parent: string | null;
    who: Generated<string>;
    why: Generated<string>;
    undone_by: string | null;
    undoes: string | null;
  };
  import: {
    id: string;
    workspace: number;
    source: number;
    file: string;
    spool: string;
    mapping: JSONColumnType<Record<string, unknown>, string, string>;
    state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
    size: BigInteger;
    bytes: Counter;
    rows: Counter;
    accepted: Counter;
    duplicates: Counter;
    rejected: Counter;
    replayed: Counter;
    sniffed: JSONColumnType<Record<string, unknown>, string, string>;
    worked: Counter;
    resume: JSONColumnType<Record<string, unknown>, string | null, string | null> | null;
    error: string | null;
    problem: JSONColumnType<Record<string, unknown>, string | null | undefined, string | null> | null;
    created_at: Generated<Date>;
    started_at: MaybeStamp;
    finished_at: MaybeStamp;
  };
  demo: {
    workspace: number;
    story: string;
    size: string;
    seed: BigInteger;
    until: Stamp;
    state: 'making' | 'ready' | 'failed' | 'removing';
    facts: Counter;
    truth: JSONColumnType<Record<string, unknown>, string | null | undefined, string | null> | null;
    error: ColumnType<string | null, string | null | undefined, string | null>;
    created_at: Stamp;
    ready_at: MaybeStamp;
  };
  mapping: {
    workspace: number;
    name: string;
    body: JSONColumnType<Record<string, unknown>, string, string>;
    saved_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  claim_version: {
    workspace: number;
    version: number;
    known: Stamp;
    settings: JSONColumnType<Record<string, unknown>, string, string>;
    made_by: string;
    note: Generated<string>;
  };
  claim_restatement: {
    id: string;
    workspace: number;
    version: number;
    batch: BigInteger;
    known: Stamp;
    first: Stamp;
    until: Stamp;
    made_by: string;
    stated: ColumnType<string | null, number | null, number | null>;
    taken_back: ColumnType<string | null, number | null, number | null>;
    error: Generated<string | null>;
  };
  applied_migration: { engine: string; name: string; hash: string; applied_at: Generated<Date> };
}
