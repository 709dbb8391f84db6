import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { FunilError } from '../../core/errors.ts';
import { badMapping, type Mapping } from './mapping.ts';
import { readRows } from './rows.ts';
import { sniff } from './sniff.ts';

/** Rows of a second file by their key; each row holds the wanted columns in order. */
export interface Lookup {
  columns: readonly string[];
  rows: ReadonlyMap<string, readonly string[]>;
}

export type Lookups = Readonly<Record<string, Lookup>>;

const MAX_ROWS = 2_000_000;
const HEAD = 262_144;

/** The first bytes of a file, enough to sniff it. */
export async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((cause: unknown) => {
    throw new FunilError('no_file', `${path.basename(file)} cannot be read`, {
      status: 404,
      hint: 'Check its name and that it is there.',
      cause,
    });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Loads the files a mapping looks rows up in, from the folder of the imported file, at most two million rows each. Of rows with the same key
 * the last one counts.
 */
export async function loadLookups(mapping: Mapping, folder: string, wanted: (name: string) => readonly string[]): Promise<Lookups> {
  const lookups: Record<string, Lookup> = {};
  for (const [name, { file, key }] of Object.entries(mapping.lookup ?? {})) {
    lookups[name] = await loadOne(path.join(folder, file), key, wanted(name));
  }
  return lookups;
}

async function loadOne(file: string, key: string, columns: readonly string[]): Promise<Lookup> {
  const layout = await sniff(await readHead(file));
  const missing = [key, ...columns].filter((column) => !layout.columns.includes(column));
  if (missing.length > 0)
    throw badMapping([`lookup: ${path.basename(file)} has no column ${missing.map((name) => `"${name}"`).join(', ')}`]);
  const at = layout.columns.indexOf(key);
  const kept = columns.map((column) => layout.columns.indexOf(column));
  const rows = new Map<string, readonly string[]>();
  for await (const batch of readRows(createReadStream(file), layout)) {
    for (const { cells, drop } of batch) {
      if (!drop)
        rows.set(
          (cells[at] as string).trim(),
          kept.map((i) => cells[i] as string),
        );
    }
    if (rows.size > MAX_ROWS)
      throw new FunilError('lookup_too_large', `${path.basename(file)} has more than two million keys`, {
        status: 422,
        values: { file: path.basename(file) },
        hint: 'Cut it to the rows the imported file needs, or join the files before importing.',
      });
  }
  return { columns, rows };
}
