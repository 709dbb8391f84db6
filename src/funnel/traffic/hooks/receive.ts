import type { Clock } from '../../../core/clock.ts';
import { FunilError } from '../../../core/errors.ts';
import { FetchFailed, type FetchText } from '../../../lib/fetch-public.ts';
import { type StateDb, type StateTransaction, sql } from '../../../store/state.ts';
import type { Intake } from '../intake.ts';
import { type GivenVerdict, noteTaken } from '../live/note.ts';
import type { Live } from '../live/notebook.ts';
import type { OpenHook } from './hooks.ts';
import { type KeptDelivery, keep, keptIn, type Mappings, readDelivery } from './kept.ts';
import { type Delivery, valuesAt } from './places.ts';
import type { KeysOf } from './published-keys.ts';
import type { Scheme } from './scheme.ts';
import { schemeOf } from './vendors.ts';
import { deliveryId, topicOf, verify } from './verify.ts';

export interface Receiving {
  db: StateDb;
  clock: Clock;
  intake: Intake;
  live: Live;
  workspaces: { get(id: number): { currency: string } };
  /** What connectors know to read. */
  mappings: Mappings;
  /** Work of others that is committed with a delivery: what is fetched later must not be forgotten. */
  noted?: (tx: StateTransaction, hook: Pick<OpenHook, 'source' | 'workspace'>, kept: KeptDelivery) => Promise<void>;
}

/** What a door needs besides: vendors are asked for their keys, and told that an address is ours. */
export interface Doorway extends Receiving {
  keysOf: KeysOf;
  fetchText: FetchText;
}

/** What became of a delivery: facts taken, whether something of it was refused or could not be read, whether it was here before. */
export interface Received {
  success: true;
  accepted: number;
  rejected: number;
  duplicates: number;
}

export const NOTHING: Received = { success: true, accepted: 0, rejected: 0, duplicates: 0 };
const DUPLICATE: Received = { success: true, accepted: 0, rejected: 0, duplicates: 1 };

/** Ends a transaction that would take a delivery a second time. */
class TakenMeanwhile extends Error {}

/**
 * Takes a delivery: genuine or refused, once, and on disk before this resolves. What nobody can read is kept among the rejects, to be replayed.
 * @throws FunilError `bad_signature` (401), `stale` (400), and what intake throws.
 */
export async function receive(receiving: Doorway, hook: OpenHook, delivery: Delivery): Promise<Received> {
  const { db, clock } = receiving;
  const scheme = schemeOf(hook.vendor);
  const secrets = scheme.published ? await receiving.keysOf(scheme.published, hook.secrets, delivery, clock()) : hook.secrets;
  const genuine = verify(scheme, secrets, delivery, clock());
  if (genuine === 'no') throw badSignature();
  if (genuine === 'stale') throw stale();
  if (scheme.confirm?.topic === topicOf(scheme, delivery)) return confirm(scheme.confirm, delivery, receiving.fetchText);
  const id = deliveryId(scheme, delivery);
  const since = new Date(scheme.repeats === undefined ? 0 : clock() - scheme.repeats * 1_000);
  const kept = keep(hook.vendor, topicOf(scheme, delivery), id, delivery);
  const received = (await isTaken(db, hook.source, id, since)) ? DUPLICATE : await take(receiving, hook, kept, since);
  if (received.duplicates > 0) note(receiving, hook, [{ sent: sentAs(kept), given: { outcome: 'duplicate' } }]);
  return received;
}

/** Tells the vendor that the address is ours, as often as it asks. */
async function confirm({ at, address }: NonNullable<Scheme['confirm']>, delivery: Delivery, fetchText: FetchText): Promise<Received> {
  const [url = ''] = valuesAt(at, delivery);
  if (!address.test(url)) throw badSignature();
  await fetchText(url).catch((error: unknown) => {
    throw error instanceof FetchFailed ? unconfirmed() : error;
  });
  return NOTHING;
}

async function take(receiving: Receiving, hook: OpenHook, kept: KeptDelivery, since: Date): Promise<Received> {
  const { clock, intake } = receiving;
  const { facts, refused } = read(receiving, hook, kept);
  const within = async (tx: StateTransaction) => {
    await markTaken(tx, hook.source, kept.delivery, since, clock());
    await receiving.noted?.(tx, hook, kept);
  };
  try {
    const { accepted } = await intake.accept({ workspace: hook.workspace, source: hook.source, within }, facts, refused);
    note(receiving, hook, [
      ...facts.map((sent) => ({ sent, given: { outcome: 'accepted' as const } })),
      ...refused.map(({ drop }) => ({ sent: sentAs(kept), given: { outcome: 'rejected' as const, drop } })),
    ]);
    return { success: true, accepted, rejected: refused.length, duplicates: 0 };
  } catch (error) {
    if (error instanceof TakenMeanwhile) return DUPLICATE;
    throw error;
  }
}

