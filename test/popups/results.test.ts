import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PopupDocument } from '../../src/funnel/capture/popups/document.ts';
import { basic, type Running, startRunning } from '../collect/running.ts';
import { offer } from './offer.ts';

const NOW = Date.UTC(2026, 4, 4, 12);
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
let funil: Running;
let writeKey: string;
beforeAll(async () => {
  funil = await startRunning(NOW);
  writeKey = (await funil.source('shop')).writeKey;
}, 60_000);
afterAll(() => funil?.close());

async function ask(method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) {
  const headers = { authorization: `Bearer ${funil.app.localToken}` };
  const answer = await funil.app.http.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

async function make(name: string, more: Partial<PopupDocument> = {}): Promise<string> {
  const { status, body } = await ask('POST', '/api/v1/popups', { name, document: offer(more) });
  expect(status, JSON.stringify(body)).toBe(201);
  expect((await ask('PUT', `/api/v1/popups/${body.id}`, { isLive: true })).status).toBe(200);
  return body.id;
}

describe('what came of pop-ups', () => {
  it('is told of each, and of a test by the one seen first, only while the same ones are live', async () => {
    const base = await make('Base');
    const other = await make('Other', { against: base, title: 'Free shipping' });
    const test = `${base}+${other}`;
    const batch: object[] = [];
    const say = (person: string, event: string, popup: string, more: object = {}, minutes = 0) =>
      batch.push({
        type: 'track',
        event,
        anonymousId: person,
        messageId: `${person} ${event} ${popup} ${minutes}`,
        timestamp: new Date(NOW - 3_600_000 + minutes * 60_000).toISOString(),
        context: { userAgent: CHROME, page: { url: 'https://shop.example/' } },
        properties: { popup, kind: 'modal', trigger: 'arrival', ...more },
      });
    for (let nth = 0; nth < 160; nth += 1) {
      const popup = nth % 2 === 0 ? base : other;
      say(`p${nth}`, 'Popup Viewed', popup, { test });
      if (nth % 8 === 0 || popup === other) say(`p${nth}`, 'Popup Clicked', popup, { test }, 1);
      else say(`p${nth}`, 'Popup Closed', popup, { test }, 1);
    }
    // Somebody sees both, which can only be another browser of theirs; they count with the first.
    say('p0', 'Popup Viewed', other, { test }, 5);
    // Seen outside of the test, and a test that nobody made.
    say('before', 'Popup Viewed', base);
    say('liar', 'Popup Viewed', base, { test: `${base}+nothing` });
    batch.push({
      type: 'identify',
      anonymousId: 'p1',
      messageId: 'p1 is',
      timestamp: new Date(NOW - 1_000).toISOString(),
      traits: { email: 'p1@example.com' },
    });
    await funil.post('/v1/batch', { batch }, basic(writeKey));
    await funil.rows('select 1');
    const { popups, tests } = (await ask('GET', '/api/v1/popups')).body;
    const told = (id: string) => popups.find((popup: { id: string }) => popup.id === id);
    expect(told(base)).toMatchObject({ viewed: 82, acted: 20, closed: 60, leads: 0, customers: 0, revenue: 0 });
    expect(told(other)).toMatchObject({ viewed: 81, acted: 80, closed: 0, leads: 1, customers: 0, revenue: 0 });
    expect(tests).toHaveLength(1);
    expect(tests[0]).toMatchObject({ isRunning: true, state: 'different', winner: other });
    expect(tests[0].variants).toMatchObject([
      { popup: base, people: 80, acted: 20, lift: null },
      { popup: other, people: 80, acted: 80 },
    ]);
    await ask('PUT', `/api/v1/popups/${other}`, { isLive: false });
    expect((await ask('GET', '/api/v1/popups')).body.tests[0].isRunning).toBe(false);
  }, 60_000);

  it('is of tests against one of their own alone', async () => {
    const base = await make('Free');
    const other = await make('Against it', { against: base });
    for (const [id, against] of [
      [null, other],
      [null, 'aaaaaaaaaa'],
      [base, base],
      [base, other],
    ] as const) {
      const document = offer({ against });
      const given = id === null ? ask('POST', '/api/v1/popups', { name: 'x', document }) : ask('PUT', `/api/v1/popups/${id}`, { document });
      expect((await given).body.code).toBe('bad_popup');
    }
  });

  it('are written in as many languages as they name, each once', async () => {
    const words = { title: 'Diez por ciento', text: '', label: 'Ver' };
    await make('Two languages', { others: [{ language: 'es', ...words }] });
    const { body } = await ask('POST', '/api/v1/popups', { name: 'x', document: offer({ others: [{ language: 'en', ...words }] }) });
    expect(body.code).toBe('bad_popup');
  });
});
