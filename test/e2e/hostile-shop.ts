import { expect, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Fact } from '../../src/core/fact.ts';
import { CREDITED } from '../../src/core/method.ts';
import { CALM, documentOf, EMAIL, NEWS } from '../../src/funnel/capture/forms/template-fields.ts';
import { BLOCKS, type PageDocument, ROOT_FIELDS } from '../../src/funnel/capture/pages/blocks/document.ts';
import type { Field } from '../../src/funnel/capture/pages/blocks/fields.ts';
import { send } from '../pages/site.ts';
import { NOW } from './planted.ts';

const DAY = 86_400_000;

/** What runs, or shows, or widens a page where a text is taken for more than a text. Each is short enough for every field. */
export const HOSTILE = [
  '<img src=x onerror=__ran=1>',
  '"><svg/onload=__ran=2>',
  '</script><script>__ran=3</script>',
  'javascript:__ran=4',
  '" autofocus onfocus=__ran=5 x="',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the attack.
  '{{7777*7}}${7777*7}<%=7777*7%>',
  '\u202egnp.exe\u2067x\u200b\ufffe',
  'W'.repeat(58),
  '<b data-planted>b</b>',
  '&lt;img src=x onerror=__ran=6&gt;',
  "';__ran=7;//</title></style><i data-planted>",
  '%3Csvg/onload=__ran=8%3E\u2028\u0085',
] as const;

const hostile = (nth: number) => HOSTILE[nth % HOSTILE.length] as string;
const all = (most: number, from = 0) =>
  HOSTILE.map((_text, nth) => hostile(nth + from))
    .join(' ')
    .slice(0, most);
const inAll = (most: number, from = 0) => ({ en: all(most, from), 'pt-BR': all(most, from), es: all(most, from) });

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

type Say = (url: string, body?: unknown) => Promise<Record<string, unknown>>;

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

/** A form whose every text is hostile, and answers to it. */
async function plantForm(app: App, post: Say, put: Say): Promise<string> {
  const { id, draftVersion } = await post('/api/v1/forms', { name: all(100), template: 'contact' });
  const options = HOSTILE.map((value) => ({ value, label: inAll(60) }));
  const field = (name: string, type: 'text' | 'choice' | 'dropdown' | 'heard' | 'long_text', nth: number) => ({
    id: name,
    type,
    label: inAll(300, nth),
    help: inAll(300, nth),
    ...(type.endsWith('text') ? {} : { options }),
  });
  const hidden = { id: 'came', type: 'hidden' as const, label: {}, parameter: 'came', value: hostile(1) };
  const fields = [
    EMAIL,
    field('name', 'text', 0),
    field('pick', 'choice', 3),
    field('drop', 'dropdown', 4),
    hidden,
    field('more', 'long_text', 5),
    NEWS,
  ];
  const draft = documentOf({
    title: inAll(300),
    intro: inAll(400, 2),
    submit: inAll(60, 4),
    steps: [{ id: 'start', title: inAll(300, 1), fields }],
    after: { message: inAll(400, 3) },
    settings: CALM,
  });
  await put(`/api/v1/forms/${id}`, { name: all(100), draftVersion, draft });
  await post(`/api/v1/forms/${id}/publish`);
  for (const [nth, text] of HOSTILE.entries()) await answerForm(app, String(id), text, nth);
  const { json } = await send(app, 'GET', `/api/v1/forms/${id}/submissions?state=held`);
  const [first] = json.submissions as { id: string }[];
  await post(`/api/v1/forms/${id}/submissions/${first?.id}/accept`);
  return String(id);
}

async function answerForm(app: App, form: string, text: string, nth: number): Promise<void> {
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36' };
  const opened = await app.http.inject({ url: `/f/${form}?came=${encodeURIComponent(text)}`, headers });
  const state = /name="_state" value="([^"]*)"/.exec(opened.body)?.[1] ?? '';
  const typed = {
    _state: state,
    email: `f${nth}@form.example`,
    name: text,
    pick: text,
    drop: text,
    came: text,
    more: all(600, nth),
    news: 'yes',
  };
  const answer = await app.http.inject({
    method: 'POST',
    url: `/f/${form}`,
    remoteAddress: `198.18.${nth}.1`,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(typed).toString(),
  });
  expect(answer.statusCode, `${text}: ${answer.body.slice(0, 300)}`).toBe(303);
}

async function plantCapture(post: Say, put: Say, form: string): Promise<{ page: string; popup: string; link: string }> {
  const document = hostilePage(form);
  const page = await post('/api/v1/pages', { name: all(120), slug: 'hostile', language: 'en', template: 'empty' });
  await put(`/api/v1/pages/${page.id}/draft`, { draftVersion: page.draftVersion, name: all(120), slug: 'hostile', document });
  await post(`/api/v1/pages/${page.id}/publish`, {});
  const words = { title: all(120), text: all(600) };
  const popup = await post('/api/v1/popups', {
    name: all(100),
    document: {
      ...{ kind: 'modal', place: 'bottom', ...words, form: null, button: { label: all(60), url: '/"onmouseover=__ran=9 x="' } },
      ...{ accent: '#0E7C78', language: 'en', trigger: { on: 'arrival', value: 0 }, pages: [], notPages: [`/${hostile(2)}`] },
      ...{ products: [...HOSTILE], arrivals: [], devices: 'all', visits: { least: 1, most: null }, every: 'visit', most: 5, rest: 0 },
      others: [{ language: 'es', ...words, label: all(60) }],
    },
  });
  await put(`/api/v1/popups/${popup.id}`, { isLive: true });
  const made = HOSTILE.map((text, nth) =>
    post('/api/v1/links', {
      name: text,
      destination: `https://shop.example/?q=${encodeURIComponent(text)}`,
      tags: { source: 'instagram', medium: 'influencer', campaign: `2026-03-spring-${nth}` },
      method: 'influencers',
      channel: text,
      creator: text,
    }),
  );
  const [link] = await Promise.all(made);
  await post('/api/v1/codes', {
    codes: ['H1'],
    kind: 'discount',
    method: 'paid',
    channel: hostile(0),
    campaign: hostile(1),
    creator: hostile(2),
    note: all(300),
  });
  return { page: String(page.id), popup: String(popup.id), link: String(link?.id) };
}

/** Landing pages take no signs that nobody can see. */
const seen = (most: number) =>
  all(600)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, most);

/** Every kind of block, every text of it hostile. */
function hostilePage(form: string): PageDocument {
  const same: Record<string, unknown> = {
    link: 'https://shop.example/?x="onmouseover=__ran=9',
    video: '',
    picture: { src: '', alt: seen(100), width: 0, height: 0 },
    moment: '2026-12-31T12:00:00.000Z',
    form,
  };
  const said = (field: Field): unknown => {
    if (field.kind === 'line' || field.kind === 'prose') return seen(field.most);
    if (field.kind === 'choice') return field.options[0];
    if (field.kind === 'whole') return field.least;
    return field.kind === 'list' ? [valuesOf(field.of), valuesOf(field.of)] : same[field.kind];
  };
  const valuesOf = (fields: { [name: string]: Field }) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, said(field)]));
  const content = Object.entries(BLOCKS).map(([type, { fields }]) => ({ type, props: { id: `${type}-1`, ...valuesOf(fields) } }));
  return { root: { props: valuesOf(ROOT_FIELDS) }, content } as unknown as PageDocument;
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
  await vi.waitFor(async () => expect(await state()).toBe('done'), { timeout: 20_000, interval: 200 });
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
