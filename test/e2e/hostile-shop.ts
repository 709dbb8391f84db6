import { expect, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Fact } from '../../src/core/fact.ts';
import { CREDITED } from '../../src/core/method.ts';
import { send } from '../pages/site.ts';
import { plantCapture, plantForm } from './hostile-capture.ts';
import { all, HOSTILE, hostile, type Say } from './hostile-texts.ts';
import { NOW } from './planted.ts';

const DAY = 86_400_000;

/** What was planted, by which its pages are found. */
export interface HostileShop {
  form: string;
  page: string;
  popup: string;
  link: string;
  imported: string;
  writeKey: string;
  leads: string[];
}

/** Says hostile texts wherever strangers and members can say any, each text in each place of a lead. */
export async function plantHostile(app: App): Promise<HostileShop> {
  const say = (method: string) => async (url: string, body?: unknown) => {
    const { status, json } = await send(app, method, url, body);
    expect(status, `${method} ${url}: ${JSON.stringify(json)}`).toBeLessThan(300);
    return json;
  };
  const post = say('POST');
  const put = say('PUT');
  await say('PATCH')('/api/v1/workspaces/main', { name: all(100) });
  await post('/api/v1/facts', { source: all(100), facts: HOSTILE.flatMap((_text, nth) => leadFacts(nth)) });
  await post('/api/v1/facts', { source: hostile(1), facts: HOSTILE.map((_text, nth) => refused(nth)) });
  const { writeKey, id: source } = await post('/api/v1/sources', { name: all(100, 3), kind: 'browser' });
  await put(`/api/v1/sources/${source}/plan`, { mode: 'warn', events: HOSTILE.map((text) => planned(text)) });
  await collect(app, String(writeKey));
  await put('/api/v1/consent/purposes/news', {
    basis: 'consent',
    channels: ['email'],
    doubleOptIn: true,
    archived: false,
    texts: (['en', 'pt-BR', 'es'] as const).map((language) => ({ language, label: all(300), details: all(600) })),
  });
  await post('/api/v1/consent/acts', {
    channel: 'email',
    address: 'h0@shop.example',
    purpose: 'news',
    act: 'given',
    proof: 'person',
    note: all(900),
  });
  const form = await plantForm(app, post, put);
  const shop = { form, writeKey: String(writeKey), ...(await plantCapture(post, put, form)), ...(await plantImport(app, post)) };
  await plantSettings(post, put);
  await app.engine.apply.drained(60_000);
  const { rows } = (await send(app, 'GET', '/api/v1/leads?limit=50')).json as { rows: { id: string }[] };
  return { ...shop, leads: rows.map(({ id }) => id) };
}

function leadFacts(nth: number): Fact[] {
  const text = (more: number) => hostile(nth + more);
  const ids = { anonymous: text(0), external: text(1), email: `h${nth}@shop.example`, user: `${text(2)}${nth}` };
  const at = NOW - (nth + 1) * (DAY / 4);
  const currency = 'BRL';
  const evidence = { source: text(3), medium: text(4), campaign: text(5), term: text(6), content: text(7), creator: text(9) };
  const referrer = `https://evil.example/?q=${text(8)}`;
  const event = (type: string, more: object) => ({ kind: 'event', id: `${type}${nth}`, at, type, ids, ...more }) as Fact;
  const traits = { name: text(0), company: text(1), country: text(2), phone: text(3), [text(4).slice(0, 30)]: text(5) };
  const order = `${text(7)}${nth}`;
  const method = CREDITED[nth % CREDITED.length] as (typeof CREDITED)[number];
  const days = { from: '2026-03-01', to: '2026-03-31' };
  return [
    event('page', {
      path: `/${text(1)}`,
      evidence: { ...evidence, referrer },
      props: { title: text(2), url: text(3), [text(4)]: text(5) },
    }),
    event('lead_captured', { path: text(4), traits }),
    event('product_viewed', { product: text(5), props: { name: text(6) } }),
    event(text(6), { path: '/checkout' }),
    { kind: 'order', id: `o${nth}`, at: at + 1, order, ids, status: 'paid', total: '100.00', currency, code: text(8) },
    { kind: 'line', id: `l${nth}`, at: at + 1, order, line: text(9), product: text(10), quantity: 1, price: '100.00', currency },
    { kind: 'payment', id: `p${nth}`, at: at + 2, order, payment: text(1), amount: '100.00', currency, means: text(2) },
    { kind: 'refund', id: `r${nth}`, at: at + 3, order, refund: text(3), amount: '1.00', currency, reason: text(4) },
    { kind: 'deal', id: `d${nth}`, at, deal: text(5), ids, status: 'open', amount: '9', currency, account: text(6), owner: text(7) },
    {
      kind: 'cost',
      id: `c${nth}`,
      at,
      cost: `c${nth}`,
      method,
      channel: text(8),
      campaign: text(9),
      ...days,
      spend: 'media',
      amount: '5',
      currency,
    },
    { kind: 'content', id: `t${nth}`, at, content: text(10), type: text(11), title: text(0), method, url: text(3), creator: text(1) },
  ];
}

