import path from 'node:path';
import type { ByteInput } from './bytes.ts';
import { guessMapping } from './guess.ts';
import { shippedMappings } from './index.ts';
import { loadLookups, readHead } from './lookup.ts';
import { checkMapping, type Mapping } from './mapping.ts';
import { type ImportPlan, leavesDateOpen, lookupColumns, planImport } from './plan.ts';
import { type FileFacts, type ResumePoint, readFacts } from './read.ts';
import { readApart } from './read-apart.ts';
import { type Sniffed, sniff } from './sniff.ts';
import { type FieldType, IMPORT_KINDS, type ImportKind, TARGETS, type Target } from './targets.ts';

/** The steps of reading a file, one by one, as the import runner takes them: it keeps what was sniffed, and brings bytes of its own. */
export const fileImports = {
  sniff: sniffFor,
  guess: (sniffed: Sniffed, known: readonly Mapping[], kind?: string): Mapping =>
    guessMapping(
      sniffed,
      IMPORT_KINDS.find((one) => one === kind),
      known,
    ),
  kinds,
  check: checkMapping,
  shipped: shippedMappings,
  plan,
  planRows,
  read: (input: ByteInput, given: ImportPlan, from?: ResumePoint): AsyncGenerator<FileFacts> => readFacts(input, given, from),
  readChecked: readApart,
} as const;

/** Where a mapping is given, what it declares is taken, and only what it leaves open is warned of. */
async function sniffFor(file: string, mapping?: Mapping): Promise<Sniffed> {
  const sniffed = await sniff(await readHead(file), mapping?.format);
  if (!mapping) return sniffed;
  return { ...sniffed, warnings: sniffed.warnings.filter(({ values: { column } }) => !column || leavesDateOpen(mapping, column)) };
}

/** @throws FunilError `bad_mapping`, `no_file`, `lookup_too_large`. */
async function plan(mapping: Mapping, sniffed: Sniffed, file: string): Promise<ImportPlan> {
  const lookups = await loadLookups(mapping, path.dirname(file), (name) => lookupColumns(mapping, name));
  return planImport(mapping, sniffed, lookups);
}

/** The plan for rows that were taken out of their file, one after the other, as UTF-8 text. */
function planRows(given: ImportPlan): ImportPlan {
  return { ...given, layout: { ...given.layout, encoding: 'utf-8', header: false } };
}

/** Every kind a file can hold but ready facts, whose lines are not mapped. */
function kinds() {
  return (Object.entries(TARGETS) as [Exclude<ImportKind, 'facts'>, Target][]).map(([kind, { fields, required, open, defaults }]) => ({
    kind,
    open,
    fields: Object.entries(fields).map(([name, type]) => ({
      name,
      ...typeOf(type),
      required: required.includes(name),
      fallback: defaults[name] ?? null,
    })),
  }));
}

function typeOf(type: FieldType): { type: string; words: readonly string[] } {
  return typeof type === 'string' ? { type, words: [] } : { type: 'word', words: type };
}
