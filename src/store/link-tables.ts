import type { ColumnType, JSONColumnType } from 'kysely';
import type { Credited } from '../core/method.ts';

type Stamp = ColumnType<Date, Date, Date>;
type MaybeStamp = ColumnType<Date | null, Date | null, Date | null>;

/** Short links, discount codes, and whom they speak for. */
export interface LinkTables {
  tie: {
    workspace: number;
    kind: 'link' | 'code';
    name: string;
    known: Stamp;
    method: Credited;
    channel: string;
    campaign: string | null;
    creator: string | null;
    until: MaybeStamp;
  };
  link_domain: { host: string; workspace: number; since: Stamp };
  link: {
    id: string;
    workspace: number;
    domain: string | null;
    slug: string;
    name: string;
    destination: string;
    targets: JSONColumnType<unknown[], string, string>;
    splits: JSONColumnType<unknown[], string, string>;
    split_history: JSONColumnType<unknown[], string, string>;
    tags: JSONColumnType<Record<string, string>, string, string>;
    fallback: string | null;
    expires_at: MaybeStamp;
    archived_at: MaybeStamp;
    made_by: string;
    created_at: Stamp;
  };
  code: {
    workspace: number;
    code: string;
    written: string;
    kind: 'discount' | 'referral';
    most_uses: number | null;
    expires_at: MaybeStamp;
    note: string;
    archived_at: MaybeStamp;
    made_by: string;
    created_at: Stamp;
  };
  link_taxonomy: { workspace: number; settings: JSONColumnType<Record<string, unknown>, string, string>; changed_at: Stamp };
}
