import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { openSpool, spoolDir, type Upload } from './spool.ts';

/** Longer than what is looked for: so much of a file is read twice, at the end of one piece and the beginning of the next. */
const OVERLAP = 1_000;

/** Uploads of a workspace with a match in any of their files, compressed or not. `pattern` is for text of one byte a letter. */
export async function uploadsMatching(dataDir: string, workspace: number, pattern: RegExp): Promise<Upload[]> {
  const spool = openSpool(spoolDir(dataDir), () => 0);
  const matching: Upload[] = [];
  for (const upload of await spool.uploadsOf(workspace)) {
    const names = await spool.names(upload.id);
    const found = await Promise.all(names.map((name) => matches(spool.path(upload.id, name), pattern)));
    if (found.includes(true)) matching.push(upload);
  }
  return matching;
}

/** Bytes are read as letters of one byte, and UTF-16's zeros left out: identifiers are found in any encoding that keeps ASCII. */
async function matches(file: string, pattern: RegExp): Promise<boolean> {
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
