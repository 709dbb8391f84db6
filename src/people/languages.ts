import type { Language } from '../core/language.ts';
import type { StateDb } from '../store/state.ts';

/** Keeps what somebody reads the app in, so that mail to them comes in it. */
export async function keepLanguage(db: StateDb, person: string, language: Language): Promise<void> {
  await db
    .insertInto('reader_language')
    .values({ person, language })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ language }))
    .execute();
}

/** Null where they never said. */
export async function languageOf(db: StateDb, person: string): Promise<Language | null> {
  const row = await db.selectFrom('reader_language').select('language').where('person', '=', person).executeTakeFirst();
  return row?.language ?? null;
}
