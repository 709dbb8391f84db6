import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { type Clock, systemClock } from './core/clock.ts';
import { type Alarms, openAlarms } from './funnel/traffic/alarms/alarms.ts';
import { startApplyLoop } from './funnel/traffic/apply-loop.ts';
import { openBacklog } from './funnel/traffic/backlog.ts';
import { forgetDeliveries } from './funnel/traffic/hooks/receive.ts';
import { openIntake, unavailable } from './funnel/traffic/intake.ts';
import { noteLanded } from './funnel/traffic/live/note.ts';
import { openLive } from './funnel/traffic/live/notebook.ts';
import { openPlans } from './funnel/traffic/plan/plans.ts';
import { endRemovals, enforceEventRetention } from './funnel/traffic/retention/event-retention.ts';
import { enforceRetention } from './funnel/traffic/retention/retention.ts';
import { startRounds } from './funnel/traffic/rounds.ts';
import type { Carried } from './ledger/carried.ts';
import { openClaimBook } from './ledger/claim-book.ts';
import { endErasures } from './ledger/erase-begun.ts';
import { openFreshness } from './ledger/freshness.ts';
import { createHeld } from './ledger/held.ts';
import { openIdentities } from './ledger/identity.ts';
import { openIdentityRules } from './ledger/identity-rules.ts';
import { openJournal } from './ledger/journal.ts';
import { openRestating } from './ledger/restating.ts';
import { openSeen } from './ledger/seen.ts';
import { openTies } from './ledger/ties.ts';
import { openVisits } from './ledger/visits.ts';
import { warmUp } from './ledger/warm-up.ts';
import { openWorkspaces } from './ledger/workspaces.ts';
import { watchDisk } from './lib/disk.ts';
import { createFailpoint } from './lib/failpoint.ts';
import { ROOT } from './lib/package-root.ts';
import { methods } from './methods/index.ts';
import { openEvents } from './store/events.ts';
import { migrate } from './store/migrate.ts';
import { openState, type StateDb } from './store/state.ts';

export { ROOT };

const LOOK_FOR_ALARMS_EVERY = 5 * 60_000;
const ENFORCE_RETENTION_EVERY = 3_600_000;
const FORGET_DELIVERIES_EVERY = 86_400_000;

/** Everything below HTTP: both engines, intake and the ledger, at work. */
export type Engine = Awaited<ReturnType<typeof startEngine>>;

/** Starts the engines and the apply half of intake. The order of opening is the order of need; closing is its reverse. */
export async function startEngine(config: Config, log: Logger, clock: Clock = systemClock) {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const shut of opened.splice(0).reverse()) await shut();
  };
  try {
    return { ...(await bringUp(config, log, clock, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Both engines brought forward, and an eye on their disks. */
async function openStores(config: Config, log: Logger, opened: (() => Promise<void>)[]) {
  await mkdir(config.dataDir, { recursive: true, mode: 0o711 });
  const state = await openState({
    dir: join(config.dataDir, 'state'),
    url: config.stateUrl,
    log: (line) => log.debug({ line }, 'postgres'),
  });
  opened.push(state.close);
  const events = await openEvents({ ...config, dir: join(config.dataDir, 'events'), url: config.eventsUrl });
  opened.push(events.close);
  await migrate(ROOT, state.db, events);
  const kept = [...(state.embedded ? [join(config.dataDir, 'state')] : []), ...(events.embedded ? [join(config.dataDir, 'events')] : [])];
  const disk = await watchDisk([config.dataDir, ...kept]);
  opened.push(async () => disk.stop());
  return { state, events, disk };
}

/** Ends what was being removed when Funil was killed, and gives back what it takes to remove more. */
async function endRemoving<T extends Parameters<typeof endErasures>[0] & Parameters<typeof endRemovals>[0]>(parts: T): Promise<T> {
  await endErasures(parts);
  await endRemovals(parts);
  return parts;
}

function goOnRounds(db: StateDb, clock: Clock, log: Logger, alarms: Alarms, forgetOld: () => Promise<unknown>) {
  return startRounds(clock, log, [
    { name: 'alarms', every: LOOK_FOR_ALARMS_EVERY, run: alarms.look },
    { name: 'retention', every: ENFORCE_RETENTION_EVERY, run: () => enforceRetention(db, clock()) },
    { name: 'retention of events', every: ENFORCE_RETENTION_EVERY, run: forgetOld },
    { name: 'webhooks', every: FORGET_DELIVERIES_EVERY, run: () => forgetDeliveries(db, clock()) },
  ]);
}

/** What was opened is noted in `opened` at once, so that a failure of what comes later leaves nothing running. */
async function bringUp(config: Config, log: Logger, clock: Clock, opened: (() => Promise<void>)[]) {
  const { state, events, disk } = await openStores(config, log, opened);
  const workspaces = await openWorkspaces(state.db);
  const saltOf = (workspace: number) => workspaces.get(workspace).salt;
  const freshness = openFreshness(events);
  const held = createHeld();
  const journal = openJournal(state.db, clock, held);
  const backlog = await openBacklog(state.db);
  const intake = openIntake({
    journal,
    clock,
    backlog,
    mayAccept: () => {
      if (disk.free() < config.diskReserve)
        throw unavailable(
          'The disk is almost full, so new facts are not taken.',
          'Free some space; nothing accepted so far is lost, and intake goes on by itself.',
        );
    },
  });
  const seen = openSeen(events);
  const identityRules = openIdentityRules(state.db, (workspace) => workspaces.get(workspace).motion);
  const identities = openIdentities(state.db, events, identityRules, saltOf);
  const ties = await openTies(state.db);
  const claims = await openClaimBook(state.db, clock, methods, ties);
  const { claim } = claims;
  const restate = openRestating(events, claims, log);
  const visits = openVisits(events, claim);
  const warm = warmUp([seen, identities, visits]);
  opened.push(() => warm().catch(() => undefined));
  const failpoint = createFailpoint(config.failpoint);
  const live = openLive(clock);
  const plans = await openPlans(state.db, clock);
  const alarms = openAlarms({ db: state.db, clock, events, workspaces });
  const settled = (block: readonly Carried[]) => {
    backlog.landed(block);
    noteLanded(live, block, clock());
    alarms.heard(block);
    freshness.landed();
  };
  const removing = await endRemoving({ db: state.db, events, freshness, identityRules, claim, visits, clock, config, log, failpoint });
  const apply = startApplyLoop(
    {
      db: state.db,
      held,
      events,
      seen: { ...seen, judge: (block, first) => warm().then(() => seen.judge(block, first)) },
      identities,
      visits,
      restate,
      hasWorkspace: workspaces.has,
      saltOf,
      settled,
      emptied: backlog.emptied,
      failpoint,
    },
    log,
  );
  opened.push(apply.stop);
  journal.onAppend(apply.wake);
  opened.push(goOnRounds(state.db, clock, log, alarms, () => enforceEventRetention({ ...removing, apply })).stop);

  return {
    config,
    log,
    clock,
    state,
    events,
    disk,
    workspaces,
    freshness,
    seen,
    identities,
    identityRules,
    visits,
    journal,
    backlog,
    claim,
    claims,
    ties,
    intake,
    apply,
    /** Once what the ledger remembers has been read. */
    warm,
    live,
    plans,
    alarms,
    failpoint,
  };
}
