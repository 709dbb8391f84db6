import { Type } from 'typebox';
import { FunilError } from '../../../core/errors.ts';
import { consentAddress, recordConsent } from '../../../ledger/consent.ts';
import type { Http } from '../../../lib/http.ts';
import { lift } from '../../../outbox/suppressions.ts';
import type { ConsentParts } from './parts.ts';
import { aChannel, actGiven } from './team-schemas.ts';

const tags = ['consent'];
const writes = { scope: 'write' } as const;
const SKEW = 5 * 60_000;

/** What happened elsewhere, written down by the team; and links for shops that let people choose. */
export function addActRoutes(http: Http, { db, clock, workspaces, links }: ConsentParts): void {
  http.post(
    '/api/v1/consent/acts',
    {
      config: { ...writes, audit: ['channel', 'purpose', 'act', 'proof'] },
      schema: {
        tags,
        summary: 'Write down an act that happened elsewhere',
        description: 'On paper, by phone, or in another system whose consent is taken over. It stays on the record as such.',
        body: actGiven,
        response: { 201: Type.Object({ receipt: Type.String() }) },
      },
    },
    async ({ workspace, body: { at, ...act }, caller }, reply) => {
      const now = clock();
      const happened = at === undefined ? now : Date.parse(at);
      if (happened > now + SKEW)
        throw new FunilError('bad_time', 'An act of consent cannot lie in the future.', {
          hint: 'Send "at" as it was.',
          values: { fault: 'future' },
        });
      const receipt = await db.transaction().execute(async (tx) => {
        const id = await recordConsent(tx, workspaces.get(workspace), { ...act, who: caller?.name ?? '', at: happened, known: now });
        const address = act.channel === 'email' ? consentAddress('email', act.address) : null;
        // Who comes back is taken off the list of those who left; who leaves one purpose is not put on it.
        if (address !== null && act.act === 'given') await lift(tx, { workspace, address, reason: 'unsubscribe' });
        return id;
      });
      return reply.code(201).send({ receipt });
    },
  );
  http.post(
    '/api/v1/consent/link',
    {
      config: { ...writes, audit: false },
      schema: {
        tags,
        summary: 'A link by which somebody chooses what they receive',
        description: 'Give it only to whom the address belongs: whoever has the link may choose for them.',
        body: Type.Object({ channel: aChannel, address: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
        response: { 200: Type.Object({ link: Type.String() }) },
      },
    },
    async ({ workspace, body: { channel, address: raw } }) => {
      const address = consentAddress(channel, raw);
      if (address === null)
        throw new FunilError('bad_address', 'This is not an address for that channel.', { hint: 'Send one plain address.' });
      return { link: links.preferences({ workspace, channel, address }) };
    },
  );
}
