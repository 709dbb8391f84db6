import { FunilError } from '../../../core/errors.ts';
import type { Language } from '../../../core/language.ts';
import { isDuplicate, type StateDb, type StateTransaction } from '../../../store/state.ts';
import type { PageDocument } from './blocks/document.ts';

/** Who changes something, where and when. */
export interface Act {
  workspace: number;
  who: string;
  now: number;
}

export interface NewPage {
  name: string;
  slug: string;
  language: Language;
  /** Of the page that this one is a translation of. */
  family: string;
  document: PageDocument;
}

export async function addPage(db: StateDb, { workspace, who, now }: Act, id: string, page: NewPage): Promise<void> {
  const at = new Date(now);
  const { document, ...rest } = page;
  await db
    .insertInto('page')
    .values({ id, workspace, ...rest, draft: JSON.stringify(document), made_at: at, saved_at: at, saved_by: who })
    .execute()
    .catch(refuseTaken);
}

/** Saves a draft that was read at `draftVersion`. @throws FunilError `saved_meanwhile` (409), `slug_taken` (409), `no_page` (404). */
export async function saveDraft(
  db: StateDb,
  { workspace, who, now }: Act,
  id: string,
  draft: { draftVersion: number; name: string; slug: string; document: PageDocument },
): Promise<number> {
  const row = await db
    .updateTable('page')
    .set({
      name: draft.name,
      slug: draft.slug,
      draft: JSON.stringify(draft.document),
      draft_version: draft.draftVersion + 1,
      saved_at: new Date(now),
      saved_by: who,
    })
    .where('id', '=', id)
    .where('workspace', '=', workspace)
    .where('draft_version', '=', draft.draftVersion)
    .returning('draft_version')
    .executeTakeFirst()
    .catch(refuseTaken);
  if (row) return row.draft_version;
  await requirePage(db, workspace, id);
  throw new FunilError('saved_meanwhile', 'Somebody else has saved this page meanwhile.', {
    status: 409,
    hint: 'Open it anew, and make your changes there.',
  });
}

/** The draft as a version that never changes. The one made last is taken where nothing has changed since. */
export async function keepVersion(tx: StateTransaction, { workspace, who, now }: Act, id: string): Promise<number> {
  const page = await tx
    .selectFrom('page')
    .select('draft')
    .where('id', '=', id)
    .where('workspace', '=', workspace)
    .forUpdate()
    .executeTakeFirst();
  if (!page) throw noPage(id);
  const last = await tx
    .selectFrom('page_version')
    .select(['version', 'document'])
    .where('page', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const document = JSON.stringify(page.draft);
  if (last && JSON.stringify(last.document) === document) return last.version;
  const version = (last?.version ?? 0) + 1;
  await tx
    .insertInto('page_version')
    .values({ page: id, version, workspace, document, made_at: new Date(now), made_by: who })
    .execute();
  return version;
}

/** From `since` until before `until` (null: for good) that version is shown. What was planned before is not any more. */
export async function show(
  tx: StateTransaction,
  { workspace, who, now }: Act,
  page: string,
  { version, since, until }: { version: number | null; since: number; until: number | null },
): Promise<void> {
  await forgetPlan(tx, page, now, since);
  const row = { page, workspace, made_by: who };
  await tx
    .insertInto('page_showing')
    .values({ ...row, version, since: new Date(since) })
    .execute();
  if (until !== null)
    await tx
      .insertInto('page_showing')
      .values({ ...row, version: null, since: new Date(until) })
      .execute();
}

/** A plan takes the place of the one before; but what is shown now ends when it was to end, where that comes first. */
async function forgetPlan(tx: StateTransaction, page: string, now: number, since: number): Promise<void> {
  const showings = await tx
    .selectFrom('page_showing')
    .select(['id', 'version', 'since'])
    .where('page', '=', page)
    .orderBy('since')
    .orderBy('id')
    .execute();
  const planned = showings.filter((one) => one.since.getTime() > now);
  const isLive = (showings[showings.length - planned.length - 1]?.version ?? null) !== null;
  const gone = planned.filter((one, nth) => !(isLive && nth === 0 && one.version === null && one.since.getTime() < since));
  for (const { id } of gone) await tx.deleteFrom('page_showing').where('id', '=', id).execute();
}

export async function requirePage(db: StateDb, workspace: number, id: string) {
  const row = await db.selectFrom('page').selectAll().where('id', '=', id).where('workspace', '=', workspace).executeTakeFirst();
  if (!row) throw noPage(id);
  return row;
}

export async function requireVersion(db: StateDb, workspace: number, page: string, version: number): Promise<PageDocument> {
  const row = await db
    .selectFrom('page_version')
    .select('document')
    .where('page', '=', page)
    .where('workspace', '=', workspace)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row) return row.document as PageDocument;
  throw new FunilError('no_version', `This page has no version ${version}.`, { status: 404 });
}

/** What visitors have seen stays, so that figures can be read; only drafts go. @throws FunilError `was_shown` (409), `no_page` (404). */
export async function removePage(db: StateDb, workspace: number, id: string): Promise<void> {
  await requirePage(db, workspace, id);
  await db.transaction().execute(async (tx) => {
    const shown = await tx.selectFrom('page_showing').select('id').where('page', '=', id).limit(1).executeTakeFirst();
    if (shown) {
      throw new FunilError('was_shown', 'This page has been published, so it stays with its figures.', {
        status: 409,
        hint: 'Take it off with "unpublish".',
      });
    }
    for (const table of ['page_test', 'page_version'] as const) await tx.deleteFrom(table).where('page', '=', id).execute();
    await tx.deleteFrom('page').where('id', '=', id).execute();
  });
}

function noPage(id: string): FunilError {
  return new FunilError('no_page', `There is no page ${id}.`, { status: 404, hint: 'GET /api/v1/pages lists them.' });
}

function refuseTaken(error: unknown): never {
  if (!isDuplicate(error)) throw error;
  const isLanguage = String((error as { constraint?: string }).constraint).includes('family');
  throw isLanguage
    ? new FunilError('language_taken', 'This page is there in that language already.', { status: 409, hint: 'Open that one.' })
    : new FunilError('slug_taken', 'Another page has this address.', { status: 409, hint: 'Choose another one.' });
}
