import type { Clock } from '../../../core/clock.ts';
import { type Drop, FunilError, refusalValues } from '../../../core/errors.ts';
import type { Fact } from '../../../core/fact.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Intake } from '../intake.ts';
import { countReplayed, findReject, markReplayed, openRejects, type Picked, TakenMeanwhile } from './open-rejects.ts';
import { type OpenReject, type ReadingAgain, readAgain } from './read-again.ts';

export interface Replaying extends ReadingAgain {
  db: StateDb;
  clock: Clock;
  intake: Intake;
}

export interface Replayed {
  /** Rejects that were read again, how many of them are taken now, and the facts they gave. */
  tried: number;
  replayed: number;
  accepted: number;
  /** Those still refused, with their present reasons. */
  rejected: number;
  /** Where to go on; null when nothing is left to try. */
  next: string | null;
}

/** Rejects read again by one request; the answer says where to go on. */
const MOST = 5_000;
const PAGE = 500;

/**
 * Reads the open rejects of a workspace again, as after a change of plan or of rules, and takes in those that are good now. Their facts keep their
 * ids, and each reject is marked in the transaction that takes them, so doing it twice, or twice at once, changes nothing.
 */
export async function replayAll(replaying: Replaying, workspace: number, picked: Picked, after: string): Promise<Replayed> {
  const done: Replayed = { tried: 0, replayed: 0, accepted: 0, rejected: 0, next: after };
  while (done.next !== null && done.tried < MOST) {
    const page = await openRejects(replaying.db, workspace, picked, done.next, PAGE);
    for (const group of bySource(page)) await replayGroup(replaying, group, done);
    done.next = page.length < PAGE ? null : (page[page.length - 1]?.id ?? null);
  }
  return done;
}

/**
 * Reads one reject again, or what somebody made of it, and takes it in.
 * @throws FunilError `no_reject` (404), `still_refused` (422) with the reason; `reject_of_import` (409) for a row that only its import's mapping can read.
 */
export async function replayOne(replaying: Replaying, workspace: number, id: string, mended?: object): Promise<Omit<Replayed, 'next'>> {
  const reject = await findReject(replaying.db, workspace, id);
  const nothing = { tried: 1, replayed: 0, accepted: 0, rejected: 0 };
  if (reject.replayed !== null) return nothing;
  if (reject.import !== null && mended === undefined) throw ofImport(reject.import);
  const read = await readAgain(replaying, reject, mended);
  if ('drop' in read) {
    if (mended === undefined) await noteReason(replaying.db, id, read.drop);
    throw stillRefused(read.drop);
  }
  const accepted = await take(replaying, [reject], read.facts);
  return accepted === null ? nothing : { ...nothing, replayed: 1, accepted };
}

async function replayGroup(replaying: Replaying, group: readonly OpenReject[], done: Replayed): Promise<void> {
  const good: OpenReject[] = [];
  const facts: Fact[] = [];
  for (const reject of group) {
    const read = await readAgain(replaying, reject);
    if ('facts' in read) {
      good.push(reject);
      facts.push(...read.facts);
    } else if (await noteReason(replaying.db, reject.id, read.drop)) done.rejected += 1;
  }
  done.tried += group.length;
  const accepted = good.length > 0 ? await take(replaying, good, facts) : null;
  if (accepted === null) return;
  done.replayed += good.length;
  done.accepted += accepted;
}

/** Facts and marks in one transaction. Null when somebody else was faster: then nothing is taken here, and a later replay finds what is left. */
async function take({ intake, clock }: Replaying, rejects: readonly OpenReject[], facts: readonly Fact[]): Promise<number | null> {
  const [{ workspace, source, import: ofImport }] = rejects as [OpenReject];
  const ids = rejects.map(({ id }) => id);
  const json = Buffer.from(JSON.stringify(facts));
  try {
    const origin = {
      workspace,
      source,
      ...(ofImport === null ? {} : { import: ofImport }),
      within: async (tx: Parameters<typeof markReplayed>[0]) => {
        await markReplayed(tx, ids, clock());
        if (ofImport !== null) await countReplayed(tx, ofImport, facts.length);
      },
    };
    await intake.keep(origin, { json, count: facts.length }, []);
    return facts.length;
  } catch (error) {
    if (error instanceof TakenMeanwhile) return null;
    throw error;
  }
}

/** What is wrong with it now, which may not be what was wrong before. */
async function noteReason(db: StateDb, id: string, { reason, field, detail }: Drop): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reject')
    .set({ reason, field: field ?? null, detail })
    .where('id', '=', id)
    .where('replayed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function bySource(rejects: readonly OpenReject[]): OpenReject[][] {
  const groups = new Map<number, OpenReject[]>();
  for (const reject of rejects) groups.set(reject.source, [...(groups.get(reject.source) ?? []), reject]);
  return [...groups.values()];
}

function stillRefused(drop: Drop): FunilError {
  const { reason, field, detail } = drop;
  const where = field === undefined ? '' : ` (${field})`;
  return new FunilError('still_refused', `It is refused again: ${reason}${where}.`, {
    status: 422,
    hint: detail,
    values: refusalValues(drop),
  });
}

function ofImport(id: string): FunilError {
  return new FunilError('reject_of_import', 'This is a row of a file, which only its import can read.', {
    status: 409,
    hint: `Replay the import (POST /api/v1/imports/${id}/replay), or give the mended fact.`,
  });
}
