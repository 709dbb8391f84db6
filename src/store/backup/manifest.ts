import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FunilError } from '../../core/errors.ts';
import type { Applied } from '../migrate.ts';
import type { TableHash } from '../table-hash.ts';

/** Raised when an older Funil could not read what this one writes. */
export const BACKUP_VERSION = 1;

/** What a backup says of itself. */
export interface Manifest {
  version: number;
  created: string;
  /** Every row of the ledger known before this moment (ms) is here; what was accepted but had not landed is in the journal's file. */
  before: number;
  migrations: Applied[];
  /** Where the state engine's counters stood: they must never give out a number again. */
  sequences: Record<string, string>;
  tables: SavedTable[];
  files: SavedFile[];
}

export interface SavedTable extends TableHash {
  engine: 'state' | 'events';
  table: string;
}

export interface SavedFile {
  path: string;
  size: number;
  sha256: string;
}

const NAME = 'manifest.json';

/** Writes the manifest with a seal over its own text. */
export async function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  await writeFile(join(dir, NAME), `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 1)}\n`, { mode: 0o600 });
}

/** Reads it. Throws FunilError `backup_damaged` or `backup_unknown`, naming what is wrong. */
export async function readManifest(dir: string): Promise<Manifest> {
  const path = join(dir, NAME);
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw damaged(path, 'it is missing, so this is not a complete backup', cause);
  });
  const { seal, ...manifest } = parse(path, text);
  if (typeof manifest.version !== 'number') throw damaged(path, 'it is no manifest of Funil');
  if (manifest.version !== BACKUP_VERSION) {
    throw new FunilError('backup_unknown', `${path} is of version ${manifest.version}; this Funil reads version ${BACKUP_VERSION}.`, {
      hint: 'Restore it with the version of Funil that made it, then upgrade that data.',
    });
  }
  if (seal !== sealOf(manifest)) throw damaged(path, 'its text was changed');
  return manifest;
}

function parse(path: string, text: string): Manifest & { seal?: string } {
  try {
    return { ...(JSON.parse(text) as Manifest) };
  } catch (cause) {
    throw damaged(path, 'it is not JSON', cause);
  }
}

function sealOf(manifest: Manifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

export function damaged(path: string, why: string, cause?: unknown): FunilError {
  return new FunilError('backup_damaged', `${path} is damaged: ${why}.`, {
    hint: 'Nothing was restored. Copy the backup here again, or take another one.',
    cause,
  });
}
