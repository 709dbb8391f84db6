import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { FunilError } from '../core/errors.ts';
import { patternInText } from '../core/trace.ts';
import { openSpool, spoolDir, type Upload } from '../store/spool.ts';
import type { StateDb } from '../store/state.ts';
import type { Person } from './erase-state.ts';

/** Longer than any identifier: what two pieces of a file are read with in common. */
const OVERLAP = 1_000;

/** Uploads that wait to be imported, or to be resumed, and name the person: in any file of theirs, compressed or not. */
export async function uploadsNaming(dataDir: string, { workspace, pattern }: Person): Promise<Upload[]> {
  if (pattern === null) return [];
  const spool = openSpool(spoolDir(dataDir), () => 0);
  const named: Upload[] = [];
  for (const upload of await spool.uploadsOf(workspace)) {
    const names = await spool.names(upload.id);
    const found = await Promise.all(names.map((name) => mentions(spool.path(upload.id, name), patternInText(pattern))));
    if (found.includes(true)) named.push(upload);
  }
  return named;
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

/** Bytes are read as letters of one byte, and UTF-16's zeros left out: identifiers are found in any encoding that keeps ASCII. */
async function mentions(file: string, pattern: RegExp): Promise<boolean> {
  const raw = createReadStream(file);
  const bytes = (await isGzip(file)) ? raw.pipe(createGunzip()) : raw;
  let before = '';
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const text = before + chunk.toString('latin1').replaceAll('\0', '');
      if (pattern.test(text)) return true;
      before = text.slice(-OVERLAP);
    }
    return false;
  } catch {
    // What cannot be unpacked to its end was read up to there, and no further by an import either.
    return false;
  } finally {
    raw.destroy();
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(2);
    await handle.read(head, 0, 2, 0);
    return head[0] === 0x1f && head[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
