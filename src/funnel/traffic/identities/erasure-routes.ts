import { Type } from 'typebox';
import { ERASURE_REASONS } from '../../../ledger/erase-begun.ts';
import { eraseLead, previewErasure } from '../../../ledger/erase-lead.ts';
import type { Http } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { type IdentityParts, nameOf, readLead } from './parts.ts';
import { Count, leadId } from './schemas.ts';

const tags = ['leads'];
const params = Type.Object({ id: leadId });
const counts = (description: string) => Type.Record(Type.String(), Count, { description });
const erasure = {
  removed: counts('Rows of each kind that go: events, touches, profiles, identifiers, answers, messages, receipts of consent ...'),
  kept: counts('What stays: orders and deals, with their sums and without the person; and what keeps anybody from writing to them again'),
};
const reason = oneOf(
  ERASURE_REASONS,
  'asked: the person asked for it; unneeded, unlawful: the data are; obligation: a law or a court says so',
);
const receipt = Type.Object({
  id: Type.String(),
  at: Type.String({ description: 'ISO 8601, UTC' }),
  reason: Type.String(),
  reference: Type.String(),
  who: Type.String({ description: 'Who of the team erased' }),
  ...erasure,
});
const body = Type.Object(
  {
    reason,
    reference: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: '^[^\\u0000-\\u001f@]*$',
        description: 'Number of the request in the shop’s own records; no name, no address',
      }),
    ),
  },
  { additionalProperties: false },
);
const MOST = 200;

/** Erasing a person for good (GDPR art. 17, LGPD art. 18 VI), looked at beforehand. */
export function addErasureRoutes(http: Http, parts: IdentityParts): void {
  http.get(
    '/api/v1/leads/:id/erasure',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'What erasing a lead would remove',
        description: 'Changes nothing.',
        params,
        response: { 200: Type.Object(erasure) },
      },
    },
    ({ workspace, params: { id } }) => previewErasure(parts, workspace, readLead(id)),
  );
  http.delete(
    '/api/v1/leads/:id',
    {
      config: { scope: 'admin', audit: ['reason', 'reference'], namesNobody: true },
      schema: {
        tags,
        summary: 'Erase a lead',
        description:
          'For good, from the ledger and the state: what they did, who they are, what they wrote, and refused facts that name them. Orders and deals stay with their sums and without the person. The answer is the receipt that remains. Facts that come later begin a new lead. Backups made before still hold the person.',
        params,
        body,
        response: { 200: receipt },
      },
    },
    async (request) => {
      const { reason: why, reference = '' } = request.body;
      const order = { reason: why, reference: reference.trim(), who: nameOf(request) };
      return written(await eraseLead(parts, request.workspace, readLead(request.params.id), order));
    },
  );
  http.get(
    '/api/v1/erasures',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Leads that were erased',
        description: `When, why, by whom and how much; nothing of who they were. The latest ${MOST}.`,
        response: { 200: Type.Object({ erasures: Type.Array(receipt) }) },
      },
    },
    async ({ workspace }) => {
      const rows = await parts.db
        .selectFrom('erasure')
        .select(['id', 'at', 'reason', 'reference', 'who', 'removed', 'kept'])
        .where('workspace', '=', workspace)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MOST)
        .execute();
      return { erasures: rows.map(written) };
    },
  );
}

function written<T extends { at: Date }>({ at, ...row }: T) {
  return { ...row, at: at.toISOString() };
}
