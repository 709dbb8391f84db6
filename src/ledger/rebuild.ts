import type { ClaimContact } from '../core/claim.ts';
import type { Clock } from '../core/clock.ts';
import type { EventStore } from '../store/events.ts';
import type { StateDb } from '../store/state.ts';
import type { Identities } from './identity.ts';
import { nextMoments } from './journal.ts';
import { type IdentityChanges, rebuildIdentities } from './rebuild-identities.ts';
import { rebuildTouches, type TouchChanges } from './rebuild-touches.ts';
import { checkTallies, type TallyDifference } from './tally-check.ts';

export const REBUILDABLE = ['identities', 'touches', 'tallies'] as const;

export type Rebuildable = (typeof REBUILDABLE)[number];

/** What a rebuild works on; `paused` keeps the apply loop between two blocks while it runs. */
export interface Rebuilding {
  state: { db: StateDb };
  events: EventStore;
  identities: Identities;
  claim: ClaimContact;
  clock: Clock;
  apply: { paused<T>(task: () => Promise<T>): Promise<T> };
}

export interface Rebuilt {
  identities?: IdentityChanges;
  touches?: TouchChanges;
  tallies?: TallyDifference[];
}

/** Makes what is derived from the ledger anew, and says what had to change. Nothing of the ledger is rewritten: touches that differ are taken back and stated again. */
export function rebuild(parts: Rebuilding, what: readonly Rebuildable[] = REBUILDABLE): Promise<Rebuilt> {
  return parts.apply.paused(async () => {
    const rebuilt: Rebuilt = {};
    if (what.includes('identities')) {
      rebuilt.identities = await rebuildIdentities(parts.state.db, parts.events);
      await parts.identities.warm();
    }
    if (what.includes('touches')) {
      const now = await parts.state.db.transaction().execute((tx) => nextMoments(tx, parts.clock(), 1));
      rebuilt.touches = await rebuildTouches(parts.events, parts.claim, now);
    }
    if (what.includes('tallies')) rebuilt.tallies = await checkTallies(parts.state.db, parts.events);
    return rebuilt;
  });
}
