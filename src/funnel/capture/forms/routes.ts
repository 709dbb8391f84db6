import type { Freshness } from '../../../ledger/freshness.ts';
import type { Http, Routes } from '../../../lib/http.ts';
import { addFormRoutes } from './form-routes.ts';
import { addHeadlessRoutes } from './headless-routes.ts';
import type { Forms } from './parts.ts';
import { openResults } from './read-results.ts';
import { addResultRoutes } from './result-routes.ts';
import { addVisitorRoutes } from './visitor-routes.ts';

/** Forms: for people who make them, for visitors, and for programs that draw them by themselves. */
export function formRoutes(forms: Forms, freshness: Pick<Freshness, 'identityMap'>): Routes {
  const results = openResults(forms, freshness);
  return (http) => {
    addFormRoutes(http, forms, results);
    addResultRoutes(http, forms, results);
    http.register(async (inner) => addHeadlessRoutes(inner as unknown as Http, forms));
    http.register(async (inner) => addVisitorRoutes(inner as unknown as Http, forms));
  };
}
