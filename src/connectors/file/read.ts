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

export interface RowOrigin {
  line: number;
  raw: string;
}

/** Where to go on reading: rows done, and facts given of the next row (only rows of paths are ever cut). */
export interface ResumePoint {
  rows: number;
  facts: number;
}

export interface FileFacts {
  facts: Fact[];
  /** The row each fact came from, in step with `facts`. */
  origins: RowOrigin[];
  rejects: Reject[];
  /** Rows read so far, rejected ones included. */
  rows: number;
  /** Offset in the unpacked stream of the first byte not yet read into facts. */
  bytes: number;
  resume: ResumePoint;
}

/** When a group is full. */
export interface GroupSize {
  rows: number;
  facts: number;
}

/** A group that is worth a commit: half a block of the apply half, so that blocks are whole. */
export const COMMITTED: GroupSize = { rows: 5_000, facts: 8_000 };
export const SHOWN = 2000;
const NOTHING: FileFacts[] = [];

/**
 * Reads a file into groups, of about 5,000 rows unless told otherwise. From a group's `resume`, a later call on the same file and plan gives exactly the remaining facts:
 * it reads the file from its start again, and only counts the rows before that point, so that equal rows keep their numbers.
 * @throws FunilError `broken_gzip` after the readable rows; whatever the input throws.
 */
export async function* readFacts(
  input: ByteInput,
  plan: ImportPlan,
  from: ResumePoint = { rows: 0, facts: 0 },
  size = COMMITTED,
): AsyncGenerator<FileFacts> {
  const groups = grouper(plan, from, size);
  let failure: { error: unknown } | undefined;
  try {
    for await (const rows of readRows(input, plan.layout)) {
      for (const row of rows) {
        const closed = groups.take(row);
        // Most rows close no group, and delegating to an empty list costs a microtask each.
        if (closed !== NOTHING) yield* closed;
      }
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

function grouper(plan: ImportPlan, from: ResumePoint, size: GroupSize): Grouper {
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

  function add(row: Row, fact: Fact): void {
    group.facts.push(fact);
    group.origins.push(row);
  }

  function* addSome(row: Row, facts: Iterable<Fact>, skip: number): Generator<FileFacts> {
    let given = 0;
    for (const fact of facts) {
      given += 1;
      if (given <= skip) continue;
      add(row, fact);
      if (group.facts.length < size.facts) continue;
      group.resume = { rows: seen - 1, facts: given };
      yield* close();
    }
  }

  function done(row: Row): FileFacts[] {
    group.rows = seen;
    group.bytes = row.end;
    group.resume = { rows: seen, facts: 0 };
    return seen % size.rows === 0 ? close() : NOTHING;
  }

  function* takeLong(row: Row, facts: Iterable<Fact>): Generator<FileFacts> {
    yield* addSome(row, facts, seen === from.rows + 1 ? from.facts : 0);
    yield* done(row);
  }

  function take(row: Row): Iterable<FileFacts> {
    const facts = row.drop ?? reader.read(row);
    if (isDrop(facts)) group.rejects.push({ line: row.line, drop: facts, row: row.raw.slice(0, SHOWN) });
    else if (Array.isArray(facts)) for (const fact of facts) add(row, fact);
    else return takeLong(row, facts);
    return done(row);
  }

  return {
    take(row) {
      seen += 1;
      if (seen > from.rows) return take(row);
      if (!row.drop) reader.pass(row);
      return NOTHING;
    },
    rest: () => (group.resume.rows > start || group.facts.length > 0 ? [group] : []),
  };
}

function emptyGroup(resume: ResumePoint, bytes: number): FileFacts {
  return { facts: [], origins: [], rejects: [], rows: resume.rows, bytes, resume };
}
