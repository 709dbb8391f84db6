import { createReadStream } from 'node:fs';
import { constants, copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FunilError } from '../core/errors.ts';

/** An upload: the file to import, and beside it those it looks rows up in. */
export interface Upload {
  id: string;
  workspace: number;
  file: string;
  size: number;
}

/** Where uploaded files wait: one folder an upload, below the data directory. */
export interface Spool {
  /** Writes a stream to disk; when this resolves the file is whole and durable. */
  write(id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /** Makes a written file the one that is imported. */
  register(upload: Upload): Promise<void>;
  find(workspace: number, id: string): Promise<Upload>;
  names(id: string): Promise<string[]>;
  path(id: string, name: string): string;
  read(id: string, name: string): AsyncIterable<Uint8Array>;
  /** Removes one file, or the whole upload. */
  remove(id: string, name?: string): Promise<void>;
  /** Those of a workspace that wait, or stay for an import that was not ended. */
  uploadsOf(workspace: number): Promise<Upload[]>;
  /** Ids of uploads not touched since `before` (ms). */
  olderThan(before: number): Promise<string[]>;
}

/** Its place in the data directory, and in a backup. */
export const SPOOL = 'spool';

export function spoolDir(dataDir: string): string {
  return join(dataDir, SPOOL);
}

/** Uploads that nobody imports are removed after this long (ms). */
export const KEPT_UNUSED = 7 * 86_400_000;

const LARGEST = 20 * 2 ** 30;
const CHUNK = 262_144;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** No uploaded file can be called so: names do not start with a dot. */
const CARD = '.upload.json';
const PART = '.part-';

/** A name that is only a name: the last part of any path, letters, digits and a few marks. Two names that differ can become one. */
export function safeName(given: string): string {
  const last = basename(given.replaceAll('\\', '/')).normalize('NFC');
  const plain = last
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+/, '')
    .slice(-100)
    .trim();
  return plain.replace(/^[. ]+/, '') || 'file';
}

export function openSpool(dir: string, freeBytes: () => number): Spool {
  const folder = (id: string) => {
    if (!UUID.test(id)) throw noUpload();
    return join(dir, id);
  };
  const path = (id: string, name: string) => join(folder(id), safeName(name));
  const ids = async () => (await readdir(dir).catch(() => [])).filter((id) => UUID.test(id));
  const card = async (id: string) => {
    const text = await readFile(join(folder(id), CARD), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Upload);
  };

  return {
    path,
    async write(id, name, bytes) {
      await mkdir(folder(id), { recursive: true, mode: 0o700 });
      const part = join(folder(id), `${PART}${safeName(name)}`);
      try {
        const size = await writeDurably(part, bounded(bytes, freeBytes));
        await rename(part, path(id, name));
        await syncFolder(folder(id));
        return size;
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async register(upload) {
      await writeFile(join(folder(upload.id), CARD), JSON.stringify(upload), { flush: true });
      await syncFolder(dir);
    },
    async find(workspace, id) {
      const upload = await card(id);
      if (upload?.workspace !== workspace) throw noUpload();
      return upload;
    },
    names: async (id) => (await readdir(folder(id)).catch(() => [])).filter((name) => !name.startsWith('.')),
    read: (id, name) => createReadStream(path(id, name), { highWaterMark: CHUNK }),
    remove: (id, name) => rm(name === undefined ? folder(id) : path(id, name), { recursive: true, force: true }),
    async uploadsOf(workspace) {
      const cards = await Promise.all((await ids()).map((id) => card(id)));
      return cards.filter((upload): upload is Upload => upload?.workspace === workspace);
    },
    async olderThan(before) {
      const ages = await Promise.all((await ids()).map(async (id) => ({ id, at: (await stat(join(dir, id))).mtimeMs })));
      return ages.filter(({ at }) => at < before).map(({ id }) => id);
    },
  };
}

/**
 * Puts the whole files of a spool into another place as well, those that are there already left alone. On one disk nothing is copied: a file of a
 * spool is never changed once it has its name. What is removed meanwhile is left out.
 */
export async function copySpool(from: string, to: string): Promise<void> {
  for (const id of (await readdir(from).catch(() => [])).filter((name) => UUID.test(name))) {
    const names = (await readdir(join(from, id)).catch(() => [])).filter((name) => !name.startsWith(PART));
    if (names.length > 0) await mkdir(join(to, id), { recursive: true, mode: 0o700 });
    for (const name of names) await putAlso(join(from, id, name), join(to, id, name));
  }
}

async function putAlso(from: string, to: string): Promise<void> {
  try {
    await link(from, to).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      if (error.code === 'ENOENT') throw error;
      return copyFile(from, to, constants.COPYFILE_FICLONE);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Refuses before the first byte what could not be taken in whole. */
export function checkAnnounced(bytes: number, free: number): void {
  if (bytes > LARGEST) throw tooLarge();
  if (bytes > free) throw diskFull();
}

async function* bounded(bytes: AsyncIterable<Uint8Array>, freeBytes: () => number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge();
    if (freeBytes() <= 0) throw diskFull();
    yield chunk;
  }
}

async function writeDurably(file: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(file, 'w', 0o600);
  try {
    await writeFile(handle, bytes);
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** A new name is only durable when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function noUpload(): FunilError {
  return new FunilError('no_upload', 'There is no such upload.', {
    status: 404,
    hint: 'Upload the file again; unused uploads are removed after 7 days.',
  });
}

function tooLarge(): FunilError {
  return new FunilError('too_large', 'The file is larger than 20 GB.', {
    status: 413,
    hint: 'Compress it with gzip, or cut it into several files.',
  });
}

function diskFull(): FunilError {
  return new FunilError('disk_full', 'The disk has no room for this file.', {
    status: 507,
    hint: 'Free some space and upload it again, or compress it with gzip.',
  });
}
