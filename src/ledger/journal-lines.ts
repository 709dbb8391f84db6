import { packed } from '../lib/packed.ts';
import { type Batch, countOf, factsOf, type WrittenFacts } from './held.ts';

/** One row of the journal to be written. */
export interface JournalLine {
  workspace: number;
  source: number;
  import: string | null;
  facts: Batch;
  count: number;
  /** The facts as JSON, packed where that is worth it. */
  payload: Buffer;
  /** Which of the group's entries it holds, by their place. */
  of: number[];
}

interface Appended {
  workspace: number;
  source: number;
  import?: string;
  facts: Batch;
}

/** A block of the apply half is made of whole rows, and each is read in one go, while everybody else waits. */
const MOST_FACTS = 1_000;

/** The rows for entries that are committed together, in their order: those of one source share one, for a row costs more than a fact. */
export function linesOf(entries: readonly Appended[]): JournalLine[] {
  const open = new Map<string, { nths: number[]; count: number }>();
  const groups: number[][] = [];
  for (const [nth, entry] of entries.entries()) {
    const count = countOf(entry.facts);
    if (count === 0) continue;
    const name = `${entry.workspace}/${entry.source}/${entry.import ?? ''}`;
    const group = open.get(name);
    if (group && group.count + count <= MOST_FACTS) {
      group.nths.push(nth);
      group.count += count;
    } else {
      const begun = { nths: [nth], count };
      open.set(name, begun);
      groups.push(begun.nths);
    }
  }
  return groups.map((nths) => lineOf(entries, nths));
}

function lineOf(entries: readonly Appended[], of: number[]): JournalLine {
  const [{ workspace, source, import: id }] = of.map((nth) => entries[nth]) as [Appended];
  const facts = together(of.map((nth) => (entries[nth] as Appended).facts));
  const payload = bytesOf('json' in facts ? (facts.packed ?? packed(facts.json)) : packed(Buffer.from(JSON.stringify(facts))));
  return { workspace, source, import: id ?? null, facts, count: countOf(facts), payload, of };
}

/** One list of all; what is written already is not read for that. */
function together(batches: readonly Batch[]): Batch {
  const [only] = batches as [Batch];
  if (batches.length === 1) return only;
  const written = batches.filter((batch) => 'json' in batch);
  return written.length === batches.length ? joined(written) : batches.flatMap(factsOf);
}

const COMMA = 0x2c;
const CLOSE = 0x5d;

/** JSON arrays that hold something, as one: the brackets in between become commas. */
function joined(written: readonly WrittenFacts[]): WrittenFacts {
  const json = Buffer.concat([...written.map(({ json }) => json.subarray(0, -1)), Buffer.of(CLOSE)]);
  let at = 0;
  for (const { json: one } of written.slice(0, -1)) {
    at += one.length - 1;
    json[at] = COMMA;
  }
  return { json, count: written.reduce((sum, { count }) => sum + count, 0) };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
