import type { Clock } from '../../../core/clock.ts';
import type { Drop } from '../../../core/errors.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Backlog } from '../backlog.ts';
import type { Intake } from '../intake.ts';
import type { Live } from '../live/notebook.ts';
import type { Plans } from '../plan/plans.ts';
import { arrivedWith } from './arrived.ts';
import { heldAgainst, type Planned } from './held-against.ts';
import { noteCalls } from './note-calls.ts';
import { type CallsRead, type CallsRequest, without } from './read-calls.ts';
import type { RecentIds } from './recent-ids.ts';
import type { CallVerdict, Raw } from './verdict.ts';
import type { WriteSource } from './write-keys.ts';

export interface CollectParts {
  db: StateDb;
  clock: Clock;
  intake: Intake;
  backlog: Pick<Backlog, 'all' | 'of'>;
  live: Live;
  plans: Pick<Plans, 'checkOf'>;
  workspaces: { get(id: number): { currency: string } };
  claims: { clickIds(workspace: number): readonly string[] };
}

export interface Collected {
  success: true;
  accepted: number;
  duplicates: number;
  rejected: number;
  verdicts: CallVerdict[];
}

const NO_PLAN = { warnings: new Map<number, Drop>(), unplanned: new Set<number>() };

/** Takes what was read of one request: tells repeats apart, hands the facts to intake, and tells what became of each call. Resolves when all is on disk. */
export async function collect(
  { intake, live, plans }: Pick<CollectParts, 'intake' | 'live' | 'plans'>,
  recent: RecentIds,
  source: WriteSource,
  given: CallsRead,
  raw: Raw | null,
  asked: CallsRequest,
): Promise<Collected> {
  const check = plans.checkOf(source.id);
  const planned: Planned = check && raw ? heldAgainst(check, given, raw.calls) : { read: given, ...NO_PLAN };
  const { read } = planned;
  const { workspace, id } = source;
  const repeats = new Set(read.ids.flatMap((one, call) => (one !== null && recent.has(workspace, one) ? call : [])));
  const verdicts = verdictsOf(planned, repeats);
  if (verdicts.length > 0) {
    const faults = read.faults.filter(({ call }) => !repeats.has(call));
    const arrived = faults.length > 0 ? arrivedWith(asked, read.sentAt) : undefined;
    const refused = faults.map(({ call, drop, body }) => ({ drop, body, line: call + 1, arrived }));
    await intake.keep({ workspace, source: id, duplicates: repeats.size }, without(read, repeats), refused);
  }
  // Only what is on disk may be called a duplicate later.
  for (const [call, one] of read.ids.entries()) if (one !== null && verdicts[call]?.outcome === 'accepted') recent.add(workspace, one);
  const notebook = raw && live.of(workspace);
  if (notebook) noteCalls(notebook, { source: id, at: asked.arrival.receivedAt }, raw, planned, verdicts);
  const rejected = verdicts.filter(({ outcome }) => outcome === 'rejected').length;
  return { success: true, accepted: verdicts.length - repeats.size - rejected, duplicates: repeats.size, rejected, verdicts };
}

/** Whether the calls themselves are needed beside what is read of them. */
export function needsCalls({ live, plans }: Pick<CollectParts, 'live' | 'plans'>, { workspace, id }: WriteSource): boolean {
  return plans.checkOf(id) !== null || live.of(workspace) !== null;
}

/** A refused event refuses its call; a refused companion of it (an order, a line) is told beside the acceptance. */
function verdictsOf({ read: { ids, faults }, warnings }: Planned, repeats: ReadonlySet<number>): CallVerdict[] {
  const verdicts = ids.map((_, call): CallVerdict => {
    if (repeats.has(call)) return { outcome: 'duplicate' };
    const warning = warnings.get(call);
    return warning ? { outcome: 'accepted', warning } : { outcome: 'accepted' };
  });
  for (const { call, whole, drop } of faults) {
    const verdict = verdicts[call] as CallVerdict;
    if (verdict.outcome === 'duplicate') continue;
    if (whole) verdicts[call] = { outcome: 'rejected', ...drop };
    else if (verdict.outcome === 'accepted') verdict.partly ??= drop;
  }
  return verdicts;
}
