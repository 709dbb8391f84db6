import type { Http, Routes } from '../../../lib/http.ts';
import type { SecretBox } from '../../../lib/secret-box.ts';
import { createLimits } from '../collect/limits.ts';
import { addHookDoor } from './door.ts';
import { addHookRoutes } from './hook-routes.ts';
import { openHooks } from './hooks.ts';
import { openPublishedKeys } from './published-keys.ts';
import type { Doorway } from './receive.ts';

/** Webhooks that stores and other vendors send, verified by their signatures. */
export function hookRoutes(given: Omit<Doorway, 'keysOf'> & { secrets: SecretBox }): Routes {
  const parts = { ...given, keysOf: openPublishedKeys(given.fetchText) };
  const hooks = openHooks(parts.db, parts.clock, parts.secrets);
  return (http) => {
    addHookRoutes(http, hooks, parts);
    http.register(async (inner) => addHookDoor(inner as unknown as Http, hooks, parts, createLimits()));
  };
}
