import { FIELD_WORDS, VALUE_WORDS } from './guess-words.ts';
import type { FieldSource, Fields, Mapping } from './mapping.ts';
import { fits } from './plan.ts';
import type { Sniffed } from './sniff.ts';
import { type ImportKind, TARGETS } from './targets.ts';

type Tabled = Exclude<ImportKind, 'facts'>;

const setsOf = (words: Record<string, string>) =>
  new Map(Object.entries(words).map(([word, names]) => [word, new Set(names.split(/\s+/))]));

const WORDS = setsOf(FIELD_WORDS);

/** Columns that say what a file is about; without one of them no other sign counts for much. */
const SIGNS: Record<Tabled, readonly string[]> = {
  paths: ['path', 'conversions'],
  rates: ['currency', 'rate'],
  costs: ['amount', 'impressions', 'clicks'],
  lines: ['order', 'quantity', 'price'],
  payments: ['order', 'amount', 'means'],
  refunds: ['order', 'refund', 'amount'],
  deals: ['deal', 'owner', 'status'],
  orders: ['order', 'total', 'status'],
  content: ['content', 'title', 'url'],
  events: ['type', 'at', 'visit'],
  leads: ['at', 'ids.email', 'evidence.channel'],
};

/**
 * The best guess at a mapping from a file's columns: a shipped mapping all of whose columns are there, or else columns matched by name, and the only
 * one that holds times by that. A guess may lack required fields: show it, let it be completed, and check it with `checkMapping`.
 */
export function guessMapping(sniffed: Sniffed, kind?: ImportKind, shipped: readonly Mapping[] = []): Mapping {
  const known = shipped.find((mapping) => (kind === undefined || mapping.kind === kind) && fits(mapping, sniffed));
  if (known) return known;
  if (kind === 'facts' || (kind === undefined && holdsFacts(sniffed))) return { name: 'facts', kind: 'facts', fields: {} };
  const guessed = kind ?? likelyKind(sniffed);
  const fields = withWords(sniffed, guessed, guessFields(sniffed, guessed));
  const keeps = TARGETS[guessed].open.includes('props.');
  return { name: `my-${guessed}`, kind: guessed, fields, ...(keeps ? { keep: 'rest' as const } : {}) };
}

function holdsFacts(sniffed: Sniffed): boolean {
  return sniffed.type === 'jsonl' && sniffed.columns.includes('kind') && sniffed.columns.includes('at');
}

function likelyKind(sniffed: Sniffed): Tabled {
  let best: Tabled = 'events';
  let bestScore = 0;
  for (const kind of Object.keys(SIGNS) as Tabled[]) {
    const found = guessFields(sniffed, kind);
    const signs = SIGNS[kind].filter((field) => field in found).length / SIGNS[kind].length;
    const score = signs === 0 ? 0 : signs * 10 + Object.keys(found).length / 100;
    if (score > bestScore) [best, bestScore] = [kind, score];
  }
  return best;
}

function guessFields(sniffed: Sniffed, kind: Tabled): Fields {
  const free = new Map(sniffed.columns.map((column) => [plainName(column), column]));
  const fields: Fields = {};
  const target = TARGETS[kind];
  const names = [
    ...Object.keys(target.fields),
    ...[...WORDS.keys()].filter((name) => name.startsWith('evidence.') && target.open.some((prefix) => name.startsWith(prefix))),
  ];
  for (const field of [...target.required, ...names.filter((name) => !target.required.includes(name))]) {
    const found = [...free].find(([name]) => WORDS.get(field)?.has(name));
    if (!found) continue;
    fields[field] = found[1];
    free.delete(found[0]);
  }
  if (!target.required.includes('at') || 'at' in fields) return fields;
  const time = onlyTime(sniffed, [...free.values()]);
  return time === null ? fields : { ...fields, at: time };
}

/** Closed lists, where the file writes their words in its own way. */
function withWords(sniffed: Sniffed, kind: Tabled, fields: Fields): Fields {
  const worded = Object.entries(fields).map(([field, source]) => {
    const words = VALUE_WORDS[`${kind}.${field}`];
    return [field, words === undefined ? source : mapped(sniffed, source as string, setsOf(words))] as const;
  });
  return Object.fromEntries(worded);
}

function mapped({ columns, sample }: Sniffed, column: string, words: ReturnType<typeof setsOf>): FieldSource {
  const at = columns.indexOf(column);
  const cells = new Set(sample.map((row) => row[at]?.trim() ?? ''));
  const known = [...cells].flatMap((cell) => {
    const word = [...words].find(([, names]) => names.has(plainName(cell)))?.[0];
    return word === undefined || word === cell.toLowerCase() ? [] : [[cell, word] as const];
  });
  return known.length === 0 ? column : { column, map: Object.fromEntries(known), else: 'keep' };
}

/** The one column of times where there is exactly one: it says when, whatever it is called. Bare numbers may be anything. */
function onlyTime({ columns, dates }: Sniffed, free: readonly string[]): string | null {
  const times = columns.filter((column, nth) => isDated(dates[nth]) && free.includes(column));
  return times.length === 1 ? (times[0] as string) : null;
}

function isDated(format: string | null | undefined): boolean {
  return typeof format === 'string' && !format.startsWith('epoch_');
}

/** "Order ID", "order_id" and "Pedído-Id" are compared without case, marks and accents. */
function plainName(column: string): string {
  return column
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