/** A delivery as a whole, for who watches. */
function sentAs({ topic, delivery }: KeptDelivery) {
  return { kind: 'hook', type: topic, id: delivery };
}

function note({ live, clock }: Receiving, { workspace, source }: OpenHook, taken: { sent: unknown; given: GivenVerdict }[]): void {
  const notebook = live.of(workspace);
  if (notebook) for (const { sent, given } of taken) noteTaken(notebook, { source, at: clock() }, sent, given);
}

function read({ mappings, clock, workspaces }: Receiving, { workspace }: Pick<OpenHook, 'workspace'>, kept: KeptDelivery) {
  return readDelivery(mappings, kept, { receivedAt: clock(), currency: workspaces.get(workspace).currency });
}

async function isTaken(db: StateDb, source: number, delivery: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('hook_delivery')
    .select('at')
    .where('source', '=', source)
    .where('delivery', '=', delivery)
    .where('at', '>=', since)
    .executeTakeFirst();
  return row !== undefined;
}

/** Two copies may come at the same moment: the row decides, and who comes second is undone. */
async function markTaken(tx: StateTransaction, source: number, delivery: string, since: Date, now: number): Promise<void> {
  const { rows } = await sql`
    insert into hook_delivery (source, delivery, at) values (${source}, ${delivery}, ${new Date(now)})
    on conflict (source, delivery) do update set at = excluded.at where hook_delivery.at < ${since}
    returning delivery`.execute(tx);
  if (rows.length === 0) throw new TakenMeanwhile();
}

/** Vendors try again for days, none for a month. */
const REMEMBERED = 30 * 86_400_000;

export async function forgetDeliveries(db: StateDb, now: number): Promise<void> {
  await db
    .deleteFrom('hook_delivery')
    .where('at', '<', new Date(now - REMEMBERED))
    .execute();
}

export interface Replayed {
  /** Deliveries that were kept, and how many of them are now taken. */
  tried: number;
  replayed: number;
  accepted: number;
}

const PAGE = 100;

/** Reads what was kept of a webhook again, with what can be read now. Twice changes nothing: facts keep their ids. */
export async function replayKept(receiving: Receiving, hook: { workspace: number; source: number }): Promise<Replayed> {
  const done: Replayed = { tried: 0, replayed: 0, accepted: 0 };
  for (let after = '0'; ; ) {
    const rows = await openRejects(receiving.db, hook.source, after);
    for (const { id, body } of rows) {
      const kept = keptIn(body);
      if (kept) await replayOne(receiving, hook, id, kept, done);
      after = id;
    }
    if (rows.length < PAGE) return done;
  }
}

function openRejects(db: StateDb, source: number, after: string) {
  return db
    .selectFrom('reject')
    .select(['id', 'body'])
    .where('source', '=', source)
    .where('import', 'is', null)
    .where('replayed_at', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE)
    .execute();
}

async function replayOne(
  receiving: Receiving,
  { workspace, source }: { workspace: number; source: number },
  id: string,
  kept: KeptDelivery,
  done: Replayed,
): Promise<void> {
  done.tried += 1;
  const { facts, refused } = read(receiving, { workspace }, kept);
  if (refused.length > 0) return;
  const within = async (tx: StateTransaction) => {
    await tx
      .updateTable('reject')
      .set({ replayed_at: new Date(receiving.clock()) })
      .where('id', '=', id)
      .execute();
  };
  const { accepted } = await receiving.intake.accept({ workspace, source, within }, facts);
  done.replayed += 1;
  done.accepted += accepted;
}

function badSignature(): FunilError {
  return new FunilError('bad_signature', 'The signature of this webhook is not right.', {
    status: 401,
    hint: 'Check that the secret here is the one the vendor signs with; POST /api/v1/hooks/ID/rotate sets another.',
  });
}

function unconfirmed(): FunilError {
  return new FunilError('unconfirmed', 'The vendor could not be told that this webhook is ours.', {
    status: 503,
    retryAfter: 60,
    hint: 'This server needs to reach the vendor over https; the vendor asks again.',
  });
}

function stale(): FunilError {
  return new FunilError('stale', 'This webhook was signed more than five minutes ago, or its clock is wrong.', {
    hint: 'Send it again with a new signature, and check the clocks of both machines.',
  });
}
