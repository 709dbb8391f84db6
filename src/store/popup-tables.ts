import type { ColumnType, JSONColumnType } from 'kysely';

type Stamp = ColumnType<Date, Date, Date>;

/** Pop-ups and bars. */
export interface PopupTables {
  popup: {
    id: string;
    workspace: number;
    name: string;
    document: JSONColumnType<object, string, string>;
    is_live: boolean;
    archived_at: ColumnType<Date | null, Date | null, Date | null>;
    made_by: string;
    made_at: Stamp;
    saved_at: Stamp;
  };
  popup_site: { workspace: number; site: string };
}
