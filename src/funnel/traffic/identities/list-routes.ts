import { Type } from 'typebox';
import type { Http } from '../../../lib/http.ts';
import { readActs } from './acts.ts';
import type { IdentityParts } from './parts.ts';
import { readProposals } from './proposals.ts';
import { readRefused } from './refused.ts';
import { actAnswer, pageOf, pageQuery, proposal, refusedRow } from './schemas.ts';

const tags = ['identities'];
const config = { scope: 'read' } as const;
const querystring = Type.Object(pageQuery);

/** What was merged and split, what might be, and what was refused: a page at a time. */
export function addListRoutes(http: Http, parts: IdentityParts): void {
  http.get(
    '/api/v1/identities/acts',
    {
      config,
      schema: {
        tags,
        summary: 'Merges and splits',
        description: 'All that people and SDKs asked for, the latest first.',
        querystring,
        response: { 200: pageOf(actAnswer) },
      },
    },
    ({ workspace, query }) => readActs(parts.db, workspace, query),
  );
  http.get(
    '/api/v1/identities/proposals',
    {
      config,
      schema: {
        tags,
        summary: 'Leads that may be one',
        description:
          'Pairs that share a device, an e-mail or a phone and were not merged, since two strong ids never become one by themselves. What more than four leads share proposes nothing.',
        querystring,
        response: { 200: pageOf(proposal) },
      },
    },
    ({ workspace, query }) => readProposals(parts, workspace, query),
  );
  http.get(
    '/api/v1/identities/refused',
    {
      config,
      schema: {
        tags,
        summary: 'Identifiers that joined nobody',
        description: 'Evidence that the rules refused, with the reason. The facts themselves are on the ledger.',
        querystring,
        response: { 200: pageOf(refusedRow) },
      },
    },
    ({ workspace, query }) => readRefused(parts.db, workspace, query),
  );
}