const refused = (nth: number) => ({
  kind: 'event',
  id: hostile(nth),
  at: hostile(nth + 1),
  type: hostile(nth + 2),
  ids: { user: hostile(nth) },
});

const planned = (text: string) => ({ event: text, properties: [{ name: text, type: 'string', required: true }] });

/** As a storefront would, from browsers that lie about all they can. */
export async function collect(app: App, writeKey: string): Promise<void> {
  const batch = HOSTILE.map((text, nth) => ({
    type: 'track',
    event: text,
    messageId: `live-${nth}-${text}`,
    anonymousId: `d-${nth}`,
    properties: { title: text, url: `https://shop.example/${text}`, referrer: text, name: hostile(nth + 1) },
    context: { userAgent: text, page: { title: text, url: text, referrer: text }, campaign: { source: text, name: text }, locale: text },
  }));
  const answer = await app.http.inject({
    method: 'POST',
    url: '/v1/batch',
    headers: {
      authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
      'user-agent': all(300),
      referer: all(300).replace(/[^ -~]/g, ''),
    },
    payload: { batch },
  });
  expect(answer.statusCode, answer.body).toBe(200);
}

/** A file with a hostile name, columns and rows, some of which are not taken. */
async function plantImport(app: App, post: Say): Promise<{ imported: string }> {
  const rows = HOSTILE.map((text, nth) =>
    ['2026-03-01', text, nth % 2 === 0 ? '10,50' : text].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'),
  );
  const name = encodeURIComponent(`${all(90)}.csv`);
  const upload = await app.http.inject({
    method: 'POST',
    url: `/api/v1/uploads?name=${name}`,
    headers: { authorization: `Bearer ${app.localToken}`, 'content-type': 'application/octet-stream' },
    payload: [`Dia;"<img src=x onerror=__ran=1>";Gasto`, ...rows].join('\n'),
  });
  expect(upload.statusCode, upload.body).toBeLessThan(300);
  const fields = { from: 'Dia', to: 'Dia', campaign: hostile(0), amount: 'Gasto', method: { value: 'paid' }, spend: { value: 'media' } };
  const mapping = { name: 'hostile', kind: 'costs', describe: all(200), format: { delimiter: ';', decimal: ',' }, fields };
  const made = await post('/api/v1/imports', { upload: upload.json().id, mapping });
  const state = async () => (await send(app, 'GET', `/api/v1/imports/${made.id}`)).json.state;
  await vi.waitFor(async () => expect(await state()).toBe('done'), { timeout: 45_000, interval: 200 });
  return { imported: String(made.id) };
}

async function plantSettings(post: Say, put: Say): Promise<void> {
  for (const text of HOSTILE) {
    await post('/api/v1/hooks', { name: `h ${text}`, vendor: 'standard' });
    await post('/api/v1/keys', { name: text, scopes: ['read'] });
  }
  const said = { method: 'paid', channel: hostile(0), campaign: hostile(1), creator: hostile(2) };
  const rules = HOSTILE.filter((text) => !text.includes('\u2028')).map((text) => ({
    name: text,
    conditions: [{ field: 'utm_source', operator: 'is', value: text }],
    ...said,
    channel: text,
  }));
  await put('/api/v1/claims', { rules, note: all(300) });
}
