import type { ColumnType, JSONColumnType } from 'kysely';
import type { Asker, BannerWords, BrowserPurpose, SiteSettings } from '../core/browser-consent.ts';
import type { Language } from '../core/language.ts';

type Stamp = ColumnType<Date, Date, Date>;

/** What visitors' browsers are asked. */
export interface ConsentTables {
  consent_site: {
    workspace: number;
    site: string;
    asked_by: Asker;
    settings: JSONColumnType<SiteSettings, string, string>;
    saved_at: Stamp;
    saved_by: string;
  };
  consent_banner: {
    id: ColumnType<string, never, never>;
    workspace: number;
    version: number;
    purposes: BrowserPurpose[];
    words: JSONColumnType<Record<Language, BannerWords>, string, never>;
    made_at: Stamp;
    made_by: string;
  };
}
