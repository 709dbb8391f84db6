import type { Drop } from '../../core/errors.ts';
import type { Fact } from '../../core/fact.ts';
import type { ByteInput } from './bytes.ts';
import { factReader, isDrop } from './facts.ts';
import type { ImportPlan } from './plan.ts';
import { type Row, readRows } from './rows.ts';

export interface Reject {
  line: number;
  drop: Drop;
  /** The row as it stands in the file, cut at 2,000 characters. */
  row: string;
}

/** Where to go on reading: rows done, and facts given of the next row (only rows of paths are ever cut). */
export interface ResumePoint {
  rows: number;
  facts: number;
}

export interface FileFacts {
  facts: Fact[];
  rejects: Reject[];
  /** Rows read so far, rejected ones included. */
  rows: number;
  /** Offset in the unpacked stream of the first byte not yet read into facts. */
  bytes: number;
  resume: ResumePoint;
}

const GROUP_ROWS = 2000;
const GROUP_FACTS = 8000;
const SHOWN = 2000;

/**
 * Reads a file into groups of about 2,000 rows. From a group's `resume`, a later call on the same file and plan gives exactly the remaining facts:
 * it reads the file from its start again, and only counts the rows before that point, so that equal rows keep their numbers.
 * @throws FunilError `broken_gzip` after the readable rows; whatever the input throws.
 */
export async function* readFacts(input: ByteInput, plan: ImportPlan, from: ResumePoint = { rows: 0, facts: 0 }): AsyncGenerator<FileFacts> {
  const groups = grouper(plan, from);
  let failure: { error: unknown } | undefined;
  try {
    for await (const rows of readRows(input, plan.layout)) {
      for (const row of rows) yield* groups.take(row);
    }
  } catch (error) {
    failure = { error };
  }
  yield* groups.rest();
  if (failure) throw failure.error;
}

interface Grouper {
  take(row: Row): Iterable<FileFacts>;
  rest(): Iterable<FileFacts>;
}

function grouper(plan: ImportPlan, from: ResumePoint): Grouper {
  const reader = factReader(plan);
  let group = emptyGroup(from, 0);
  let start = from.rows;
  let seen = 0;

  function close(): FileFacts[] {
    const closed = group;
    start = closed.resume.rows;
    group = emptyGroup(closed.resume, closed.bytes);
    return [closed];
  }

  function* add(facts: Iterable<Fact>): Generator<FileFacts> {
    const skip = seen === from.rows + 1 ? from.facts : 0;
    let given = 0;
    for (const fact of facts) {
      given += 1;
      if (given <= skip) continue;
      group.facts.push(fact);
      if (group.facts.length < GROUP_FACTS) continue;
      group.resume = { rows: seen - 1, facts: given };
      yield* close();
    }
  }

  function* take(row: Row): Generator<FileFacts> {
    const facts = row.drop ?? reader.read(row);
    if (isDrop(facts)) group.rejects.push({ line: row.line, drop: facts, row: row.raw.slice(0, SHOWN) });
    else yield* add(facts);
    advance(group, row, seen);
    if (seen % GROUP_ROWS === 0) yield* close();
  }

  return {
    take(row) {
      seen += 1;
      if (seen > from.rows) return take(row);
      if (!row.drop) reader.pass(row);
      return [];
    },
    rest: () => (group.resume.rows > start || group.facts.length > 0 ? [group] : []),
  };
}

function emptyGroup(resume: ResumePoint, bytes: number): FileFacts {
  return { facts: [], rejects: [], rows: resume.rows, bytes, resume };
}

function advance(group: FileFacts, row: Row, seen: number): void {
  group.rows = seen;
  group.bytes = row.end;
  group.resume = { rows: seen, facts: 0 };
}
