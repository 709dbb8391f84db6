import { Type } from 'typebox';
import { SUPPRESSION_REASONS, type SuppressionReason } from '../../../core/channel.ts';
import { emailAddress } from '../../../core/email-address.ts';
import { FunilError } from '../../../core/errors.ts';
import type { Http } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { lift, listSuppressed, suppress } from '../../../outbox/suppressions.ts';
import type { MailParts } from './parts.ts';

const tags = ['mail'];
const MOST = 200;
const suppressed = Type.Object({
  address: Type.String(),
  reason: oneOf<SuppressionReason>(SUPPRESSION_REASONS),
  at: Type.String(),
  note: Type.String(),
});
const body = Type.Object({ address: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false });
const done = Type.Null({ description: 'Done' });

/** Addresses that get no messages. */
export function addSuppressionRoutes(http: Http, { db, clock }: MailParts): void {
  http.get(
    '/api/v1/mail/suppressed',
    {
      config: { scope: 'read', access: 'leads' },
      schema: {
        tags,
        summary: 'Addresses that get no messages, and why',
        querystring: Type.Object({ find: Type.Optional(Type.String({ maxLength: 200 })) }),
        response: { 200: Type.Object({ suppressed: Type.Array(suppressed) }) },
      },
    },
    async ({ workspace, query: { find = '' } }) => {
      const rows = await listSuppressed(db, workspace, { find, most: MOST });
      return { suppressed: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
    },
  );
  http.post(
    '/api/v1/mail/suppressed',
    { config: { scope: 'write', audit: false }, schema: { tags, summary: 'Write to an address no more', body, response: { 204: done } } },
    async ({ workspace, body: { address }, caller }, reply) => {
      await suppress(db, { workspace, address: checked(address), reason: 'person', note: caller?.name ?? '', at: clock() });
      return reply.code(204).send(null);
    },
  );
  http.post(
    '/api/v1/mail/suppressed/lift',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Let an address get messages again',
        description: 'Consent that was withdrawn stays withdrawn.',
        body,
        response: { 204: done },
      },
    },
    async ({ workspace, body: { address } }, reply) => {
      if (await lift(db, { workspace, address: checked(address) })) return reply.code(204).send(null);
      throw new FunilError('not_suppressed', 'This address is not on the list.', {
        status: 404,
        hint: 'GET /api/v1/mail/suppressed shows it.',
      });
    },
  );
}

function checked(raw: string): string {
  const address = emailAddress(raw);
  if (address !== null) return address;
  throw new FunilError('bad_address', `"${raw.slice(0, 100)}" is not one plain e-mail address.`);
}
