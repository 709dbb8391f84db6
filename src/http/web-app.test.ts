import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Http } from '../lib/http.ts';
import type { Access } from './caller.ts';
import { openHttp } from './server.ts';

const access = { trustBrowser: () => false, origin: null } as unknown as Access;
const SCRIPT = 'export const method = "seo";\n'.repeat(100);
const PAGE = '<!doctype html><title>Funil</title>';

let folder: string;
let http: Http;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'funil-web-app-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets/start-1.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/start-1.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/start-1.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/tiny-2.js'), 'export {}');
  http = await openHttp({
    log: pino({ level: 'silent' }),
    version: '0',
    access,
    record: async () => undefined,
    webDir: folder,
    routes: [],
  });
});

afterAll(async () => {
  await http?.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(url: string, headers: Record<string, string> = {}) {
  return http.inject({ url, headers });
}

describe('the built web app', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ] as const)('goes as %s takes it, to be kept for good', async (accepted, encoding, unpacked) => {
    const { headers, rawPayload } = await ask('/assets/start-1.js', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      vary: 'accept-encoding',
      'cache-control': expect.stringMatching(/immutable/),
    });
    expect(headers['content-type']).toMatch(/javascript/);
    expect(unpacked(rawPayload).toString()).toBe(SCRIPT);
  });

  it('goes as it is where no smaller copy stands beside it, or none is taken', async () => {
    expect((await ask('/assets/start-1.js')).body).toBe(SCRIPT);
    const tiny = await ask('/assets/tiny-2.js', { 'accept-encoding': 'br' });
    expect([tiny.statusCode, tiny.headers['content-encoding'], tiny.body]).toEqual([200, undefined, 'export {}']);
  });

  it('shows its page for every address that a browser opens, and nothing for files there are not', async () => {
    expect((await ask('/leads', { accept: 'text/html', 'accept-encoding': 'br' })).body).toBe(PAGE);
    expect((await ask('/assets/gone-3.js', { 'accept-encoding': 'br' })).statusCode).toBe(404);
    expect((await ask('/leads')).statusCode).toBe(404);
  });
});
