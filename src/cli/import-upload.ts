import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FunilError } from '../core/errors.ts';
import type { Client } from './client.ts';
import type { Given, Mapping } from './import-mapping.ts';
import { createBar } from './import-progress.ts';

interface Upload {
  id: string;
  mapping: Mapping;
  /** Lookup files of the guessed mapping that are not there yet. */
  needs?: string[];
}

/** Uploads a file and the lookup files its mapping names, which lie beside it. Returns the mapping to import it with. */
export async function sendFile(client: Client, file: string, given: Given): Promise<{ upload: Upload; mapping: Mapping | string }> {
  const upload = await send<Upload>(client, '/api/v1/uploads', file);
  const mapping = withKind(given.mapping ?? upload.mapping, given.kind);
  for (const name of await lookupsOf(client, mapping)) {
    const beside = join(dirname(file), basename(name));
    if (!existsSync(beside)) {
      throw new FunilError('no_file', `The mapping looks rows up in ${name}, which is not beside ${file}.`, {
        hint: `Put it at ${beside}.`,
      });
    }
    await send(client, `/api/v1/uploads/${upload.id}/files`, beside);
  }
  return { upload, mapping };
}

async function send<T>(client: Client, path: string, file: string): Promise<T> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new FunilError('no_file', `There is no file ${file}.`, { hint: 'Check its name; a folder is not taken.' });
  const bar = createBar('upload', found.size);
  try {
    let sent = 0;
    return await client.upload<T>(`${path}?name=${encodeURIComponent(basename(file))}`, file, (bytes) => {
      sent += bytes;
      bar.update(sent);
    });
  } finally {
    bar.stop();
  }
}

function withKind(mapping: Mapping | string, kind: string | undefined): Mapping | string {
  if (kind === undefined) return mapping;
  if (typeof mapping !== 'string') return { ...mapping, kind };
  throw new FunilError('bad_option', 'A named mapping says what the rows are by itself.', { hint: 'Leave out --kind, or --mapping.' });
}

async function lookupsOf(client: Client, mapping: Mapping | string): Promise<string[]> {
  const { lookup = {} } = typeof mapping === 'string' ? await namedMapping(client, mapping) : mapping;
  return [...new Set(Object.values(lookup).map(({ file }) => file))];
}

async function namedMapping(client: Client, name: string): Promise<Mapping> {
  return (await client.ask<{ mapping: Mapping }>('GET', `/api/v1/mappings/${encodeURIComponent(name)}`)).mapping;
}
