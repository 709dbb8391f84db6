import { Type } from 'typebox';
import type { Http } from '../../../lib/http.ts';
import type { MailParts } from './parts.ts';
import { readReport } from './read-report.ts';
import { takeReport } from './take-report.ts';

const LARGEST = 2 * 1_024 * 1_024;
const tags = ['mail'];

/** Mail that comes back: a mail server or a provider hands it over as it came. */
export function addInboundRoutes(http: Http, parts: MailParts): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) => done(null, body));
  http.post(
    '/api/v1/mail/inbound',
    {
      config: { scope: 'write', audit: false },
      bodyLimit: LARGEST,
      schema: {
        tags,
        summary: 'Hand over a mail that came in',
        description:
          'The whole message as text (message/rfc822), such as a pipe of the mail server or the raw webhook of a provider sends it. Bounces (RFC 3464), complaints (RFC 5965) and wishes to leave are acted on; all else is left alone.',
        response: {
          200: Type.Object({
            kind: Type.String({ description: 'bounce, delayed, complaint, unsubscribe or other' }),
            known: Type.Boolean(),
          }),
        },
      },
    },
    async ({ workspace, body }) => {
      const report = await readReport(Buffer.isBuffer(body) ? body : Buffer.alloc(0));
      return { kind: report.kind, known: await takeReport(parts, workspace, report) };
    },
  );
}
