import { checkFacts } from '../../core/check-facts.ts';
import { packed } from '../../lib/packed.ts';
import type { ByteInput } from './bytes.ts';
import type { ImportPlan } from './plan.ts';
import { COMMITTED, type FileFacts, type Reject, type ResumePoint, type RowOrigin, readFacts, SHOWN } from './read.ts';

/** A group of rows as intake takes it: the facts checked and written as JSON, everything else as `FileFacts` has it. */
export interface CheckedGroup {
  /** A JSON array of facts, in UTF-8; and the same packed, as the journal keeps it. */
  json: Uint8Array;
  packed: Uint8Array;
  facts: number;
  rejects: Reject[];
  rows: number;
  bytes: number;
  resume: ResumePoint;
}

/** A twentieth of a commit: all that lives as long as its group is copied by the collector of garbage meanwhile. */
const SMALL = { rows: COMMITTED.rows / 20, facts: COMMITTED.facts / 20 };

/** Reads a file as `readFacts` does, checks every fact, and puts small groups together to such as are worth a commit. Equal files and plans give equal groups. */
export async function* readChecked(input: ByteInput, plan: ImportPlan, from?: ResumePoint): AsyncGenerator<CheckedGroup> {
  let open: Written[] = [];
  let failure: { error: unknown } | undefined;
  try {
    for await (const group of readFacts(input, plan, from, SMALL)) {
      open.push(written(group));
      if (!isWhole(open)) continue;
      yield together(open);
      open = [];
    }
  } catch (error) {
    failure = { error };
  }
  if (open.length > 0) yield together(open);
  if (failure) throw failure.error;
}

/** A small group, its facts as text. */
interface Written extends Omit<CheckedGroup, 'json' | 'packed'> {
  text: string;
}

function written({ facts: raws, origins, rejects, rows, bytes, resume }: FileFacts): Written {
  const { facts, drops } = checkFacts(raws);
  drops.forEach((drop, nth) => {
    if (drop === null) return;
    const { line, raw } = origins[nth] as RowOrigin;
    rejects.push({ line, drop, row: raw.slice(0, SHOWN) });
  });
  return { text: JSON.stringify(facts).slice(1, -1), facts: facts.length, rejects, rows, bytes, resume };
}

function isWhole(groups: readonly Written[]): boolean {
  const { rows, resume } = groups.at(-1) as Written;
  return (resume.facts === 0 && rows % COMMITTED.rows === 0) || factsIn(groups) >= COMMITTED.facts;
}

function together(groups: readonly Written[]): CheckedGroup {
  const { rows, bytes, resume } = groups.at(-1) as Written;
  const texts = groups.map(({ text }) => text).filter((text) => text !== '');
  const json = new TextEncoder().encode(`[${texts.join(',')}]`);
  return {
    json,
    packed: new Uint8Array(packed(json)),
    facts: factsIn(groups),
    rejects: groups.flatMap(({ rejects }) => rejects),
    rows,
    bytes,
    resume,
  };
}

function factsIn(groups: readonly Written[]): number {
  return groups.reduce((sum, { facts }) => sum + facts, 0);
}
