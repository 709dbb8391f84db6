import { FunilError } from '../core/errors.ts';
import { patternInText } from '../core/trace.ts';
import { openSpool, spoolDir, type Upload } from '../store/spool.ts';
import { uploadsMatching } from '../store/spool-search.ts';
import type { StateDb } from '../store/state.ts';
import type { Person } from './erase-state.ts';

/** Uploads that wait to be imported, or to be resumed, and name the person: in any file of theirs, compressed or not. */
export async function uploadsNaming(dataDir: string, { workspace, pattern }: Person): Promise<Upload[]> {
  return pattern === null ? [] : uploadsMatching(dataDir, workspace, patternInText(pattern));
}

/** Who is erased now would come back with the rows that are still to be read. @throws FunilError `upload_busy` (409) */
export async function refuseWhileRead(db: StateDb, uploads: readonly Upload[]): Promise<void> {
  const busy = await readNow(db, uploads);
  if (busy.size === 0) return;
  const files = uploads.filter(({ id }) => busy.has(id)).map(({ file }) => `"${file}"`);
  throw new FunilError('upload_busy', `A file that names this person is being imported: ${files.join(', ')}.`, {
    status: 409,
    hint: 'Wait until that import has ended, or cancel it; then erase again.',
  });
}

/** Removes uploads that name the person; those that are being read stay. */
export async function removeUploads(db: StateDb, dataDir: string, person: Person): Promise<void> {
  const uploads = await uploadsNaming(dataDir, person);
  const busy = await readNow(db, uploads);
  const spool = openSpool(spoolDir(dataDir), () => 0);
  for (const { id } of uploads) if (!busy.has(id)) await spool.remove(id);
}

async function readNow(db: StateDb, uploads: readonly Upload[]): Promise<Set<string>> {
  if (uploads.length === 0) return new Set();
  const ids = uploads.map(({ id }) => id);
  const rows = await db
    .selectFrom('import')
    .select('spool')
    .where('spool', 'in', ids)
    .where('state', 'in', ['waiting', 'running'])
    .execute();
  return new Set(rows.map(({ spool }) => spool));
}
