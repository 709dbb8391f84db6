import type { Language } from '../../../core/language.ts';
import type { StateDb } from '../../../store/state.ts';
import type { PageDocument } from './blocks/document.ts';

/** From `since` on, in milliseconds, that version is shown; null: none. */
export interface Showing {
  version: number | null;
  since: number;
}

export interface Variant {
  name: string;
  version: number;
  /** Its share of visitors is its weight among all weights. */
  weight: number;
}

export interface Test {
  id: string;
  variants: readonly Variant[];
}

/** What has to be known of a page to answer visitors. */
export interface KnownPage {
  id: string;
  workspace: number;
  family: string;
  language: Language;
  slug: string;
  /** In the order of their moments. */
  showings: readonly Showing[];
  /** The test under way. */
  test: Test | null;
  writeKey: string | null;
  /** The name by which its visitors' consent is asked for; null where nobody asks. */
  consentSite: string | null;
}

/** All pages in memory, by where they are reached. Read anew after every change, and now and then for what other processes changed. */
export interface PageBook {
  /** Null where there is no such page. */
  find(slug: string): KnownPage | null;
  of(workspace: number): KnownPage[];
  /** Pages that are the same in other languages, the page itself among them. */
  family(page: KnownPage): KnownPage[];
  /** Whose host that is; null for Funil's own and unknown ones. */
  ownerOf(host: string): number | null;
  /** "https://shop.example": the workspace's own host; null when it has none. */
  homeOf(workspace: number): string | null;
  /** Rises with every reading that found something changed. */
  edition(): number;
  documentOf(page: string, version: number): Promise<PageDocument>;
  refresh(): Promise<void>;
}

const MOST_DOCUMENTS = 500;

export async function openPageBook(db: StateDb): Promise<PageBook> {
  let bySlug = new Map<string, KnownPage>();
  let hosts: { host: string; workspace: number }[] = [];
  let said = '';
  let edition = 0;
  const documents = new Map<string, Promise<PageDocument>>();

  const book: PageBook = {
    find: (slug) => bySlug.get(slug) ?? null,
    of: (workspace) => [...bySlug.values()].filter((page) => page.workspace === workspace),
    family: (page) => [...bySlug.values()].filter(({ family }) => family === page.family),
    ownerOf: (host) => hosts.find((one) => one.host === host.toLowerCase())?.workspace ?? null,
    homeOf(workspace) {
      const own = hosts.find((one) => one.workspace === workspace);
      return own ? `https://${own.host}` : null;
    },
    edition: () => edition,
    documentOf(page, version) {
      const key = `${page} ${version}`;
      const known = documents.get(key);
      if (known) return known;
      if (documents.size >= MOST_DOCUMENTS) documents.clear();
      const reading = readDocument(db, page, version);
      documents.set(key, reading);
      reading.catch(() => documents.delete(key));
      return reading;
    },
    async refresh() {
      const pages = await readPages(db);
      const ownHosts = await db.selectFrom('link_domain').select(['host', 'workspace']).orderBy('since').orderBy('host').execute();
      const saying = JSON.stringify([pages, ownHosts]);
      if (saying === said) return;
      hosts = ownHosts;
      bySlug = new Map(pages.map((page) => [page.slug, page]));
      said = saying;
      edition += 1;
    },
  };
  await book.refresh();
  return book;
}

/** The version that is shown at a moment; null for none. */
export function shownAt({ showings }: Pick<KnownPage, 'showings'>, now: number): number | null {
  return showings.filter(({ since }) => since <= now).at(-1)?.version ?? null;
}

/** What is planned: the showings that are to come. */
export function planOf({ showings }: Pick<KnownPage, 'showings'>, now: number): readonly Showing[] {
  return showings.filter(({ since }) => since > now);
}

/** When what is shown changes next by the clock. */
export function nextChange({ showings }: Pick<KnownPage, 'showings'>, now: number): number {
  return planOf({ showings }, now)[0]?.since ?? Number.POSITIVE_INFINITY;
}

/** As stored: checked when it was saved. */
async function readDocument(db: StateDb, page: string, version: number): Promise<PageDocument> {
  const row = await db
    .selectFrom('page_version')
    .select('document')
    .where('page', '=', page)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return row.document as PageDocument;
}

async function readPages(db: StateDb): Promise<KnownPage[]> {
  const [pages, showings, tests, sites, asking] = await Promise.all([
    db.selectFrom('page').select(['id', 'workspace', 'family', 'language', 'slug']).orderBy('made_at').orderBy('id').execute(),
    db.selectFrom('page_showing').select(['page', 'version', 'since']).orderBy('since').orderBy('id').execute(),
    db.selectFrom('page_test').select(['id', 'page', 'variants']).where('ended_at', 'is', null).execute(),
    db.selectFrom('page_site').selectAll().execute(),
    db.selectFrom('consent_site').select(['workspace', 'site']).where('asked_by', '<>', 'nobody').execute(),
  ]);
  const byPage = new Map(pages.map(({ id }): [string, Showing[]] => [id, []]));
  for (const { page, version, since } of showings) byPage.get(page)?.push({ version, since: since.getTime() });
  return pages.map((page) => {
    const test = tests.find((one) => one.page === page.id);
    return {
      ...page,
      language: page.language as Language,
      showings: byPage.get(page.id) ?? [],
      test: test ? { id: test.id, variants: test.variants } : null,
      writeKey: sites.find(({ workspace }) => workspace === page.workspace)?.write_key ?? null,
      consentSite: asking.find(({ workspace }) => workspace === page.workspace)?.site ?? null,
    };
  });
}
