import type { Static } from 'typebox';
import type { Language } from '../../../core/language.ts';
import { ask } from '../../../store/question.ts';
import { type Days, momentsOf, momentText, wholeDays } from '../outcomes/days.ts';
import type { PageDocument } from './blocks/document.ts';
import { type Finding, findingsOf } from './checks.ts';
import { type KnownPage, nextChange, planOf, shownAt } from './page-book.ts';
import { pageResults, testResults } from './page-results.question.ts';
import type { PageParts } from './parts.ts';
import { requirePage } from './records.ts';
import type { detail, listed, PageState, results } from './schemas.ts';
import { type KeptTest, testsOf } from './tests.ts';

const ALWAYS = '2100-01-01 00:00:00.000';

type Row = Awaited<ReturnType<typeof requirePage>>;

/** All pages of a workspace with what came of them, the last saved first. @throws FunilError `bad_period` */
export async function tellPages(parts: PageParts, workspace: number, days: Days): Promise<Static<typeof listed>> {
  const { db, workspaces } = parts;
  const rows = await db.selectFrom('page').selectAll().where('workspace', '=', workspace).orderBy('saved_at', 'desc').execute();
  const [views, people] = await Promise.all([viewsOf(parts, workspace, days), peopleOf(parts, rows, days)]);
  const pages = rows.map((row) => ({
    ...headingOf(parts, row),
    views: views.get(row.id) ?? 0,
    ...(people.get(`/p/${row.slug}`) ?? NOBODY),
  }));
  return { pages, currency: workspaces.get(workspace).currency };
}

const NOBODY = { people: 0, leads: 0, customers: 0, revenue: 0 };

async function viewsOf({ db, views }: PageParts, workspace: number, days: Days): Promise<Map<string, number>> {
  await views.write();
  const { from, to } = wholeDays(days);
  const rows = await db
    .selectFrom('page_view')
    .select(({ fn }) => ['page', fn.sum<string>('views').as('views')])
    .where('workspace', '=', workspace)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('page')
    .execute();
  return new Map(rows.map((row) => [row.page, Number(row.views)]));
}

async function peopleOf(parts: PageParts, rows: readonly Row[], days: Days) {
  const [first] = rows;
  if (!first) return new Map<string, typeof NOBODY>();
  const asked = await ledgerOf(parts, first.workspace);
  const paths = rows.map(({ slug }) => `/p/${slug}`);
  const told = await ask(parts.events, pageResults, {
    ...asked,
    paths,
    ...momentsOf(days, parts.workspaces.get(first.workspace).timezone),
  });
  return new Map(told.map(({ thing, ...counts }) => [thing, counts]));
}

async function ledgerOf({ freshness, workspaces }: PageParts, workspace: number) {
  const identities = await freshness.identityMap(null);
  return { workspace, known: ALWAYS, identities, currency: workspaces.get(workspace).currency };
}

/** One page, as its editor needs it. */
export async function tellPage(parts: PageParts, workspace: number, id: string): Promise<Static<typeof detail>> {
  const { db, book } = parts;
  const row = await requirePage(db, workspace, id);
  const versions = await db
    .selectFrom('page_version')
    .select(['version', 'made_at', 'made_by', 'document'])
    .where('page', '=', id)
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
  const heading = headingOf(parts, row);
  const live = versions.find(({ version }) => version === heading.liveVersion);
  return {
    ...heading,
    draft: row.draft as PageDocument,
    draftVersion: row.draft_version,
    isChanged: JSON.stringify(live?.document) !== JSON.stringify(row.draft),
    versions: versions.map(({ version, made_at, made_by }) => ({ version, madeAt: made_at.toISOString(), madeBy: made_by })),
    languages: book
      .of(workspace)
      .flatMap(({ id: one, family, language, slug }) => (family === row.family ? [{ id: one, language, slug }] : [])),
  };
}

function headingOf({ book, clock, base }: PageParts, row: Row) {
  const { id, name, slug, family } = row;
  const now = clock();
  const page = book.find(slug);
  const liveVersion = page ? shownAt(page, now) : null;
  const changesAt = page ? nextChange(page, now) : Number.POSITIVE_INFINITY;
  return {
    id,
    name,
    slug,
    language: row.language as Language,
    family,
    state: stateOf(page, liveVersion, changesAt),
    address: `${book.homeOf(row.workspace) ?? base()}/p/${slug}`,
    liveVersion,
    changesAt: Number.isFinite(changesAt) ? new Date(changesAt).toISOString() : null,
    plan: page ? planOf(page, now).map(({ version, since }) => ({ version, since: new Date(since).toISOString() })) : [],
    savedAt: row.saved_at.toISOString(),
    isTested: page?.test != null,
  };
}

function stateOf(page: KnownPage | null, liveVersion: number | null, changesAt: number): PageState {
  if (liveVersion !== null) return 'live';
  if (Number.isFinite(changesAt)) return 'planned';
  return page && page.showings.length > 0 ? 'off' : 'draft';
}

/** What is worth a look before the draft is published. */
export async function tellFindings({ db, book, clock }: PageParts, workspace: number, id: string): Promise<Finding[]> {
  const row = await requirePage(db, workspace, id);
  const now = clock();
  const pages = book.of(workspace);
  const forms = await db.selectFrom('form').select('id').where('workspace', '=', workspace).where('published', 'is not', null).execute();
  return findingsOf(row.draft as PageDocument, {
    now,
    languages: pages.filter(({ family }) => family === row.family).map(({ language }) => language),
    shownSlugs: new Set([row.slug, ...pages.filter((page) => shownAt(page, now) !== null).map(({ slug }) => slug)]),
    forms: new Set(forms.map((form) => form.id)),
  });
}

/** The tests of a page, the newest first, with what can be said of each. */
export async function tellTests(parts: PageParts, workspace: number, id: string): Promise<Static<typeof results>> {
  const { slug } = await requirePage(parts.db, workspace, id);
  const tests = await testsOf(parts.db, workspace, id);
  const asked = await ledgerOf(parts, workspace);
  return { tests: await Promise.all(tests.map((test) => tellTest(parts, asked, test, `/p/${slug}`))), currency: asked.currency };
}

async function tellTest(parts: PageParts, asked: Awaited<ReturnType<typeof ledgerOf>>, test: KeptTest, path: string) {
  const { id, beganAt, endedAt } = test;
  const until = endedAt?.getTime() ?? Date.UTC(2100, 0, 1);
  const rows = await ask(parts.events, testResults, {
    ...asked,
    test: id,
    path,
    from: momentText(beganAt.getTime()),
    to: momentText(until),
  });
  const counted = test.variants.map((variant) => {
    const { people, leads, customers, revenue } = rows.find(({ thing }) => thing === variant.name) ?? NOBODY;
    return { ...variant, people, leads, customers, revenue };
  });
  const { variants, ...judged } = parts.judge(counted, { isOver: endedAt !== null });
  return {
    id,
    beganAt: beganAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    ...judged,
    variants: counted.map((variant, nth) => ({ ...variant, rate: null, lift: null, chance: null, ...variants[nth] })),
  };
}
