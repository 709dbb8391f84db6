import type { Clock } from '../../../core/clock.ts';
import type { Drop } from '../../../core/errors.ts';
import { tally } from '../../../ledger/journal.ts';
import type { Refused } from '../../../ledger/rejects.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Intake, Origin } from '../intake.ts';
import { noteTaken } from '../live/note.ts';
import type { Live } from '../live/notebook.ts';
import type { Arrival, CallName, RawFact } from './call.ts';
import type { Sent } from './calls-in.ts';
import { mapCall } from './map-call.ts';
import type { RecentIds } from './recent-ids.ts';
import type { WriteSource } from './write-keys.ts';

export interface CollectParts {
  db: StateDb;
  clock: Clock;
  intake: Intake;
  live: Live;
  workspaces: { get(id: number): { currency: string } };
}

/**
 * What became of one call. `partly` tells what of an accepted one could not be used: an order's refund without an amount, say. Duplicates are
 * of events taken lately; a repeat of an older one is accepted here and counted once in the ledger.
 */
export type CallVerdict = { outcome: 'accepted'; partly?: Drop } | { outcome: 'duplicate' } | ({ outcome: 'rejected' } & Drop);

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
}

const LONGEST_KEPT = 32_768;

/** Maps the calls of one request, hands their facts to intake, and tells what became of each call. Resolves when all is on disk. */
export async function collect(
  { intake, live }: Pick<CollectParts, 'intake' | 'live'>,
  recent: RecentIds,
  source: WriteSource,
  calls: readonly Sent[],
  name: CallName | undefined,
  arrival: Arrival,
): Promise<Collected> {
  const group = mapAll(recent, source, calls, name, arrival);
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

function mapAll(recent: RecentIds, source: WriteSource, calls: readonly Sent[], name: CallName | undefined, arrival: Arrival): Group {
  const group: Group = { verdicts: [], facts: [], callOf: [], refused: [], events: new Map() };
  for (const [at, { call, drop }] of calls.entries()) {
    const mapped = drop ? { drop } : mapCall(call, name, arrival);
    if ('drop' in mapped) {
      group.refused.push({ drop: mapped.drop, body: textOf(call) });
      group.verdicts.push({ outcome: 'rejected', ...mapped.drop });
      continue;
    }
    const id = String(mapped.facts[0].id);
    if (recent.has(source.workspace, id)) {
      group.verdicts.push({ outcome: 'duplicate' });
      continue;
    }
    group.events.set(at, mapped.facts[0]);
    for (const fact of mapped.facts) {
      group.facts.push(fact);
      group.callOf.push(at);
    }
    group.verdicts.push({ outcome: 'accepted' });
  }
  return group;
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
  { verdicts, events }: Group,
  at: number,
): void {
  const notebook = live.of(workspace);
  if (!notebook) return;
  for (const [nth, { call }] of calls.entries()) {
    const { outcome, ...drop } = verdicts[nth] as CallVerdict;
    const given = outcome === 'rejected' ? { outcome, drop: drop as Drop } : { outcome };
    noteTaken(notebook, { source, at }, name === undefined ? call : { ...(call as object), type: name }, given, labelsOf(events.get(nth)));
  }
}

function labelsOf(event: RawFact | undefined): string[] {
  return event?.bot === true ? ['bot'] : [];
}

function originOf(source: WriteSource, calls: readonly Sent[], { callOf }: Group, duplicates: number): Origin {
  const { workspace, id } = source;
  return {
    workspace,
    source: id,
    standsAt: (at) => ({ line: (callOf[at] as number) + 1, body: textOf(calls[callOf[at] as number]?.call) }),
    // They were accepted and are duplicates, so the conservation of facts holds without carrying them to the ledger again.
    within: async (tx) => {
      const counted = { workspace, source: id, facts: duplicates };
      await tally(tx, [
        { ...counted, outcome: 'accepted' },
        { ...counted, outcome: 'duplicate', reason: 'seen_lately' },
      ]);
    },
  };
}

function textOf(call: unknown): string {
  return (JSON.stringify(call) ?? '').slice(0, LONGEST_KEPT);
}
