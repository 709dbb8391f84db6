import path from 'node:path';
import type { ByteInput } from './bytes.ts';
import { guessMapping } from './guess.ts';
import { shippedMappings } from './index.ts';
import { loadLookups, readHead } from './lookup.ts';
import { checkMapping, type Mapping } from './mapping.ts';
import { type ImportPlan, lookupColumns, planImport } from './plan.ts';
import { type FileFacts, type ResumePoint, readFacts } from './read.ts';
import { readApart } from './read-apart.ts';
import { type Sniffed, sniff } from './sniff.ts';

/** The steps of reading a file, one by one, as the import runner takes them: it keeps what was sniffed, and brings bytes of its own. */
export const fileImports = {
  sniff: async (file: string, mapping?: Mapping): Promise<Sniffed> => sniff(await readHead(file), mapping?.format),
  guess: (sniffed: Sniffed, known: readonly Mapping[]): Mapping => guessMapping(sniffed, undefined, known),
  check: checkMapping,
  shipped: shippedMappings,
  plan,
  planRows,
  read: (input: ByteInput, given: ImportPlan, from?: ResumePoint): AsyncGenerator<FileFacts> => readFacts(input, given, from),
  readChecked: readApart,
} as const;

/** @throws FunilError `bad_mapping`, `no_file`, `lookup_too_large`. */
async function plan(mapping: Mapping, sniffed: Sniffed, file: string): Promise<ImportPlan> {
  const lookups = await loadLookups(mapping, path.dirname(file), (name) => lookupColumns(mapping, name));
  return planImport(mapping, sniffed, lookups);
}

/** The plan for rows that were taken out of their file, one after the other, as UTF-8 text. */
function planRows(given: ImportPlan): ImportPlan {
  return { ...given, layout: { ...given.layout, encoding: 'utf-8', header: false } };
}
