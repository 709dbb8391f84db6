import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, type Running, startRunning } from './running.ts';

const RECORDINGS = path.resolve(import.meta.dirname, '../../../shared/data/sdk_recordings');
const present = existsSync(RECORDINGS);
const NOW = Date.parse('2026-11-22T01:00:00Z');

interface Recorded {
  method: string;
  url: string;
  headers: Record<string, string>;
  rawBytes: number;
  body: Record<string, unknown> | '';
}

function recordings(): [string, Recorded[]][] {
  if (!present) return [];
  return readdirSync(RECORDINGS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(path.join(RECORDINGS, name), 'utf8')) as Recorded[]]);
}

describe.skipIf(!present)('requests recorded from real SDKs (needs shared data: sdk_recordings)', () => {
  let funil: Running;
  let key: string;
  beforeAll(async () => {
    funil = await startRunning(NOW);
    key = (await funil.source('sdks')).writeKey;
  });
  afterAll(() => funil.close());

  async function replay({ method, url, headers, body }: Recorded) {
    const { 'content-length': _length, host: _host, connection: _connection, authorization, ...rest } = headers;
    const own = authorization ? { ...rest, ...basic(key) } : rest;
    const payload = body === '' ? undefined : JSON.stringify({ ...body, writeKey: key });
    const address = url.replace(/projects\/[^/]+\//, `projects/${key}/`);
    return funil.app.http.inject({ method: method as 'POST', url: address, headers: own, ...(payload ? { payload } : {}) });
  }

  it.each(recordings())('%s is understood as it is', async (_name, requests) => {
    for (const request of requests) {
      const answer = await replay(request);
      expect(answer.statusCode).toBe(request.method === 'OPTIONS' ? 204 : 200);
      if (request.headers.origin) expect(answer.headers['access-control-allow-origin']).toBe(request.headers.origin);
      if (request.method === 'OPTIONS') {
        expect(answer.headers['access-control-allow-headers']).toContain(request.headers['access-control-request-headers']);
      }
      if (request.method === 'POST') expect(answer.json()).toMatchObject({ success: true, rejected: 0 });
    }
  });

  it('counts a retried event once and keeps what each call says', async () => {
    const events = await funil.rows<{ type: string; n: string }>('select type, count() as n from events group by type order by type');
    expect(Object.fromEntries(events.map(({ type, n }) => [type, Number(n)]))).toMatchObject({ checkout_started: 1, screen: 1, e: 1 });
    const [landing] = await funil.rows<{ evidence: string; path: string; bot: number }>(
      "select evidence, path, bot from events where type = 'page' and path = '/landing' limit 1",
    );
    expect(JSON.parse(landing?.evidence ?? '')).toMatchObject({
      source: 'instagram',
      medium: 'social',
      campaign: 'c1',
      clickIds: { gclid: 'G1' },
      referrer: 'https://www.google.com/',
    });
    // The recordings were made in a headless browser, which says so.
    expect(landing?.bot).toBe(1);
  });
});
