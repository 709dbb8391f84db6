import { Type } from 'typebox';
import type { Http } from '../../../lib/http.ts';
import { readActs } from './acts.ts';
import { type IdentityParts, readLead } from './parts.ts';
import { readProposals } from './proposals.ts';
import { readRefused } from './refused.ts';
import { actAnswer, leadId, pageOf, pageQuery, proposal, refusedRow } from './schemas.ts';

const tags = ['identities'];
const config = { scope: 'read' } as const;
const querystring = Type.Object(pageQuery);
const actsQuery = Type.Object({ ...pageQuery, lead: Type.Optional(leadId) });

/** What was merged and split, what might be, and what was refused: a page at a time. */
export function addListRoutes(http: Http, parts: IdentityParts): void {
  http.get(
    '/api/v1/identities/acts',
    {
      config,
      schema: {
        tags,
        summary: 'Merges and splits',
        description: 'All that people and SDKs asked for, the latest first; with `lead`, what it gained and lost by them.',
        querystring: actsQuery,
        response: { 200: pageOf(actAnswer) },
      },
    },
    ({ workspace, query: { lead, ...page } }) =>
      readActs(parts.db, workspace, lead === undefined ? page : { ...page, lead: readLead(lead) }),
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
