import type { PurposeGiven, WordsAsked } from '../core/consent.ts';
import { FunilError } from '../core/errors.ts';
import { type StateDb, sql } from '../store/state.ts';
import { FIRST_PURPOSE } from './consent-drafts.ts';

/** Who made the words that nobody of the shop wrote. */
const DRAFTED = 'Funil';

/** A version of the words in one language; never changed once made. `id` goes into receipts. */
export interface ConsentText extends WordsAsked {
  id: string;
  version: number;
  madeAt: Date;
  /** As Funil brought it along: nobody of the shop has looked after its words yet. */
  isDraft: boolean;
}

/** A purpose with the newest version of its words in each language. */
export interface Purpose extends PurposeGiven {
  texts: ConsentText[];
}

/** Every purpose of a workspace, oldest first. The first reading gives a workspace its first one, with drafts of its texts. */
export async function readPurposes(db: StateDb, workspace: number, now: number): Promise<Purpose[]> {
  const found = await purposesIn(db, workspace);
  if (found.length > 0) return found;
  const begin = async (tx: StateDb) => {
    const made = await insertPurpose(tx, workspace, FIRST_PURPOSE, now);
    if (made) await addTexts(tx, workspace, FIRST_PURPOSE.purpose, FIRST_PURPOSE.texts, { who: DRAFTED, now });
  };
  await (db.isTransaction ? begin(db) : db.transaction().execute(begin));
  return purposesIn(db, workspace);
}

async function purposesIn(db: StateDb, workspace: number): Promise<Purpose[]> {
  const rows = await db
    .selectFrom('consent_purpose')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('made_at')
    .orderBy('purpose')
    .execute();
  const texts = await newestTexts(db, workspace);
  return rows.map(({ purpose, basis, channels, double_opt_in, archived_at }) => ({
    purpose,
    basis,
    channels,
    doubleOptIn: double_opt_in,
    archived: archived_at !== null,
    texts: texts.filter((text) => text.purpose === purpose),
  }));
}

async function newestTexts(db: StateDb, workspace: number): Promise<(ConsentText & { purpose: string })[]> {
  const { rows } = await sql<ConsentText & { purpose: string }>`
    select distinct on (purpose, language) id, purpose, language, version, label, details, made_at as "madeAt", made_by = ${DRAFTED} as "isDraft"
    from consent_text where workspace = ${workspace} order by purpose, language, version desc`.execute(db);
  return rows;
}

/** Makes a purpose, or changes how it is asked for. Its name and, while it is in use, its basis stay. @throws FunilError `basis_in_use` (409), `bad_purpose` */
export async function savePurpose(db: StateDb, workspace: number, given: PurposeGiven, by: { who: string; now: number }): Promise<void> {
  if (new Set(given.texts.map(({ language }) => language)).size < given.texts.length)
    throw new FunilError('bad_purpose', 'The words of one language are there twice.', { hint: 'Send one text for each language.' });
  await db.transaction().execute(async (tx) => {
    if (!(await insertPurpose(tx, workspace, given, by.now))) await changePurpose(tx, workspace, given, by.now);
    await addTexts(tx, workspace, given.purpose, given.texts, by);
  });
}

async function insertPurpose(tx: StateDb, workspace: number, given: PurposeGiven, now: number): Promise<boolean> {
  const { purpose, basis, channels, doubleOptIn } = given;
  const row = await tx
    .insertInto('consent_purpose')
    .values({ workspace, purpose, basis, channels, double_opt_in: doubleOptIn, made_at: new Date(now) })
    .onConflict((conflict) => conflict.columns(['workspace', 'purpose']).doNothing())
    .returning('purpose')
    .executeTakeFirst();
  return row !== undefined;
}

async function changePurpose(tx: StateDb, workspace: number, given: PurposeGiven, now: number): Promise<void> {
  const { purpose, basis, channels, doubleOptIn, archived } = given;
  const used = await tx
    .selectFrom('consent_receipt')
    .select('basis')
    .where('workspace', '=', workspace)
    .where('purpose', '=', purpose)
    .where('basis', '<>', basis)
    .limit(1)
    .executeTakeFirst();
  if (used) {
    throw new FunilError('basis_in_use', `Receipts of "${purpose}" rest on another basis, which cannot be swapped for this one.`, {
      status: 409,
      hint: 'Make a purpose of its own for the new basis, and archive this one.',
    });
  }
  await tx
    .updateTable('consent_purpose')
    .set({ basis, channels, double_opt_in: doubleOptIn, archived_at: archived ? new Date(now) : null })
    .where('workspace', '=', workspace)
    .where('purpose', '=', purpose)
    .execute();
}

/** Words that differ from the newest version become the next one. */
async function addTexts(
  tx: StateDb,
  workspace: number,
  purpose: string,
  texts: readonly WordsAsked[],
  { who, now }: { who: string; now: number },
): Promise<void> {
  const newest = (await newestTexts(tx, workspace)).filter((text) => text.purpose === purpose);
  for (const { language, label, details } of texts) {
    const last = newest.find((text) => text.language === language);
    if (last && last.label === label && last.details === details) continue;
    await tx
      .insertInto('consent_text')
      .values({ workspace, purpose, language, version: (last?.version ?? 0) + 1, label, details, made_at: new Date(now), made_by: who })
      .execute();
  }
}
