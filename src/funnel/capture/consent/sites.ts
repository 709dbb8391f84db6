import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Asker, BannerWords, BrowserPurpose, SiteSettings } from '../../../core/browser-consent.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Language } from '../../../core/language.ts';
import { type StateDb, type StateTransaction, sql } from '../../../store/state.ts';
import { DRAFTS, type OwnWords, wordsShown } from './banner-words.ts';

/** A version of what the banner says; never changed once made. */
export interface BannerVersion {
  /** Null for the draft that was never saved. */
  id: string | null;
  version: number;
  purposes: BrowserPurpose[];
  words: Record<Language, BannerWords>;
}

/** Who asks a workspace's visitors, and in which words. */
export interface ConsentSite {
  workspace: number;
  site: string;
  askedBy: Asker;
  settings: SiteSettings;
  banner: BannerVersion;
  /** Pages that may send choices; any where empty. */
  origins: string[];
}

export interface SiteGiven {
  askedBy: Asker;
  settings: Omit<SiteSettings, 'askAgainBelow'>;
  purposes: BrowserPurpose[];
  words: Record<Language, OwnWords>;
  /** Who chose before is asked again. */
  askAgain: boolean;
}

export interface ConsentSites {
  /** Made when it is first asked for, with nobody asking. */
  of(workspace: number): Promise<ConsentSite>;
  save(workspace: number, given: SiteGiven, by: string): Promise<ConsentSite>;
  /** For visitors' pages; null for a name that is nobody's. Kept for a few seconds. */
  named(site: string): Promise<ConsentSite | null>;
  /** Id of a version of the workspace's banner, however old; null where there is none. */
  versionId(workspace: number, version: number): Promise<string | null>;
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const NAME = 22;
const KEPT_MS = 5_000;
const MOST_KEPT = 5_000;

const FIRST: SiteSettings = { before: 'off', refused: 'off', months: 6, askAgainBelow: 0 };

export function openConsentSites({ db, clock }: { db: StateDb; clock: Clock }): ConsentSites {
  const kept = new Map<string, { until: number; site: Promise<ConsentSite | null> }>();

  async function read(tx: StateDb, by: { workspace: number } | { site: string }): Promise<ConsentSite | null> {
    const rows = tx.selectFrom('consent_site').selectAll();
    const row = await ('site' in by ? rows.where('site', '=', by.site) : rows.where('workspace', '=', by.workspace)).executeTakeFirst();
    if (!row) return null;
    const { workspace, site, asked_by, settings } = row;
    return {
      workspace,
      site,
      askedBy: asked_by,
      settings,
      banner: await newestBanner(tx, workspace),
      origins: await originsOf(tx, workspace),
    };
  }

  async function begin(workspace: number): Promise<void> {
    const name = Array.from({ length: NAME }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    await db
      .insertInto('consent_site')
      .values({ workspace, site: name, asked_by: 'nobody', settings: JSON.stringify(FIRST), saved_at: new Date(clock()), saved_by: '' })
      .onConflict((conflict) => conflict.column('workspace').doNothing())
      .execute();
  }

  const sites: ConsentSites = {
    async of(workspace) {
      const found = await read(db, { workspace });
      if (found) return found;
      await begin(workspace);
      return (await read(db, { workspace })) as ConsentSite;
    },
    async save(workspace, given, by) {
      await sites.of(workspace);
      await db.transaction().execute((tx) => saveSite(tx, workspace, given, { by, at: new Date(clock()) }));
      kept.clear();
      return sites.of(workspace);
    },
    named(site) {
      const now = clock();
      const known = kept.get(site);
      if (known && known.until > now) return known.site;
      if (kept.size > MOST_KEPT) kept.clear();
      const found = read(db, { site });
      kept.set(site, { until: now + KEPT_MS, site: found });
      found.catch(() => kept.delete(site));
      return found;
    },
    async versionId(workspace, version) {
      const row = await db
        .selectFrom('consent_banner')
        .select('id')
        .where('workspace', '=', workspace)
        .where('version', '=', version)
        .executeTakeFirst();
      return row?.id ?? null;
    },
  };
  return sites;
}

async function newestBanner(tx: StateDb, workspace: number): Promise<BannerVersion> {
  const row = await tx
    .selectFrom('consent_banner')
    .select(['id', 'version', 'purposes', 'words'])
    .where('workspace', '=', workspace)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const purposes: BrowserPurpose[] = ['analytics', 'marketing'];
  return row ?? { id: null, version: 0, purposes, words: wordsShown(DRAFTS, purposes) };
}

/** Where every source of the shop's pages names its origins, choices come from those; a source without any is open to all. Our own pages are not the shop's. */
async function originsOf(tx: StateDb, workspace: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('source')
    .select('origins')
    .where('workspace', '=', workspace)
    .where('kind', '=', 'browser')
    .where('write_key_hash', 'is not', null)
    .where('id', 'not in', tx.selectFrom('page_site').select('source'))
    .execute();
  return rows.every(({ origins }) => origins.length > 0) ? rows.flatMap(({ origins }) => origins) : [];
}

/** Words or purposes that differ from the newest version become the next one. */
async function saveSite(
  tx: StateTransaction,
  workspace: number,
  { askedBy, settings, purposes, words: own, askAgain }: SiteGiven,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await sql`select 1 from consent_site where workspace = ${workspace} for update`.execute(tx);
  const last = await newestBanner(tx, workspace);
  const words = wordsShown(own, purposes);
  const isNew = last.id === null || !isDeepStrictEqual([last.purposes, last.words], [purposes, words]);
  const version = isNew ? last.version + 1 : last.version;
  if (isNew) {
    const made = { workspace, version, purposes, words: JSON.stringify(words), made_at: at, made_by: by };
    await tx.insertInto('consent_banner').values(made).execute();
  }
  const before = await tx.selectFrom('consent_site').select('settings').where('workspace', '=', workspace).executeTakeFirstOrThrow();
  const askAgainBelow = askAgain ? version : before.settings.askAgainBelow;
  await tx
    .updateTable('consent_site')
    .set({ asked_by: askedBy, settings: JSON.stringify({ ...settings, askAgainBelow }), saved_at: at, saved_by: by })
    .where('workspace', '=', workspace)
    .execute();
}
