import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import type { Http } from '../lib/http.ts';
import { compressAnswers } from './compress-answers.ts';

const http = Fastify() as unknown as Http;
const long = { rows: Array.from({ length: 200 }, (_, row) => ({ row, method: 'seo' })) };

compressAnswers(http);
http.get('/long', {} as never, () => long);
http.post('/long', {} as never, () => long);
http.get('/short', {} as never, () => ({ ok: true }));
http.get('/text', {} as never, (_request, reply) => reply.type('text/csv').send('a,b\r\n'.repeat(500)));

afterAll(() => http.close());

function ask(url: string, method: 'GET' | 'POST' = 'GET', accepted = 'gzip, deflate, br') {
  return http.inject({ url, method, headers: { 'accept-encoding': accepted } });
}

describe('answers of the API', () => {
  it('are compressed for who takes it, and hold the same', async () => {
    const { headers, rawPayload } = await ask('/long');
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'content-length': String(rawPayload.length) });
    expect(JSON.parse(gunzipSync(rawPayload).toString())).toEqual(long);
    expect(rawPayload.length).toBeLessThan(JSON.stringify(long).length / 4);
  });

  it.each(['identity', 'br', 'gzip;q=0, br', 'gzip; q=0.0', ''])('go as they are to who takes "%s"', async (accepted) => {
    const { headers, body } = await ask('/long', 'GET', accepted);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('accept-encoding');
    expect(JSON.parse(body)).toEqual(long);
  });

  it.each(['gzip', 'br, gzip;q=0.5', 'GZIP ; q=1.0'])('are compressed for who takes "%s"', async (accepted) => {
    expect((await ask('/long', 'GET', accepted)).headers['content-encoding']).toBe('gzip');
  });

  it.each([
    ['/long', 'POST'],
    ['/short', 'GET'],
    ['/text', 'GET'],
  ] as const)('%s by %s is left alone', async (url, method) => {
    expect((await ask(url, method)).headers['content-encoding']).toBeUndefined();
  });
});
