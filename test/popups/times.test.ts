import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PopupDocument } from '../../src/funnel/capture/popups/document.ts';
import { type Running, startRunning } from '../collect/running.ts';
import { offer } from './offer.ts';

/** 21:00 in São Paulo on the last day of November. */
const NOW = Date.UTC(2026, 11, 1, 0);
const HOUR = 3_600_000;

let funil: Running;
beforeAll(async () => {
  funil = await startRunning(NOW);
  expect((await ask('PATCH', '/api/v1/workspaces/main', { timezone: 'America/Sao_Paulo' })).status).toBe(200);
}, 60_000);
afterAll(() => funil?.close());

async function ask(method: 'GET' | 'PUT' | 'POST' | 'PATCH', url: string, payload?: object) {
  const headers = { authorization: `Bearer ${funil.app.localToken}` };
  const answer = await funil.app.http.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

async function putLive(name: string, times: Partial<PopupDocument>) {
  const made = await ask('POST', '/api/v1/popups', { name, document: offer(times) });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return (await ask('PUT', `/api/v1/popups/${made.body.id}`, { isLive: true })).body;
}

/** What a shop's page is given at a moment: the script's list of titles, and for how long it may be kept. */
async function given(at: number): Promise<{ titles: string[]; script: string; keeps: number }> {
  funil.setNow(at);
  const { script } = (await ask('GET', '/api/v1/popups')).body;
  const answer = await funil.app.http.inject(new URL(script).pathname);
  expect(answer.statusCode).toBe(200);
  const keeps = Number(/max-age=(\d+)/.exec(String(answer.headers['cache-control']))?.[1]);
  return { titles: ['Friday', 'Always'].filter((title) => answer.body.includes(title)), script: answer.body, keeps };
}

describe('pop-ups with moments', () => {
  it('are given to pages only between them, by the workspace’s days, and the script is kept no longer than to the first end', async () => {
    await putLive('always', { title: 'Always' });
    const { document } = await putLive('friday', { title: 'Friday', since: '2026-12-01', until: '2026-12-02' });
    expect(document).toMatchObject({ since: '2026-12-01T03:00:00.000Z', until: '2026-12-03T03:00:00.000Z' });
    const begins = NOW + 3 * HOUR;
    const ends = NOW + 51 * HOUR;
    expect(await given(begins - 1)).toMatchObject({ titles: ['Always'], keeps: 60 });
    expect(await given(begins)).toMatchObject({ titles: ['Friday', 'Always'], keeps: 60 });
    expect(await given(ends - 20_500)).toMatchObject({ titles: ['Friday', 'Always'], keeps: 20 });
    expect(await given(ends - 1)).toMatchObject({ titles: ['Friday', 'Always'], keeps: 0 });
    expect(await given(ends)).toMatchObject({ titles: ['Always'], keeps: 60 });
  }, 60_000);

  it('end after they begin, at moments that can be read', async () => {
    const refused = async (times: Partial<PopupDocument>) =>
      (await ask('POST', '/api/v1/popups', { name: 'x', document: offer(times) })).body.code;
    expect(await refused({ since: '2026-12-02', until: '2026-12-01' })).toBe('bad_popup');
    expect(await refused({ since: '2026-12-02T10:00:00Z', until: '2026-12-02T10:00:00Z' })).toBe('bad_popup');
    expect(await refused({ since: 'soon' })).toBe('bad_time');
    expect(await refused({ until: '2026-02-30' })).toBe('bad_time');
  });

  it('lose a moment that is taken away', async () => {
    const { id, document } = await putLive('until', { until: '2026-12-01T10:00:00-03:00' });
    expect(document.until).toBe('2026-12-01T13:00:00.000Z');
    const { body } = await ask('PUT', `/api/v1/popups/${id}`, { document: { ...document, until: null } });
    expect(body.document).not.toHaveProperty('until');
  });
});
