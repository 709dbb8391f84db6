import { FunilError } from '../core/errors.ts';
import { type Trace, tracesPattern } from '../core/trace.ts';
import { refuseWhileClicksWait } from '../store/late-clicks.ts';
import type { Upload } from '../store/spool.ts';
import { beginErasure, type EndingErasure, type Erased, type Erasure, type ErasureOrder, endErasure, findBegun } from './erase-begun.ts';
import { countKept, countState, type Person } from './erase-state.ts';
import { refuseWhileRead, uploadsNaming } from './erase-uploads.ts';
import { loadTrees } from './identity-rows.ts';
import type { Workspaces } from './workspaces.ts';

/** What has to let go of a lead. */
export interface Erasing extends EndingErasure {
  workspaces: Pick<Workspaces, 'get'>;
  apply: { drained(timeout?: number): Promise<void>; paused<T>(task: () => Promise<T>): Promise<T> };
}

/** What erasing a lead would remove and keep. Changes nothing. @throws FunilError `no_lead` (404) */
export async function previewErasure(parts: Erasing, workspace: number, lead: string): Promise<Erasure> {
  const person = await findPerson(parts, workspace, lead);
  return weigh(parts, person, await uploadsNaming(parts.config.dataDir, person));
}

/**
 * Erases a person from both engines (GDPR art. 17, LGPD art. 18 VI): what they did and said goes, orders and deals stay with their sums under a number
 * drawn by lot, and a receipt without personal data is written. A kill in the middle leaves a note by which the next start ends it; asking again does
 * so too. Facts accepted before go too; those that come later begin a new lead.
 * @throws FunilError `no_lead` (404), `upload_busy` (409), `clicks_wait` (503)
 */
export async function eraseLead(parts: Erasing, workspace: number, lead: string, order: ErasureOrder): Promise<Erased> {
  const { db, apply, workspaces, clock, config } = parts;
  await apply.drained();
  return apply.paused(async () => {
    const begun = await findBegun(db, workspace, lead);
    if (begun) return endErasure(parts, begun);
    const person = await findPerson(parts, workspace, lead);
    const uploads = await uploadsNaming(config.dataDir, person);
    const told = await weigh(parts, person, uploads);
    await refuseWhileClicksWait(config.dataDir, { ...person, salt: workspaces.get(workspace).salt });
    await refuseWhileRead(db, uploads);
    return endErasure(parts, await beginErasure(db, { workspace, lead, person, ...order, ...told, at: new Date(clock()) }));
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

async function weigh({ db, events }: Erasing, person: Person, uploads: readonly Upload[]): Promise<Erasure> {
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
  const removed = { events: rows('events'), touches: rows('touches'), profiles: rows('profiles'), ...state, uploads: uploads.length };
  if ([...Object.values(removed), ...Object.values(kept)].every((count) => count === 0)) throw noLead();
  return { removed, kept };
}

/** Orders and deals are stated more than once; touches that were taken back are two rows. */
function counting(table: (typeof COUNTED)[number]): string {
  return { events: 'count()', touches: 'toUInt64(sum(sign))', profiles: 'count()', orders: 'uniqExact(order)', deals: 'uniqExact(deal)' }[
    table
  ];
}

function noLead(): FunilError {
  return new FunilError('no_lead', 'There is no such lead.', {
    status: 404,
    hint: 'It may have been erased already, or be known under another workspace.',
  });
}
