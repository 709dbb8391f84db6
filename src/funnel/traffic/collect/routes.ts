import type { Http, Routes } from '../../../lib/http.ts';
import { openCallsApart } from './calls-apart.ts';
import type { CollectParts } from './collect.ts';
import { openDaySalts } from './day-salts.ts';
import { addEventRoutes } from './event-routes.ts';
import { createFairLane } from './fair-lane.ts';
import { createLimits } from './limits.ts';
import { createRecentIds } from './recent-ids.ts';
import { addSdkRoutes } from './sdk-routes.ts';
import { addSourceRoutes } from './source-routes.ts';
import { openWriteKeys } from './write-keys.ts';

/** Bytes of requests that are worked on at a time: enough to fill a commit, little enough to leave it soon. */
const ROOM = 1_024 * 1_024;

/** Live collection: Segment's HTTP tracking API and its kin, and the sources whose write keys open it. */
export function collectRoutes(parts: CollectParts): Routes {
  const keys = openWriteKeys(parts.db, parts.clock);
  const collecting = {
    parts,
    keys,
    limits: createLimits(undefined, parts.backlog),
    lane: createFairLane(ROOM),
    apart: openCallsApart(),
    recent: createRecentIds(),
    salts: openDaySalts(parts.db),
  };
  return (http) => {
    addSourceRoutes(http, keys);
    http.register(async (inner) => {
      inner.addHook('onClose', collecting.apart.close);
      addSdkRoutes(inner as unknown as Http, keys);
      addEventRoutes(inner as unknown as Http, collecting);
    });
  };
}
