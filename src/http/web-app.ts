import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Http } from '../lib/http.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Vite puts what carries its content's hash in its name here. */
const HASHED = /^assets\//;
const FILE = /\.[a-z0-9]{1,8}$/i;

/**
 * Serves the built web app: its files, and its page for every other address a browser opens; compressed as the build left them beside the files.
 * Without one, a page that says how to build it.
 */
export async function serveWebApp(
  http: Http,
  webDir: string,
  greet: (request: FastifyRequest, reply: FastifyReply) => void,
): Promise<void> {
  const built = existsSync(join(webDir, 'index.html'));
  if (built) await http.register(fastifyStatic, { root: webDir, serve: false, cacheControl: false, preCompressed: true });
  http.get('/*', { config: { scope: 'open' }, schema: { hide: true } as never }, (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (path.startsWith('api/')) return reply.callNotFound();
    if (FILE.test(path) && path !== 'index.html') return built ? sendFile(reply, path) : reply.callNotFound();
    if (path !== '' && !acceptsHtml(request)) return reply.callNotFound();
    greet(request, reply);
    if (!built) return reply.type('text/html; charset=utf-8').send(NOT_BUILT);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
    return reply.header('vary', 'accept-encoding').sendFile('index.html');
  });
}

function sendFile(reply: FastifyReply, path: string) {
  const kept = HASHED.test(path) ? IMMUTABLE : 'no-cache';
  return reply.headers({ 'cache-control': kept, vary: 'accept-encoding' }).sendFile(path);
}

function acceptsHtml({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

const NOT_BUILT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Funil</title></head><body>
<h1>Funil is running</h1><p>The web app is not built. Run <code>npm run build</code> in Funil's folder, then start Funil again.</p>
<p>The <a href="/docs">API</a> and the command line (<code>funil --help</code>) work without it.</p></body></html>
`;
