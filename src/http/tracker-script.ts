import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Http } from '../lib/http.ts';

/** Serves a browser script under its own name to the shops that load it, from any site. Kept for an hour: a shop gets a new one soon, and asks seldom. */
export function serveTracker(http: Http, file: string): void {
  const script = builtScript(file);
  http.get(`/${basename(file)}`, { config: { scope: 'open' }, schema: { hide: true } as never }, (_request, reply) => {
    if (script === null) return reply.callNotFound();
    return reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=3600')
      .type('text/javascript; charset=utf-8')
      .send(script);
  });
}

/** A browser script as text, some with a place for what the server puts in; null where the tracker was not built. */
export function builtScript(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
