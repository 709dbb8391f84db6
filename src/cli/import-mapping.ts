import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { FunilError } from '../core/errors.ts';
import { plural, say, table, written } from './output.ts';

/** What columns mean, as far as the command line needs to know. */
export interface Mapping {
  name: string;
  kind: string;
  lookup?: Record<string, { file: string }>;
  fields: Record<string, unknown>;
}

/** What the caller said of the file; without a mapping Funil guesses. */
export interface Given {
  mapping?: Mapping | string;
  kind?: string;
}

export interface Preview {
  first: { line: number; facts: Record<string, unknown>[] }[];
  rejects: { line: number; reason: string; field?: string; detail: string }[];
  counts: { rows: number; facts: number; rejected: number };
  whole: boolean;
  warnings: { detail: string }[];
}

const SHOWN = 5;

export async function readMapping({ mapping, kind }: { mapping?: string; kind?: string }): Promise<Given> {
  const kindOf = kind === undefined ? {} : { kind };
  if (mapping === undefined) return kindOf;
  if (!mapping.endsWith('.json')) return { mapping, ...kindOf };
  if (!existsSync(mapping))
    throw new FunilError('no_file', `There is no file ${mapping}.`, { hint: 'Name a mapping, or a .json file with one.' });
  try {
    return { mapping: JSON.parse(await readFile(mapping, 'utf8')) as Mapping, ...kindOf };
  } catch {
    throw new FunilError('bad_mapping', `${mapping} is not valid JSON.`, { hint: 'docs/guide/imports.md shows how a mapping is written.' });
  }
}

export function showMapping(file: string, mapping: Mapping | string): void {
  if (typeof mapping === 'string') {
    say(`\n${file}: mapping ${mapping}`);
    return;
  }
  say(`\n${file}: ${mapping.kind}, mapping ${mapping.name}`);
  const fields = Object.entries(mapping.fields).map(([field, from]) => [field, typeof from === 'string' ? from : JSON.stringify(from)]);
  say(table(['field', 'from'], fields));
}

export function showPreview({ first, rejects, counts, whole, warnings }: Preview, detailed: boolean): void {
  for (const { detail } of warnings) say(`Note: ${written(detail)}`);
  if (detailed) {
    for (const { line, facts } of first.slice(0, SHOWN)) for (const fact of facts) say(`line ${line}: ${written(JSON.stringify(fact))}`);
  }
  for (const { line, detail } of rejects.slice(0, SHOWN)) say(`line ${line} would not be taken: ${written(detail)}`);
  const seen = whole ? 'The whole file' : 'The first part of the file';
  say(`${seen}: ${plural(counts.rows, 'row')}, ${plural(counts.facts, 'fact')}, ${counts.rejected.toLocaleString('en-US')} not taken.`);
}

/** Asks whether the guess is right. Throws FunilError `not_confirmed` when it is not, or nobody is there to ask. */
export async function confirm(): Promise<void> {
  const hint = 'If the guess is right, add --yes; if not, say what the columns mean with --mapping FILE.json (docs/guide/imports.md).';
  if (!process.stdin.isTTY)
    throw new FunilError('not_confirmed', 'Funil guessed what the columns mean, and nobody is there to ask.', { hint });
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question('Import it like this? [y/N] ');
  asking.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new FunilError('not_confirmed', 'Nothing was imported.', { hint });
}
