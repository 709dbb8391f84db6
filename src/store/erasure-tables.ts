import type { ColumnType, JSONColumnType } from 'kysely';

type Reason = 'asked' | 'unneeded' | 'unlawful' | 'obligation';
type Counts = JSONColumnType<Record<string, number>, string, never>;

/** What was erased of people who are gone, and whose erasure has begun. */
export interface ErasureTables {
  erasure: {
    id: string;
    workspace: number;
    at: ColumnType<Date, Date, never>;
    reason: Reason;
    reference: string;
    who: string;
    removed: Counts;
    kept: Counts;
  };
  erasure_under_way: {
    id: string;
    workspace: number;
    lead: string;
    person: JSONColumnType<{ nodes: string[]; values: string[]; pattern: string | null }, string, never>;
    nameless: string;
    at: ColumnType<Date, Date, never>;
    reason: Reason;
    reference: string;
    who: string;
    removed: Counts;
    kept: Counts;
  };
}
