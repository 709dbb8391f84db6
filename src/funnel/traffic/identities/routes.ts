import type { Routes } from '../../../lib/http.ts';
import { addActRoutes } from './act-routes.ts';
import { addErasureRoutes } from './erasure-routes.ts';
import { addListRoutes } from './list-routes.ts';
import type { IdentityParts } from './parts.ts';
import { addRuleRoutes } from './rule-routes.ts';

/** Who is who: the rules, merges and splits by people, what was refused and what is proposed; and whom to forget. */
export function identityRoutes(parts: IdentityParts): Routes {
  return (http) => {
    addRuleRoutes(http, parts);
    addActRoutes(http, parts);
    addListRoutes(http, parts);
    addErasureRoutes(http, parts);
  };
}
