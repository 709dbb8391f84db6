import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../../lib/package-root.ts';
import { guessMapping } from './guess.ts';
import { loadLookups, readHead } from './lookup.ts';
import { checkMapping, type Mapping } from './mapping.ts';
import { type ImportPlan, lookupColumns, planImport } from './plan.ts';
import { type FileFacts, type ResumePoint, readFacts } from './read.ts';
import { type Sniffed, sniff } from './sniff.ts';
import { IMPORT_KINDS, type ImportKind } from './targets.ts';

/** Where a vendor's facts come in from files: CSV, TSV or JSONL, plain or gzip. */
export const fileConnector = { id: 'file', kinds: IMPORT_KINDS, open: openFile } as const;

export interface OpenedFile {
  sniffed: Sniffed;
  plan: ImportPlan;
  facts: AsyncGenerator<FileFacts>;
}

const SHIPPED = path.join(ROOT, 'mappings');

/**
 * Opens a file for import. Without a mapping, a shipped one that fits is used, or one is guessed.
 * @throws FunilError `no_file`, `empty_file`, `bad_mapping`.
 */
export async function openFile(
  file: string,
  options: { mapping?: Mapping; kind?: ImportKind; from?: ResumePoint } = {},
): Promise<OpenedFile> {
  const sniffed = await sniff(await readHead(file), options.mapping?.format);
  const mapping = options.mapping ?? checkMapping(guessMapping(sniffed, options.kind, await shippedMappings()));
  const lookups = await loadLookups(mapping, path.dirname(file), (name) => lookupColumns(mapping, name));
  const plan = planImport(mapping, sniffed, lookups);
  return { sniffed, plan, facts: readFacts(createReadStream(file, { highWaterMark: 262_144 }), plan, options.from) };
}

/** The mappings that come with Funil (`mappings/*.json`), by name. */
export async function shippedMappings(): Promise<Mapping[]> {
  const files = (await readdir(SHIPPED)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => checkMapping(JSON.parse(await readFile(path.join(SHIPPED, file), 'utf8')))));
}
