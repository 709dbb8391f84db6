import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../core/clock.ts';
import { FunilError } from '../core/errors.ts';
import { type Trace, tracesPattern } from '../core/trace.ts';
import type { EventStore } from '../store/events.ts';
import { type StateDb, sql } from '../store/state.ts';
import { countKept, countState, eraseState, type Person } from './erase-state.ts';
import { plant, uproot } from './forest.ts';
import { settle } from './forest-limits.ts';
import type { Freshness } from './freshness.ts';
import { appendAliases, loadTrees, saveChanged } from './identity-rows.ts';
import type { IdentityRulesBook } from './identity-rules.ts';
import { nextMoments } from './journal.ts';
import type { Visits } from './visits.ts';

export const ERASURE_REASONS = ['asked', 'unneeded', 'unlawful', 'obligation'] as const;

export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What has to let go of a lead. */
export interface Erasing {
  db: StateDb;
  events: EventStore;
  freshness: Freshness;
  identityRules: IdentityRulesBook;
  visits: Pick<Visits, 'forget'>;
  apply: { drained(timeout?: number): Promise<void>; paused<T>(task: () => Promise<T>): Promise<T> };
  clock: Clock;
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

/** What erasing a lead would remove and keep. Changes nothing. @throws FunilError `no_lead` (404) */
export async function previewErasure(parts: Erasing, workspace: number, lead: string): Promise<Erasure> {
  const person = await findPerson(parts, workspace, lead);
  return weigh(parts, person);
}

/**
 * Erases a person from both engines (GDPR art. 17, LGPD art. 18 VI): what they did and said goes, orders and deals stay with their sums under a number
 * drawn by lot, and a receipt without personal data is written. The state goes last, so that a kill in the middle leaves the lead there to be
 * erased again. Facts accepted before go too; those that come later begin a new lead.
 * @throws FunilError `no_lead` (404)
 */
export async function eraseLead(parts: Erasing, workspace: number, lead: string, order: ErasureOrder) {
  await parts.apply.drained();
  return parts.apply.paused(async () => {
    const person = await findPerson(parts, workspace, lead);
    const { removed, kept } = await weigh(parts, person);
    const freed = await free(parts, person);
    await eraseEvents(parts.events, person);
    await appendAliases(parts.events, freed.rows, { batch: '0', known: freed.known, token: `erase-${randomUUID()}` });
    const receipt = { id: randomUUID(), at: new Date(parts.clock()), ...order };
    await parts.db.transaction().execute(async (tx) => {
      await saveChanged(tx, freed.forest, '0');
      await eraseState(tx, person);
      const told = { removed: JSON.stringify(removed), kept: JSON.stringify(kept) };
      await tx
        .insertInto('erasure')
        .values({ ...receipt, ...told, workspace })
        .execute();
    });
    parts.visits.forget(person.nodes);
    parts.freshness.landed();
    // As many aliases may come again as went: only a map that was read in between is sure not to be the old one.
    await parts.freshness.identityMap(null);
    return { ...receipt, removed, kept };
  });
}

/** All numbers and names by which the two engines know the person that a lead is. */
async function findPerson({ db, events }: Erasing, workspace: number, lead: string): Promise<Person> {
  const rows = (await db.transaction().execute((tx) => loadTrees(tx, [lead]))).filter((row) => row.workspace === workspace);
  const root = rows.find(({ node }) => node === lead)?.lead ?? lead;
  const own = rows.filter((row) => row.lead === root);
  const nodes = [...new Set([root, ...own.map(({ node }) => node)])];
  const told = await events.read<Trace>(
    `select distinct kind, value from profiles array join ['user', 'email', 'phone'] as kind, [user, email, phone] as value
     where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and value != ''`,
    { workspace, nodes: nodes.map(BigInt) },
  );
  const traces = [...own.filter(({ value }) => value !== '').map(({ kind, value }) => ({ kind, value })), ...told];
  return { workspace, nodes, values: [...new Set(traces.map(({ value }) => value))], pattern: tracesPattern(traces) };
}

const COUNTED = ['events', 'touches', 'profiles', 'orders', 'deals'] as const;

async function weigh({ db, events }: Erasing, person: Person): Promise<Erasure> {
  const { workspace, nodes } = person;
  const counts = await events.read<{ name: string; rows: string }>(
    COUNTED.map(
      (table) =>
        `select '${table}' as name, ${counting(table)} as rows from ${table} where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)}`,
    ).join(' union all '),
    { workspace, nodes: nodes.map(BigInt) },
  );
  const rows = (table: (typeof COUNTED)[number]) => Number(counts.find(({ name }) => name === table)?.rows ?? 0);
  const state = await countState(db, person);
  const kept = { orders: rows('orders'), deals: rows('deals'), ...(await countKept(db, person)) };
  const removed = { events: rows('events'), touches: rows('touches'), profiles: rows('profiles'), ...state };
  if ([...Object.values(removed), ...Object.values(kept)].every((count) => count === 0)) throw noLead();
  return { removed, kept };
}

/** Orders and deals are stated more than once; touches that were taken back are two rows. */
function counting(table: (typeof COUNTED)[number]): string {
  return { events: 'count()', touches: 'toUInt64(sum(sign))', profiles: 'count()', orders: 'uniqExact(order)', deals: 'uniqExact(deal)' }[
    table
  ];
}

/** What was seen with the person and belongs to others stands where it would have stood without. */
async function free({ db, identityRules, clock }: Erasing, { nodes }: Person) {
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

async function eraseEvents(events: EventStore, { workspace, nodes }: Person): Promise<void> {
  const its = `workspace = ${Number(workspace)} and node in (${nodes.map((node) => BigInt(node)).join(', ')})`;
  const nameless = randomBytes(8).readBigUInt64BE() >> 1n;
  const change = (statement: string) => events.command(statement, { mutations_sync: 2 });
  // Reasons of refunds are free text.
  await change(
    `alter table refunds update reason = '' where workspace = ${Number(workspace)} and reason != '' and order in (select order from orders where ${its})`,
  );
  await change(`alter table orders update node = ${nameless}, lead = ${nameless} where ${its}`);
  await change(`alter table deals update node = ${nameless}, lead = ${nameless}, props = '' where ${its}`);
  for (const table of ['events', 'touches', 'profiles', 'aliases']) await change(`alter table ${table} delete where ${its}`);
}

function noLead(): FunilError {
  return new FunilError('no_lead', 'There is no such lead.', {
    status: 404,
    hint: 'It may have been erased already, or be known under another workspace.',
  });
}
