import type { Http, Routes } from '../../../lib/http.ts';
import { addActRoutes } from './act-routes.ts';
import type { ConsentParts } from './parts.ts';
import { addPurposeRoutes } from './purpose-routes.ts';
import { addReceiptRoutes } from './receipt-routes.ts';
import { addVisitorRoutes } from './visitor-routes.ts';

/** Who agreed to what: for visitors, and for the team. */
export function consentRoutes(parts: ConsentParts): Routes {
  return (http) => {
    addPurposeRoutes(http, parts);
    addReceiptRoutes(http, parts);
    addActRoutes(http, parts);
    http.register(async (inner) => addVisitorRoutes(inner as unknown as Http, parts));
  };
}
