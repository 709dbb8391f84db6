import type { ClaimContact } from '../core/claim.ts';
import { VISIT_GAP } from '../core/visit.ts';
import type { EventStore } from '../store/events.ts';
import { rebuildTouches, type Scope } from './rebuild-touches.ts';
import type { Visits } from './visits.ts';

/** Events of a workspace that happened before a moment (ms). */
export interface Old {
  workspace: number;
  before: number;
}

/** What a workspace has on the ledger, and how much of it happened before each moment (ms). */
export interface AgesOfEvents {
  stored: number;
  /** When the first one happened (ms); null where there is none. */
  oldest: number | null;
  older: number[];
}

/** How old the events of a workspace are. */
export async function agesOfEvents(events: EventStore, workspace: number, moments: readonly number[]): Promise<AgesOfEvents> {
  const [row] = await events.read<{ stored: string; oldest: string; older: string[] }>(
    `select count() as stored, toUnixTimestamp64Milli(min(at)) as oldest,
       sumForEach(arrayMap(moment -> toUInt64(at < fromUnixTimestamp64Milli(moment)), {moments:Array(Int64)})) as older
     from events where workspace = {workspace:UInt32}`,
    { workspace, moments: moments.map(BigInt) },
  );
  const stored = Number(row?.stored ?? 0);
  return { stored, oldest: stored === 0 ? null : Number(row?.oldest), older: moments.map((_, nth) => Number(row?.older[nth] ?? 0)) };
}

/** What it takes to remove events. */
export interface RemovingOld {
  events: EventStore;
  claim: ClaimContact;
  visits: Pick<Visits, 'forgetAll'>;
  failpoint: (name: string) => void;
}

/**
 * Removes old events and their touches for good. Nothing else may be writing to the ledger. A visit that had begun by then begins anew with what is left of
 * it, so that a rebuild finds the touches that stand; `now` (ms, of the journal's clock) is when that was learned. Each step finds nothing the second time.
 */
export async function removeOldEvents({ events, claim, visits, failpoint }: RemovingOld, old: Old, now: number): Promise<void> {
  const { workspace, before } = old;
  await rebuildTouches(events, claim, now, goneOn(old));
  failpoint('retention.cut');
  const its = `workspace = ${Number(workspace)} and at < fromUnixTimestamp64Milli(${Number(before)})`;
  await events.command(`alter table touches delete where ${its}`, { mutations_sync: 2 });
  failpoint('retention.touches');
  await events.command(`alter table events delete where ${its}`, { mutations_sync: 2 });
  failpoint('retention.events');
  visits.forgetAll();
}

/** Devices of which a visit goes on over the moment: no more than a gap lies between, or the source's session is the same. Some that do not may be among them. */
function goneOn({ workspace, before }: Old): Scope {
  return {
    devices: `
      select device, workspace
      from (
        select device, workspace, visit, toUnixTimestamp64Milli(at) as ms, ms < {before:Int64} as isOld
        from events where workspace = {workspace:UInt32} and device > {after:UInt64}
      )
      group by device, workspace
      having minIf(ms, not isOld) - maxIf(ms, isOld) <= {gap:UInt32} and max(isOld) and not min(isOld)
        or hasAny(groupUniqArrayIf(visit, isOld and visit != 0), groupUniqArrayIf(visit, not isOld and visit != 0))`,
    params: { workspace, before, gap: VISIT_GAP },
    since: before,
  };
}
