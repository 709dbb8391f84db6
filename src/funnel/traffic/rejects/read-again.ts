import { checkFacts } from '../../../core/check-facts.ts';
import { type Drop, type DropReason, FunilError } from '../../../core/errors.ts';
import type { Fact } from '../../../core/fact.ts';
import { type Arrived, askedAgain } from '../collect/arrived.ts';
import { type Bag, isBag } from '../collect/call.ts';
import { hostsOf } from '../collect/cors.ts';
import { heldAgainst } from '../collect/held-against.ts';
import { factsIn, readCalls } from '../collect/read-calls.ts';
import { keptIn, type Mappings, readDelivery } from '../hooks/kept.ts';
import type { Plans } from '../plan/plans.ts';

/** A refused fact, call or delivery, with what is known of its source. */
export interface OpenReject {
  id: string;
  workspace: number;
  source: number;
  kind: string;
  origins: readonly string[];
  import: string | null;
  at: Date;
  reason: string;
  body: string;
  arrived: object | null;
}

export interface ReadingAgain {
  plans: Pick<Plans, 'checkOf'>;
  workspaces: { get(id: number): { currency: string } };
  claims: { clickIds(workspace: number): readonly string[] };
  /** What connectors know to read of webhooks. */
  mappings: Mappings;
}

/** Facts that can be taken now, or why still not all of them can. */
export type ReadAgain = { facts: readonly Fact[] } | { drop: Drop };

const CALLS_COME_FROM = new Set(['browser', 'server']);
const NOT_WHOLE = 'Only the beginning of it was kept. Send it again, mended, with the id of this reject.';
/** Nobody knows any more whether the browser asked not to be followed, so it is taken to have asked. */
const UNKNOWN = { name: null, sentAt: null, historic: false, privacyControl: true, agent: null, visitor: '' };

/** Reads what was refused as it would be read today: by the rules and the plan of now, at the time it came. `mended` takes the place of what was sent. */
export async function readAgain(parts: ReadingAgain, reject: OpenReject, mended?: object): Promise<ReadAgain> {
  const delivery = keptIn(reject.body);
  if (delivery)
    return readKept(parts, reject, mended === undefined ? delivery : { ...delivery, body: JSON.stringify(mended), base64: undefined });
  const sent = mended ?? parsed(reject.body);
  if (sent === undefined) return { drop: { reason: reject.reason as DropReason, detail: NOT_WHOLE } };
  return isBag(sent) && CALLS_COME_FROM.has(reject.kind) && !isFact(sent) ? readCall(parts, reject, sent) : checked([sent]);
}

function readKept(
  { mappings, workspaces }: ReadingAgain,
  { at, workspace }: OpenReject,
  delivery: NonNullable<ReturnType<typeof keptIn>>,
): ReadAgain {
  const { facts, refused } = readDelivery(mappings, delivery, { receivedAt: at.getTime(), currency: workspaces.get(workspace).currency });
  return refused[0] ? { drop: refused[0].drop } : checked(facts);
}

async function readCall({ plans, workspaces, claims }: ReadingAgain, reject: OpenReject, call: object): Promise<ReadAgain> {
  const { workspace, source, kind, origins, at } = reject;
  const arrived = (reject.arrived as Arrived | null) ?? { ...UNKNOWN, receivedAt: at.getTime() };
  const shop = {
    currency: workspaces.get(workspace).currency,
    ownHosts: hostsOf(origins),
    clickIds: claims.clickIds(workspace),
    mayMerge: kind === 'server',
  };
  try {
    const { calls, ...read } = await readCalls(askedAgain(call, arrived, shop, workspace));
    const check = plans.checkOf(source);
    const planned = check ? heldAgainst(check, read, calls).read : read;
    const [fault] = planned.faults;
    return fault ? { drop: fault.drop } : { facts: factsIn(planned, 0) };
  } catch (error) {
    if (error instanceof FunilError) return { drop: { reason: 'too_large', detail: error.message } };
    throw error;
  }
}

function checked(raws: readonly unknown[]): ReadAgain {
  const { facts, drops } = checkFacts(raws);
  const drop = drops.find((one) => one !== null);
  return drop ? { drop } : { facts };
}

/** What the ledger could not hold was a fact by then. */
function isFact({ kind, at }: Bag): boolean {
  return typeof kind === 'string' && typeof at === 'number';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
