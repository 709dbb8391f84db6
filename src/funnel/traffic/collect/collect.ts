import type { Clock } from '../../../core/clock.ts';
import type { Drop } from '../../../core/errors.ts';
import type { Refused } from '../../../ledger/rejects.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Intake, Origin } from '../intake.ts';
import { type GivenVerdict, noteTaken } from '../live/note.ts';
import type { Live } from '../live/notebook.ts';
import type { CheckCall } from '../plan/plan.ts';
import type { Plans } from '../plan/plans.ts';
import { type Arrival, bagIn, type CallName, isBag, type RawFact } from './call.ts';
import type { Sent } from './calls-in.ts';
import { mapCall } from './map-call.ts';
import type { RecentIds } from './recent-ids.ts';
import type { WriteSource } from './write-keys.ts';

export interface CollectParts {
  db: StateDb;
  clock: Clock;
  intake: Intake;
  live: Live;
  plans: Pick<Plans, 'checkOf'>;
  workspaces: { get(id: number): { currency: string } };
  claims: { clickIds(workspace: number): readonly string[] };
}

/**
 * What became of one call. `partly` tells what of an accepted one could not be used: an order's refund without an amount, say; `warning` how
 * it differs from the source's plan. Duplicates are of events taken lately; a repeat of an older one is accepted here and counted once in the
 * ledger.
 */
export type CallVerdict =
  | { outcome: 'accepted'; partly?: Drop; warning?: Drop }
  | { outcome: 'duplicate' }
  | ({ outcome: 'rejected' } & Drop);

export interface Collected {
  success: true;
  accepted: number;
  duplicates: number;
  rejected: number;
  verdicts: CallVerdict[];
}

interface Group {
  verdicts: CallVerdict[];
  facts: RawFact[];
  /** For each fact, the call it came from. */
  callOf: number[];
  refused: Refused[];
  /** The events among the facts, by call. */
  events: Map<number, RawFact>;
  /** Calls of events that the plan does not name. */
  unplanned: Set<number>;
}

const LONGEST_KEPT = 32_768;

/** Maps the calls of one request, hands their facts to intake, and tells what became of each call. Resolves when all is on disk. */
export async function collect(
  { intake, live, plans }: Pick<CollectParts, 'intake' | 'live' | 'plans'>,
  recent: RecentIds,
  source: WriteSource,
  calls: readonly Sent[],
  name: CallName | undefined,
  arrival: Arrival,
): Promise<Collected> {
  const group = mapAll(recent, source, calls, name, arrival, plans.checkOf(source.id));
  const duplicates = group.verdicts.filter(({ outcome }) => outcome === 'duplicate').length;
  if (calls.length > 0) {
    const done = await intake.accept(originOf(source, calls, group, duplicates), group.facts, group.refused);
    for (const [at, verdict] of done.verdicts.entries()) {
      if (verdict.outcome === 'rejected') note(group.verdicts, group.callOf, at, verdict.drop);
    }
  }
  // Only what is on disk may be called a duplicate later.
  for (const [call, { id }] of group.events) if (group.verdicts[call]?.outcome === 'accepted') recent.add(source.workspace, String(id));
  noteAll(live, source, calls, name, group, arrival.receivedAt);
  const rejected = group.verdicts.filter(({ outcome }) => outcome === 'rejected').length;
  return { success: true, accepted: calls.length - duplicates - rejected, duplicates, rejected, verdicts: group.verdicts };
}

function mapAll(
  recent: RecentIds,
  source: WriteSource,
  calls: readonly Sent[],
  name: CallName | undefined,
  arrival: Arrival,
  check: CheckCall | null,
): Group {
  const group: Group = { verdicts: [], facts: [], callOf: [], refused: [], events: new Map(), unplanned: new Set() };
  for (const [at, { call, drop }] of calls.entries()) {
    const mapped = drop ? { drop } : mapCall(call, name, arrival);
    if ('drop' in mapped) refuse(group, call, mapped.drop);
    else if (recent.has(source.workspace, String(mapped.facts[0].id))) group.verdicts.push({ outcome: 'duplicate' });
    else judge(group, at, call, mapped.facts, check);
  }
  return group;
}

/** Takes a call's facts, or refuses them if the source's plan says so. */
function judge(group: Group, at: number, call: unknown, facts: readonly [RawFact, ...RawFact[]], check: CheckCall | null): void {
  const [event] = facts;
  const conformity = check?.(String(event.type), isBag(call) ? bagIn(call, 'properties') : {});
  if (conformity?.as === 'off' && conformity.refused) {
    refuse(group, call, conformity.drop);
    return;
  }
  if (conformity?.as === 'off') label(event, conformity.drop);
  if (conformity?.as === 'unplanned') group.unplanned.add(at);
  group.events.set(at, event);
  for (const fact of facts) {
    group.facts.push(fact);
    group.callOf.push(at);
  }
  group.verdicts.push(conformity?.as === 'off' ? { outcome: 'accepted', warning: conformity.drop } : { outcome: 'accepted' });
}

function refuse(group: Group, call: unknown, drop: Drop): void {
  group.refused.push({ drop, body: textOf(call) });
  group.verdicts.push({ outcome: 'rejected', ...drop });
}

/** On the ledger the event says itself that it is not as planned. */
function label(event: RawFact, { detail }: Drop): void {
  const props = isBag(event.props) ? event.props : {};
  event.props = { ...props, funil: { ...bagIn(props, 'funil'), plan: detail } };
}

/** A refused event refuses its call; a refused companion of it (an order, a line) is told beside the acceptance. */
function note(verdicts: CallVerdict[], callOf: readonly number[], at: number, drop: Drop): void {
  const call = callOf[at] as number;
  const isEvent = callOf[at - 1] !== call;
  const verdict = verdicts[call];
  if (isEvent) verdicts[call] = { outcome: 'rejected', ...drop };
  else if (verdict?.outcome === 'accepted' && !verdict.partly) verdict.partly = drop;
}

/** For who watches; mostly nobody does. */
function noteAll(
  live: Live,
  { workspace, id: source }: WriteSource,
  calls: readonly Sent[],
  name: CallName | undefined,
  { verdicts, events, unplanned }: Group,
  at: number,
): void {
  const notebook = live.of(workspace);
  if (!notebook) return;
  for (const [nth, { call }] of calls.entries()) {
    const verdict = verdicts[nth] as CallVerdict;
    const labels = [
      ...(events.get(nth)?.bot === true ? ['bot'] : []),
      ...(unplanned.has(nth) ? ['unplanned'] : []),
      ...(verdict.outcome === 'accepted' && verdict.warning ? ['off_plan'] : []),
    ];
    noteTaken(notebook, { source, at }, name === undefined ? call : { ...(call as object), type: name }, givenBy(verdict), labels);
  }
}

function givenBy(verdict: CallVerdict): GivenVerdict {
  if (verdict.outcome === 'duplicate') return verdict;
  if (verdict.outcome === 'accepted') return { outcome: 'accepted', ...(verdict.warning ? { drop: verdict.warning } : {}) };
  const { outcome, ...drop } = verdict;
  return { outcome, drop };
}

function originOf(source: WriteSource, calls: readonly Sent[], { callOf }: Group, duplicates: number): Origin {
  const { workspace, id } = source;
  return {
    workspace,
    source: id,
    standsAt: (at) => ({ line: (callOf[at] as number) + 1, body: textOf(calls[callOf[at] as number]?.call) }),
    duplicates,
  };
}

function textOf(call: unknown): string {
  return (JSON.stringify(call) ?? '').slice(0, LONGEST_KEPT);
}
