import type { EventStore } from '../store/events.ts';
import { type StateDb, sql } from '../store/state.ts';
import { TABLES } from './tables.ts';

/** A source whose counters do not agree with each other or with the ledger. Numbers are facts. */
export interface TallyDifference {
  workspace: number;
  source: number;
  accepted: number;
  stored: number;
  duplicate: number;
  refused: number;
  waiting: number;
  rows: number;
  says: string;
}

type Counts = Omit<TallyDifference, 'rows' | 'says'>;

/** Checks the conservation of facts: accepted = stored + duplicate + refused + waiting in the journal, and no more rows on the ledger than facts stored. */
export async function checkTallies(db: StateDb, events: EventStore): Promise<TallyDifference[]> {
  const rows = await rowsBySource(events);
  const counts = await counted(db);
  const differences: TallyDifference[] = [];
  let unexplained = 0;
  for (const count of counts) {
    const found = rows.get(`${count.workspace}/${count.source}`) ?? 0;
    rows.delete(`${count.workspace}/${count.source}`);
    unexplained += count.stored - found;
    const says = faultOf(count, found);
    if (says) differences.push({ ...count, rows: found, says });
  }
  for (const [key, found] of rows) {
    const [workspace, source] = key.split('/').map(Number) as [number, number];
    differences.push({
      workspace,
      source,
      accepted: 0,
      stored: 0,
      duplicate: 0,
      refused: 0,
      waiting: 0,
      rows: found,
      says: 'rows of a source that nothing was counted for',
    });
  }
  return differences.length === 0 ? await missingRows(db, unexplained) : differences;
}

function faultOf({ accepted, stored, duplicate, refused, waiting }: Counts, rows: number): string | null {
  const settled = stored + duplicate + refused + waiting;
  if (accepted !== settled) return `${accepted - settled} accepted facts are neither stored nor duplicates nor refused nor waiting`;
  if (rows > stored) return `${rows - stored} rows more on the ledger than facts counted as stored`;
  return null;
}

/**
 * Merges and splits are counted as stored and leave no row of their own, and events of erased people and such as were kept for long enough were removed: over
 * all sources that is by how much the rows may fall short.
 */
async function missingRows(db: StateDb, unexplained: number): Promise<TallyDifference[]> {
  const explained = await rowless(db);
  const missing = unexplained - explained;
  if (missing <= 0) return [];
  return [
    {
      workspace: 0,
      source: 0,
      accepted: 0,
      stored: unexplained,
      duplicate: 0,
      refused: 0,
      waiting: 0,
      rows: explained,
      says: `${missing} facts counted as stored have no row on the ledger`,
    },
  ];
}

async function rowless(db: StateDb): Promise<number> {
  const { rows } = await sql<{ facts: string }>`
    select (select count(*) from alias_act)
      + (select coalesce(sum((removed ->> 'events')::bigint), 0) from erasure)
      + (select coalesce(sum(events_removed), 0) from retention) as facts`.execute(db);
  return Number(rows[0]?.facts ?? 0);
}

async function rowsBySource(events: EventStore): Promise<Map<string, number>> {
  const each = Object.values(TABLES).map(
    ({ table }) => `select workspace, source, count() as rows from ${table} group by workspace, source`,
  );
  const found = await events.read<{ workspace: number; source: number; rows: string }>(
    `select workspace, source, sum(rows) as rows from (${each.join(' union all ')}) group by workspace, source`,
  );
  return new Map(found.map(({ workspace, source, rows }) => [`${workspace}/${source}`, Number(rows)]));
}

async function counted(db: StateDb): Promise<Counts[]> {
  const { rows } = await sql<Record<keyof Counts, string>>`
    select workspace, source,
      coalesce(sum(facts) filter (where outcome = 'accepted'), 0) as accepted,
      coalesce(sum(facts) filter (where outcome = 'stored'), 0) as stored,
      coalesce(sum(facts) filter (where outcome = 'duplicate'), 0) as duplicate,
      coalesce(sum(facts) filter (where outcome = 'refused'), 0) as refused,
      coalesce((select sum(facts) from journal where journal.workspace = tally.workspace and journal.source = tally.source), 0) as waiting
    from tally group by workspace, source order by workspace, source`.execute(db);
  return rows.map((row) => ({
    workspace: Number(row.workspace),
    source: Number(row.source),
    accepted: Number(row.accepted),
    stored: Number(row.stored),
    duplicate: Number(row.duplicate),
    refused: Number(row.refused),
    waiting: Number(row.waiting),
  }));
}
