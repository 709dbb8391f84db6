import type { ColumnType, JSONColumnType } from 'kysely';

/** What was erased of people who are gone. */
export interface ErasureTables {
  erasure: {
    id: string;
    workspace: number;
    at: ColumnType<Date, Date, never>;
    reason: 'asked' | 'unneeded' | 'unlawful' | 'obligation';
    reference: string;
    who: string;
    removed: JSONColumnType<Record<string, number>, string, never>;
    kept: JSONColumnType<Record<string, number>, string, never>;
  };
}
