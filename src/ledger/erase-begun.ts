import { randomBytes, randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../core/clock.ts';
import type { EventStore } from '../store/events.ts';
import { forgetAnswers } from '../store/older-answers.ts';
import { type StateDb, sql } from '../store/state.ts';
import type { StateTables } from '../store/state-tables.ts';
import { eraseState, type Person } from './erase-state.ts';
import { removeUploads } from './erase-uploads.ts';
import { plant, uproot } from './forest.ts';
import { settle } from './forest-limits.ts';
import type { Freshness } from './freshness.ts';
import { appendAliases, loadTrees, saveChanged } from './identity-rows.ts';
import type { IdentityRulesBook } from './identity-rules.ts';
import { nextMoments } from './journal.ts';
import type { Visits } from './visits.ts';

export const ERASURE_REASONS = ['asked', 'unneeded', 'unlawful', 'obligation'] as const;

export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What it takes to end an erasure that has begun. */
export interface EndingErasure {
  db: StateDb;
  events: EventStore;
  freshness: Freshness;
  identityRules: IdentityRulesBook;
  visits: Pick<Visits, 'forget'>;
  clock: Clock;
  config: { dataDir: string };
  failpoint: (name: string) => void;
}

/** How much of each kind goes, and how much stays without the person. */
export interface Erasure {
  removed: Record<string, number>;
  kept: Record<string, number>;
}

export interface ErasureOrder {
  reason: ErasureReason;
  reference: string;
  who: string;
}

/** The receipt that remains. */
export interface Erased extends Erasure, ErasureOrder {
  id: string;
  at: Date;
}

type Begun = Selectable<StateTables['erasure_under_way']>;

/** Notes who is erased before anything of them is: what is gone already could not be asked again for what is left. */
export async function beginErasure(
  db: StateDb,
  { workspace, lead, person, removed, kept, ...order }: Omit<Erased, 'id'> & { workspace: number; lead: string; person: Person },
): Promise<Begun> {
  const { nodes, values, pattern } = person;
  const nameless = String(randomBytes(8).readBigUInt64BE() >> 1n);
  const written = { person: JSON.stringify({ nodes, values, pattern }), removed: JSON.stringify(removed), kept: JSON.stringify(kept) };
  return db
    .insertInto('erasure_under_way')
    .values({ id: randomUUID(), workspace, lead, nameless, ...order, ...written })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The erasure of that lead that was cut short; undefined where none was. */
export function findBegun(db: StateDb, workspace: number, lead: string): Promise<Begun | undefined> {
  return db.selectFrom('erasure_under_way').selectAll().where('workspace', '=', workspace).where('lead', '=', lead).executeTakeFirst();
}

/** Ends what a kill cut short. Nothing else may be writing to the ledger. What cannot be ended is told, and stays to be asked for again. */
export async function endErasures({ log, ...parts }: EndingErasure & { log: Logger }): Promise<void> {
  for (const begun of await parts.db.selectFrom('erasure_under_way').selectAll().execute()) {
    await endErasure(parts, begun).catch((error: unknown) =>
      log.error({ err: error, erasure: begun.id }, 'an erasure that was cut short could not be ended; erase the lead again'),
    );
  }
}

/**
 * Erases whom the note names, the ledger first and the state last, in one transaction with the receipt and the end of the note. Everything before it may
 * be repeated: deletions find nothing the second time, and orders stand under the same number.
 */
export async function endErasure(parts: EndingErasure, begun: Begun): Promise<Erased> {
  const { db, events, freshness, visits, failpoint } = parts;
  const { id, workspace, at, reason, reference, who, removed, kept } = begun;
  const person = { workspace, ...begun.person };
  failpoint('erase.begun');
  await removeUploads(db, parts.config.dataDir, person);
  const freed = await free(parts, person);
  await eraseEvents(parts, person, begun.nameless);
  failpoint('erase.ledger');
  await appendAliases(events, freed.rows, { batch: '0', known: freed.known, token: `erase-${randomUUID()}` });
  // Not before: what is worked out while the ledger still knows the person would be kept again.
  await forgetAnswers(parts.config.dataDir, workspace);
  await db.transaction().execute(async (tx) => {
    await saveChanged(tx, freed.forest, '0');
    await eraseState(tx, person);
    const told = { removed: JSON.stringify(removed), kept: JSON.stringify(kept) };
    await tx
      .insertInto('erasure')
      .values({ id, at, reason, reference, who, ...told, workspace })
      .execute();
    await tx.deleteFrom('erasure_under_way').where('id', '=', id).execute();
  });
  failpoint('erase.state');
  visits.forget(person.nodes);
  freshness.landed();
  // As many aliases may come again as went: only a map that was read in between is sure not to be the old one.
  await freshness.identityMap(null);
  return { id, at, reason, reference, who, removed, kept };
}

/** What was seen with the person and belongs to others stands where it would have stood without. */
async function free({ db, identityRules, clock }: EndingErasure, { nodes }: Person) {
  await identityRules.refresh();
  return db.transaction().execute(async (tx) => {
    const { rows: seen } = await sql<{ node: string }>`select node from identity where parent = any(${nodes}::bigint[])`.execute(tx);
    const known = await nextMoments(tx, clock(), 1);
    const forest = plant(identityRules.terms(known), await loadTrees(tx, [...nodes, ...seen.map(({ node }) => node)]));
    uproot(forest, new Set(nodes));
    settle(forest);
    return { forest, known, rows: [...forest.changed].flatMap((node) => forest.rows.get(node) ?? []) };
  });
}

async function eraseEvents({ events, failpoint }: EndingErasure, { workspace, nodes }: Person, nameless: string): Promise<void> {
  const its = `workspace = ${Number(workspace)} and node in (${nodes.map((node) => BigInt(node)).join(', ')})`;
  const change = (statement: string) => events.command(statement, { mutations_sync: 2 });
  // Reasons of refunds are free text.
  await change(
    `alter table refunds update reason = '' where workspace = ${Number(workspace)} and reason != '' and order in (select order from orders where ${its})`,
  );
  await change(`alter table orders update node = ${nameless}, lead = ${nameless} where ${its}`);
  await change(`alter table deals update node = ${nameless}, lead = ${nameless}, props = '' where ${its}`);
  failpoint('erase.orders');
  for (const table of ['events', 'touches', 'profiles', 'aliases']) await change(`alter table ${table} delete where ${its}`);
}
