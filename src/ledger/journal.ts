import type { Clock } from '../core/clock.ts';
import type { Fact } from '../core/fact.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import { type Batch, countOf, type Held, parseFacts } from './held.ts';

/** A group of checked facts of one source, to be made durable together. */
export interface Entry {
  workspace: number;
  source: number;
  import?: string;
  facts: Batch;
  /** Work that must be committed together with the facts: an import's progress, the facts refused beside them. */
  within?: (tx: StateTransaction) => Promise<void>;
}

export interface Acknowledged {
  seq: string;
  known: number;
}

export interface JournalRow {
  seq: string;
  workspace: number;
  source: number;
  import: string | null;
  known: number;
  facts: readonly Fact[];
}

export interface Journal {
  /** Resolves when the facts are on disk. Calls that arrive together share one commit. */
  append(entry: Entry): Promise<Acknowledged>;
  /** Called after every commit. */
  onAppend(listener: () => void): void;
}

const MOST_PER_COMMIT = 64;

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
  resolve: (done: Acknowledged) => void;
  reject: (error: unknown) => void;
}

/** One transaction for all; if it fails, each is tried alone, so that one caller's fault is not another's. */
async function commitGroup(db: StateDb, clock: Clock, group: Waiting[], held: Pick<Held, 'put'>): Promise<void> {
  try {
    const done = await db.transaction().execute((tx) =>
      write(
        tx,
        clock,
        group.map((one) => one.entry),
      ),
    );
    for (const [index, { entry, resolve }] of group.entries()) {
      const acknowledged = done[index] as Acknowledged;
      held.put(acknowledged.seq, entry.facts);
      resolve(acknowledged);
    }
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else for (const one of group) await commitGroup(db, clock, [one], held);
  }
}

async function write(tx: StateTransaction, clock: Clock, entries: Entry[]): Promise<Acknowledged[]> {
  const written = await writeRows(tx, clock(), entries);
  for (const entry of entries) await entry.within?.(tx);
  return written.map(({ seq, known }) => ({ seq, known: Number(known) }));
}

/**
 * Moments, rows and counts in one statement: each way to the engine and back would hold up everybody who waits for this commit. The rows and
 * the counts are made from the moment, so that they come after its lock.
 */
async function writeRows(tx: StateTransaction, now: number, entries: Entry[]): Promise<{ seq: string; known: string }[]> {
  const payloads = entries.map(({ facts }) => ('json' in facts ? facts.json : Buffer.from(JSON.stringify(facts))));
  const { rows } = await sql<{ seq: string; known: string }>`
    with moment as (${strictlyLater(now, entries.length)} returning known),
    given as (
      select * from unnest(
        ${entries.map(({ workspace }) => workspace)}::int[], ${entries.map(({ source }) => source)}::int[], ${entries.map((entry) => entry.import ?? null)}::uuid[],
        ${entries.map(({ facts }) => countOf(facts))}::int[], array[${sql.join(payloads)}]::bytea[]
      ) with ordinality as given (workspace, source, import, facts, payload, nth)
    ),
    entry as (
      insert into journal (workspace, source, import, known, facts, payload)
      select workspace, source, import, moment.known - (${entries.length} - nth) * interval '1 millisecond', facts, payload from given, moment order by nth
      returning seq, known
    ),
    counted as (
      insert into tally (workspace, source, outcome, facts)
      select workspace, source, 'accepted', sum(facts) from given, moment where facts > 0 group by workspace, source order by workspace, source
      on conflict (workspace, source, outcome, reason) do update set facts = tally.facts + excluded.facts
    )
    select seq, (extract(epoch from known) * 1000)::bigint as known from entry order by seq`.execute(tx);
  return rows;
}

/** Strictly growing milliseconds. The row's lock also lines appenders up, so that the order of `seq` is the order of commits. */
export async function nextMoments(tx: StateTransaction, now: number, count: number): Promise<number> {
  const { rows } = await sql<{ last: string }>`
    ${strictlyLater(now, count)} returning (extract(epoch from known) * 1000)::bigint as last`.execute(tx);
  return Number(rows[0]?.last) - (count - 1);
}

function strictlyLater(now: number, count: number) {
  return sql`
    update journal_clock set known = greatest(${new Date(now)}::timestamptz, known + interval '1 millisecond') + ${count - 1} * interval '1 millisecond'`;
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

/** The oldest journal rows, in order: up to the one named, or until about `most` facts are in hand. */
export async function readJournal(db: StateDb, most: number, upTo: string | null, held: Held): Promise<JournalRow[]> {
  const last = upTo ?? (await endOfBlock(db, most));
  if (last === null) return [];
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'workspace', 'source', 'import', 'known'])
    .select(sql<Buffer | null>`case when seq = any(${held.seqs()}::bigint[]) then null else payload end`.as('payload'))
    .where('seq', '<=', last)
    .orderBy('seq')
    .execute();
  if (rows[0]) held.forgetBefore(rows[0].seq);
  return rows.map(({ payload, known, ...row }) => ({
    ...row,
    known: known.getTime(),
    facts: payload === null ? (held.take(row.seq) as readonly Fact[]) : parseFacts(payload),
  }));
}

async function endOfBlock(db: StateDb, most: number): Promise<string | null> {
  const sizes = await db.selectFrom('journal').select(['seq', 'facts']).orderBy('seq').limit(4_096).execute();
  let facts = 0;
  let last: string | null = null;
  for (const size of sizes) {
    if (last !== null && facts + size.facts > most) break;
    facts += size.facts;
    last = size.seq;
  }
  return last;
}

/** Facts accepted that have not landed yet. */
export async function journalBacklog(db: StateDb): Promise<number> {
  const row = await db.selectFrom('journal').select(sql<string>`coalesce(sum(facts), 0)`.as('facts')).executeTakeFirst();
  return Number(row?.facts ?? 0);
}
