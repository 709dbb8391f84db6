import type { Clock } from '../core/clock.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import { type Batch, countOf, type Held } from './held.ts';
import { type JournalLine, linesOf } from './journal-lines.ts';

/** A group of checked facts of one source, to be made durable together. */
export interface Entry {
  workspace: number;
  source: number;
  import?: string;
  facts: Batch;
  /** Facts that do not go into the journal, and what became of them: counted in the same commit. */
  counted?: readonly Counted[];
  /** Work that must be committed together with the facts: an import's progress, the facts refused beside them. */
  within?: (tx: StateTransaction) => Promise<void>;
}

export interface Acknowledged {
  seq: string;
  known: number;
}

export interface Journal {
  /**
   * Resolves when the facts are on disk: with the row that holds them, or null when there were none. Calls that arrive together share one
   * commit, and those of one source a row.
   */
  append(entry: Entry): Promise<Acknowledged | null>;
  /** Called after every commit. */
  onAppend(listener: () => void): void;
}

const MOST_PER_COMMIT = 256;

/** The journal's writing end. What it has written it hands to `held`, for the reading end in the same process. */
export function openJournal(db: StateDb, clock: Clock, held: Pick<Held, 'put'>): Journal {
  const waiting: Waiting[] = [];
  const listeners: (() => void)[] = [];
  let committing = false;

  async function drain(): Promise<void> {
    if (committing) return;
    committing = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, MOST_PER_COMMIT);
      await commitGroup(db, clock, group, held);
      for (const listener of listeners) listener();
    }
    committing = false;
  }

  return {
    append: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject });
        void drain();
      }),
    onAppend: (listener) => listeners.push(listener),
  };
}

interface Waiting {
  entry: Entry;
  resolve: (done: Acknowledged | null) => void;
  reject: (error: unknown) => void;
}

/** One commit for all; if it fails, each is tried alone, so that one caller's fault is not another's. */
async function commitGroup(db: StateDb, clock: Clock, group: Waiting[], held: Pick<Held, 'put'>): Promise<void> {
  const entries = group.map((one) => one.entry);
  const lines = linesOf(entries);
  try {
    const done = await write(db, clock(), entries, lines);
    for (const [nth, { facts }] of lines.entries()) held.put((done[nth] as Acknowledged).seq, facts);
    const lineOf = new Map(lines.flatMap(({ of }, nth) => of.map((entry) => [entry, nth])));
    for (const [nth, { resolve }] of group.entries()) resolve(done[lineOf.get(nth) ?? -1] ?? null);
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else for (const one of group) await commitGroup(db, clock, [one], held);
  }
}

/** What brings no work of its own is one statement, which is its own transaction: `begin` and `commit` would be two more ways to the engine. */
async function write(db: StateDb, now: number, entries: Entry[], lines: JournalLine[]): Promise<Acknowledged[]> {
  if (entries.every(({ within }) => within === undefined)) return writeLines(db, now, lines, countsOf(entries));
  return db.transaction().execute(async (tx) => {
    const written = await writeLines(tx, now, lines, countsOf(entries));
    for (const entry of entries) await entry.within?.(tx);
    return written;
  });
}

/** Everything to be counted, each counter once and in one order, so that no two commits wait for each other's. */
function countsOf(entries: readonly Entry[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const { workspace, source, facts, counted = [] } of entries) {
    for (const one of [{ workspace, source, outcome: 'accepted' as const, facts: countOf(facts) }, ...counted]) {
      const key = JSON.stringify([one.workspace, one.source, one.outcome, one.reason ?? '']);
      const count = counts.get(key);
      if (count) count.facts += one.facts;
      else if (one.facts > 0) counts.set(key, { ...one });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/**
 * Moments, rows and counts in one statement: each way to the engine and back would hold up everybody who waits for this commit. The rows and
 * the counts are made from the moment, so that they come after its lock. Its text is always the same, whatever the number of rows.
 */
async function writeLines(db: StateDb, now: number, lines: JournalLine[], counts: Counted[]): Promise<Acknowledged[]> {
  const payloads = lines.map(({ payload }) => payload);
  const { rows } = await sql<{ seq: string; known: string }>`
    with moment as (${strictlyLater(now, lines.length)} returning known),
    given as (
      select *, coalesce(sum(size) over (order by nth rows between unbounded preceding and 1 preceding), 0)::int as start from unnest(
        ${lines.map(({ workspace }) => workspace)}::int[], ${lines.map(({ source }) => source)}::int[], ${lines.map((line) => line.import)}::uuid[],
        ${lines.map(({ count }) => count)}::int[], ${payloads.map(({ length }) => length)}::int[]
      ) with ordinality as given (workspace, source, import, facts, size, nth)
    ),
    entry as (
      insert into journal (workspace, source, import, known, facts, payload)
      select workspace, source, import, moment.known - (${lines.length} - nth) * interval '1 millisecond', facts,
        substring(${Buffer.concat(payloads)}::bytea from start + 1 for size)
      from given, moment order by nth
      returning seq, known
    ),
    counted as (
      insert into tally (workspace, source, outcome, reason, facts)
      select counts.* from moment, unnest(
        ${counts.map(({ workspace }) => workspace)}::int[], ${counts.map(({ source }) => source)}::int[], ${counts.map(({ outcome }) => outcome)}::text[],
        ${counts.map(({ reason = '' }) => reason)}::text[], ${counts.map(({ facts }) => facts)}::bigint[]
      ) as counts
      on conflict (workspace, source, outcome, reason) do update set facts = tally.facts + excluded.facts
    )
    select seq, (extract(epoch from known) * 1000)::bigint as known from entry order by seq`.execute(db);
  return rows.map(({ seq, known }) => ({ seq, known: Number(known) }));
}

/** Strictly growing milliseconds. The row's lock also lines appenders up, so that the order of `seq` is the order of commits. */
export async function nextMoments(tx: StateTransaction, now: number, count: number): Promise<number> {
  const { rows } = await sql<{ last: string }>`
    ${strictlyLater(now, count)} returning (extract(epoch from known) * 1000)::bigint as last`.execute(tx);
  return Number(rows[0]?.last) - (count - 1);
}

function strictlyLater(now: number, count: number) {
  return sql`
    update journal_clock set known = greatest(${new Date(now)}::timestamptz, known + interval '1 millisecond') + ${Math.max(0, count - 1)} * interval '1 millisecond'`;
}

export interface Counted {
  workspace: number;
  source: number;
  outcome: 'accepted' | 'stored' | 'duplicate' | 'refused' | 'rejected';
  reason?: string;
  facts: number;
}

/** Adds to the counters that make the conservation of facts checkable: accepted = stored + duplicate + refused + still in the journal; rejected were never accepted. */
export async function tally(tx: StateTransaction, counted: Counted[]): Promise<void> {
  const rows = counted.filter((one) => one.facts > 0).map((one) => ({ ...one, reason: one.reason ?? '' }));
  if (rows.length === 0) return;
  await tx
    .insertInto('tally')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'source', 'outcome', 'reason']).doUpdateSet({ facts: sql`tally.facts + excluded.facts` }),
    )
    .execute();
}
