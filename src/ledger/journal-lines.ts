import { type Batch, countOf, factsOf, type WrittenFacts } from './held.ts';

/** One row of the journal to be written. */
export interface JournalLine {
  workspace: number;
  source: number;
  import: string | null;
  facts: Batch;
  count: number;
  /** The facts as JSON. */
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

/** A block of the apply half is made of whole rows, so none may grow without end. */
const MOST_FACTS = 5_000;

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
  const payload = 'json' in facts ? bytesOf(facts) : Buffer.from(JSON.stringify(facts));
  return { workspace, source, import: id ?? null, facts, count: countOf(facts), payload, of };
}

function together(batches: readonly Batch[]): Batch {
  return batches.length === 1 ? (batches[0] as Batch) : batches.flatMap(factsOf);
}

function bytesOf({ json }: WrittenFacts): Buffer {
  return Buffer.from(json.buffer, json.byteOffset, json.byteLength);
}
