import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import type { Access } from './caller.ts';
import { openHttp } from './server.ts';
import { serveTracker } from './tracker-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'funil-tracker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const access: Access = {
  verifyKey: async () => null,
  workspaceBySlug: () => ({ id: 1, organization: 1 }),
  organizationOf: () => 1,
  localToken: 'fl_local',
  trustBrowser: () => true,
  signedIn: async () => null,
  origin: null,
};

async function open(file: string) {
  const routes = [(http: Parameters<typeof serveTracker>[0]) => serveTracker(http, file)];
  const webDir = join(folder, 'no-web-app');
  return openHttp({ log: pino({ level: 'silent' }), version: '0', access, record: async () => undefined, webDir, routes });
}

describe('the script of the tracker', () => {
  it('is served to any site, without a key, to be kept for an hour', async () => {
    const file = join(folder, 'funil.js');
    writeFileSync(file, 'window.funil=1;');
    const http = await open(file);
    const { statusCode, headers, body } = await http.inject({ url: '/funil.js', headers: { origin: 'https://shop.example' } });
    await http.close();
    expect(statusCode).toBe(200);
    expect(body).toBe('window.funil=1;');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': '15',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('is not there before it is built, and the answer is not kept', async () => {
    const http = await open(join(folder, 'absent.js'));
    const { statusCode, headers } = await http.inject('/absent.js');
    await http.close();
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers['cache-control']).toBeUndefined();
  });
});
