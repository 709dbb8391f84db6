import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Stamp = ColumnType<Date, Date, Date>;
type Document = JSONColumnType<object, string, string>;

/** Landing pages, what is shown of them when, and their tests. */
export interface PageTables {
  page_site: { workspace: number; source: number; write_key: string };
  page: {
    id: string;
    workspace: number;
    family: string;
    language: string;
    slug: string;
    name: string;
    draft: Document;
    draft_version: Generated<number>;
    made_at: Stamp;
    saved_at: Stamp;
    saved_by: string;
  };
  page_version: { page: string; version: number; workspace: number; document: Document; made_at: Stamp; made_by: string };
  page_showing: {
    id: ColumnType<string, never, never>;
    page: string;
    workspace: number;
    version: number | null;
    since: Stamp;
    made_by: string;
  };
  page_picture: { workspace: number; hash: string; kind: string; width: number; height: number; bytes: Buffer; made_at: Stamp };
  page_test: {
    id: string;
    workspace: number;
    page: string;
    variants: JSONColumnType<{ name: string; version: number; weight: number }[], string, string>;
    began_at: Stamp;
    ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    made_by: string;
  };
  page_view: {
    page: string;
    workspace: number;
    version: number;
    day: string;
    views: ColumnType<string, number | string, number | string>;
  };
}
