import { checkFacts } from '../../core/check-facts.ts';
import type { ByteInput } from './bytes.ts';
import type { ImportPlan } from './plan.ts';
import { type FileFacts, type Reject, type ResumePoint, type RowOrigin, readFacts, SHOWN } from './read.ts';

/** A group of rows as intake takes it: the facts checked and written as JSON, everything else as `FileFacts` has it. */
export interface CheckedGroup {
  /** A JSON array of facts, in UTF-8. */
  json: Uint8Array;
  facts: number;
  rejects: Reject[];
  rows: number;
  bytes: number;
  resume: ResumePoint;
}

/** Reads a file as `readFacts` does, and checks every fact. Equal files and plans give equal groups. */
export async function* readChecked(input: ByteInput, plan: ImportPlan, from?: ResumePoint): AsyncGenerator<CheckedGroup> {
  for await (const group of readFacts(input, plan, from)) yield checked(group);
}

function checked({ facts: raws, origins, rejects, rows, bytes, resume }: FileFacts): CheckedGroup {
  const { facts, drops } = checkFacts(raws);
  drops.forEach((drop, nth) => {
    if (drop === null) return;
    const { line, raw } = origins[nth] as RowOrigin;
    rejects.push({ line, drop, row: raw.slice(0, SHOWN) });
  });
  return { json: new TextEncoder().encode(JSON.stringify(facts)), facts: facts.length, rejects, rows, bytes, resume };
}
