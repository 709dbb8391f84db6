import type { Http, Routes } from '../../../lib/http.ts';
import type { SecretBox } from '../../../lib/secret-box.ts';
import { createLimits } from '../collect/limits.ts';
import { addHookDoor } from './door.ts';
import { addHookRoutes } from './hook-routes.ts';
import { openHooks } from './hooks.ts';
import type { Receiving } from './receive.ts';

/** Webhooks that stores and other vendors send, verified by their signatures. */
export function hookRoutes(parts: Receiving & { secrets: SecretBox }): Routes {
  const hooks = openHooks(parts.db, parts.clock, parts.secrets);
  return (http) => {
    addHookRoutes(http, hooks, parts);
    http.register(async (inner) => addHookDoor(inner as unknown as Http, hooks, parts, createLimits()));
  };
}
