import { Type } from 'typebox';
import type { Http } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import type { LeadAds } from './index.ts';
import { type MailTaken, takeMail } from './take-mail.ts';

const LARGEST = 10 * 1_024 * 1_024;
const OUTCOMES: readonly MailTaken[] = ['taken', 'known', 'own', 'automatic', 'no_sender'];

/** The door for mail that people write to the shop: a pipe of the mail server, or the raw webhook of a provider. */
export function addMailRoutes(http: Http, ads: LeadAds): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) => done(null, body));
  http.post(
    '/api/v1/lead-ads/mail',
    {
      config: { scope: 'write', audit: false },
      bodyLimit: LARGEST,
      schema: {
        tags: ['lead ads'],
        summary: 'Hand over a mail that somebody wrote; its sender becomes a lead',
        description:
          'The whole message as text (message/rfc822). Its sender is identified, subject and text stand on the lead. The same mail again is one lead; answers of machines, lists and the own sender make none. It is never consent.',
        response: {
          200: Type.Object({
            outcome: oneOf<MailTaken>(OUTCOMES, 'known: it was handed over before; own: the workspace’s own sender wrote it'),
          }),
        },
      },
    },
    async ({ workspace, body }) => ({
      outcome: await takeMail(ads, workspace, Buffer.isBuffer(body) ? body : Buffer.alloc(0)),
    }),
  );
}
