import type { Http, Routes } from '../../../lib/http.ts';
import type { ConsentParts } from './parts.ts';
import { addVisitorRoutes } from './visitor-routes.ts';

/** Who agreed to what: for visitors, and for the team. */
export function consentRoutes(parts: ConsentParts): Routes {
  return (http) => {
    http.register(async (inner) => addVisitorRoutes(inner as unknown as Http, parts));
  };
}
