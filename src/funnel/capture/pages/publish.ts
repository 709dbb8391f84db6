import { FunilError } from '../../../core/errors.ts';
import type { PageParts } from './parts.ts';
import { type Act, keepVersion, requirePage, requireVersion, saveDraft, show } from './records.ts';
import { tellFindings } from './telling.ts';
import { refuseWhileTested } from './tests.ts';

const LATEST = Date.UTC(2100, 0, 1);

/**
 * Publishes the draft or a version of before.
 * @throws FunilError `not_ready` (409), `bad_time`, `test_runs` (409), `no_version`, `no_page` (404).
 */
export async function publishPage(
  parts: PageParts,
  act: Act,
  id: string,
  asked: { version?: number; since?: string; until?: string },
): Promise<void> {
  const { db, book } = parts;
  await requirePage(db, act.workspace, id);
  await refuseWhileTested(db, id);
  if (asked.version === undefined) await refuseUnready(parts, act.workspace, id);
  else await requireVersion(db, act.workspace, id, asked.version);
  const { since, until } = span(asked, act.now);
  await prepareSite(parts, act.workspace);
  await db.transaction().execute(async (tx) => {
    const version = asked.version ?? (await keepVersion(tx, act, id));
    await show(tx, act, id, { version, since, until });
  });
  await book.refresh();
}

/** Visitors find nothing there from now on, and nothing is planned. @throws FunilError `no_page` (404), `test_runs` (409). */
export async function removeFromShow({ db, book }: PageParts, act: Act, id: string): Promise<void> {
  await requirePage(db, act.workspace, id);
  await refuseWhileTested(db, id);
  await db.transaction().execute((tx) => show(tx, act, id, { version: null, since: act.now, until: null }));
  await book.refresh();
}

/** @throws FunilError `no_version`, `no_page` (404). */
export async function restoreVersion({ db }: PageParts, act: Act, id: string, version: number): Promise<void> {
  const document = await requireVersion(db, act.workspace, id, version);
  const { name, slug, draft_version } = await requirePage(db, act.workspace, id);
  await saveDraft(db, act, id, { draftVersion: draft_version, name, slug, document });
}

async function refuseUnready(parts: PageParts, workspace: number, id: string): Promise<void> {
  const stops = (await tellFindings(parts, workspace, id)).filter((one) => one.stops);
  if (stops.length === 0) return;
  const listed = stops.map(({ kind, about }) => (about ? `${kind} (${about.slice(0, 80)})` : kind)).join(', ');
  throw new FunilError('not_ready', `This page is not ready: ${listed}.`, {
    status: 409,
    hint: 'Correct that in the editor, then publish it.',
  });
}

function span({ since, until }: { since?: string; until?: string }, now: number): { since: number; until: number | null } {
  const from = since === undefined ? now : Math.max(now, Date.parse(since));
  const end = until === undefined ? null : Date.parse(until);
  if (!(from < LATEST) || (end !== null && !(end > from && end < LATEST))) {
    throw new FunilError('bad_time', 'The page would end before it begins.', {
      hint: 'Give an end that is later than the beginning.',
      values: { fault: 'ends_first' },
    });
  }
  return { since: from, until: end };
}

/** The pages of a workspace have a source of their own, made with the first of them. */
async function prepareSite({ db, makeSource }: PageParts, workspace: number): Promise<void> {
  const made = await db.selectFrom('page_site').select('source').where('workspace', '=', workspace).executeTakeFirst();
  if (made) return;
  const { source, writeKey } = await makeSource(workspace);
  await db
    .insertInto('page_site')
    .values({ workspace, source, write_key: writeKey })
    .onConflict((conflict) => conflict.column('workspace').doNothing())
    .execute();
}
