import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Stamp = ColumnType<Date, Date, Date>;
type MaybeStamp = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** What people decide about lists, and what a workspace sets for itself. */
export interface SettingsTables {
  proposal_refusal: { workspace: number; one: string; other: string; who: string; at: Stamp };
  saved_view: {
    id: string;
    workspace: number;
    list: 'leads';
    person: string | null;
    name: string;
    search: JSONColumnType<Record<string, string | number>, string, string>;
    made_by: string;
    made_at: Stamp;
  };
  retention: {
    workspace: number;
    reject_days: number | null;
    enforced_at: MaybeStamp;
    event_months: number | null;
    events_before: MaybeStamp;
    events_going: Generated<string | number>;
    events_removed_at: MaybeStamp;
    events_removed: Generated<string | number>;
    events_since: MaybeStamp;
  };
}
