import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { damaged, type SavedFile } from './manifest.ts';

/** Writes pieces into one gzipped file, as they come. */
export async function writeGzip(path: string, pieces: AsyncIterable<Uint8Array | string>): Promise<void> {
  await pipeline(Readable.from(pieces), createGzip({ level: 1 }), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
}

/** Size and SHA-256 of every file below `dir`, by path. */
export async function describeFiles(dir: string): Promise<SavedFile[]> {
  const paths = await filesBelow(dir);
  const described: SavedFile[] = [];
  for (const path of paths) described.push({ path, ...(await measure(join(dir, path))) });
  return described;
}

/** Throws FunilError `backup_damaged` naming the first file that is not as it was written. */
export async function checkFiles(dir: string, files: readonly SavedFile[]): Promise<void> {
  for (const { path, size, sha256 } of files) {
    const full = join(dir, path);
    const found = await measure(full).catch((cause) => {
      throw damaged(full, 'it is missing or cannot be read', cause);
    });
    if (found.size !== size) throw damaged(full, `it has ${found.size} bytes instead of ${size}`);
    if (found.sha256 !== sha256) throw damaged(full, 'its content was changed');
  }
}

async function measure(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { size: (await stat(path)).size, sha256: hash.digest('hex') };
}

async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  return files.sort();
}

/** Makes everything below `dir` durable: file contents, then the directories that name them. */
export async function syncTree(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await sync(path);
  }
  await sync(dir);
}

/** Makes one file, or the names in one directory, durable. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Is there nothing at all in this directory, or no such directory? */
export async function isEmptyDirectory(dir: string): Promise<boolean> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.length === 0;
}
