import type { ColumnType, JSONColumnType } from 'kysely';

type Stamp = ColumnType<Date, Date | string, Date | string>;
type MaybeStamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type BigInteger = ColumnType<string, string | number | bigint, string | number | bigint>;

/** Tracking plans, alarms and webhooks. */
export interface TrafficTables {
  tracking_plan: {
    workspace: number;
    source: number;
    version: number;
    mode: 'off' | 'warn' | 'enforce';
    events: JSONColumnType<unknown[], string, string>;
    created_at: Stamp;
  };
  quiet_rule: { workspace: number; source: number; event: string; watched: boolean };
  alarm: {
    id: ColumnType<string, never, never>;
    workspace: number;
    source: number;
    kind: 'quiet' | 'rejects';
    event: string;
    raised_at: Stamp;
    recovered_at: MaybeStamp;
    acknowledged_at: MaybeStamp;
    measured: JSONColumnType<Record<string, number>, string, string>;
  };
  tally_mark: { source: number; at: Stamp; accepted: BigInteger; rejected: BigInteger };
  hook: {
    source: number;
    workspace: number;
    vendor: string;
    address: string;
    secret: Buffer;
    secret_since: Stamp;
    former: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
    former_until: MaybeStamp;
    closed_at: MaybeStamp;
  };
  hook_delivery: { source: number; delivery: string; at: Stamp };
}
