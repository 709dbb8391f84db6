import { FunilError } from '../../../core/errors.ts';
import { isDuplicate, type StateDb } from '../../../store/state.ts';
import type { Variant } from './page-book.ts';
import { type Act, requirePage, requireVersion } from './records.ts';

/** A test as it is kept. */
export interface KeptTest {
  id: string;
  variants: readonly Variant[];
  beganAt: Date;
  endedAt: Date | null;
}

const NAMES = ['A', 'B', 'C', 'D'];

/**
 * Begins a test of versions of one page; the first one is what the others are compared with.
 * @throws FunilError `bad_test`, `not_shown` (409), `test_runs` (409), `no_version` (404), `no_page` (404).
 */
export async function beginTest(
  db: StateDb,
  { workspace, who, now }: Act,
  page: string,
  id: string,
  asked: readonly Omit<Variant, 'name'>[],
): Promise<void> {
  await requirePage(db, workspace, page);
  if (new Set(asked.map(({ version }) => version)).size < asked.length) {
    throw new FunilError('bad_test', 'Two variants are the same version.', {
      hint: 'Change the draft, keep it as a version, and test that.',
    });
  }
  for (const { version } of asked) await requireVersion(db, workspace, page, version);
  const variants = asked.map((variant, nth) => ({ ...variant, name: NAMES[nth] as string }));
  try {
    await db
      .insertInto('page_test')
      .values({ id, workspace, page, variants: JSON.stringify(variants), began_at: new Date(now), made_by: who })
      .execute();
  } catch (error) {
    if (isDuplicate(error)) throw testRuns();
    throw error;
  }
}

/** @throws FunilError `no_test` (404). */
export async function endTest(db: StateDb, { workspace, now }: Act, page: string, id: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('page_test')
    .set({ ended_at: new Date(now) })
    .where('id', '=', id)
    .where('page', '=', page)
    .where('workspace', '=', workspace)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new FunilError('no_test', 'There is no such test under way.', { status: 404 });
}

/** The newest first. */
export async function testsOf(db: StateDb, workspace: number, page: string): Promise<KeptTest[]> {
  const rows = await db
    .selectFrom('page_test')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('page', '=', page)
    .orderBy('began_at', 'desc')
    .execute();
  return rows.map(({ id, variants, began_at, ended_at }) => ({ id, variants, beganAt: began_at, endedAt: ended_at }));
}

/** What is tested must not change under its visitors. @throws FunilError `test_runs` (409). */
export async function refuseWhileTested(db: StateDb, page: string): Promise<void> {
  const row = await db.selectFrom('page_test').select('id').where('page', '=', page).where('ended_at', 'is', null).executeTakeFirst();
  if (row) throw testRuns();
}

function testRuns(): FunilError {
  return new FunilError('test_runs', 'A test of this page is under way.', { status: 409, hint: 'End it first.' });
}
