import type { Http } from '../lib/http.ts';

/** While closing, every answer also ends its connection; one kept alive would hold the end up. */
export function endConnectionsWhenClosing(http: Http): void {
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
  });
  http.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
