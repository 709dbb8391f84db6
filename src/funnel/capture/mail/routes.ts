import type { Http, Routes } from '../../../lib/http.ts';
import { addInboundRoutes } from './inbound-routes.ts';
import type { MailParts } from './parts.ts';
import { addServerRoutes } from './server-routes.ts';
import { addSuppressionRoutes } from './suppression-routes.ts';
import { addTemplateRoutes } from './template-routes.ts';

/** How mail leaves, what it says, whom it does not reach, and what comes back. */
export function mailRoutes(parts: MailParts): Routes {
  return (http) => {
    addServerRoutes(http, parts);
    addTemplateRoutes(http, parts);
    addSuppressionRoutes(http, parts);
    http.register(async (inner) => addInboundRoutes(inner as unknown as Http, parts));
  };
}
