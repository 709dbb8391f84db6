import { createHmac } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { FetchFailed, fetchPublicJson } from '../../src/lib/fetch-public.ts';
import { freshDir } from '../fresh.ts';

/** What the Graph API and LinkedIn's API answered, in the shape their references show; people and numbers are made up. */
const META_LEAD = {
  id: '901',
  created_time: '2026-03-01T10:00:00+0000',
  form_id: '77',
  ad_name: 'Blue mug',
  campaign_name: 'Spring',
  is_organic: false,
  platform: 'ig',
  field_data: [
    { name: 'full_name', values: ['Meta Ana'] },
    { name: 'email', values: ['meta.ana@example.org'] },
    { name: 'how_many_do_you_need?', values: ['20'] },
    { name: 'news', values: ['yes'] },
  ],
};
const LINKEDIN_LEAD = {
  id: 'abc-1',
  submittedAt: Date.UTC(2026, 2, 2),
  testLead: false,
  leadType: 'SPONSORED',
  formResponse: {
    answers: [
      { questionId: 1, answerDetails: { textQuestionAnswer: { answer: 'lin@acme.example' } } },
      { questionId: 2, answerDetails: { textQuestionAnswer: { answer: 'Acme' } } },
    ],
  },
};
const GOOGLE = {
  lead_id: 'g-1',
  form_id: 40,
  campaign_id: 123,
  gcl_id: 'click-1',
  api_version: '1.0',
  google_key: 'the key of the form',
  user_column_data: [
    { column_id: 'FULL_NAME', string_value: 'Goo Gle' },
    { column_id: 'EMAIL', string_value: 'goo@example.org' },
  ],
};

let app: App;
let dir: string;
const asked: { url: string; headers: Readonly<Record<string, string>> }[] = [];
let answers: Record<string, unknown> = {};

beforeAll(async () => {
  dir = await freshDir('lead-ads');
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
  const fetchJson = async (url: string, headers: Readonly<Record<string, string>>) => {
    asked.push({ url, headers });
    const answer = answers[new URL(url).pathname];
    if (answer === undefined) throw new FetchFailed('The answer was 404.', 404);
    return answer;
  };
  app = await startApp(config, { log: pino({ level: 'silent' }), outside: { fetchJson } });
}, 60_000);

afterAll(async () => {
  await app?.close();
  await rm(dir, { recursive: true, force: true });
});

async function api(method: string, url: string, body?: unknown) {
  const answer = await app.http.inject({
    method: method as 'GET',
    url,
    headers: { authorization: `Bearer ${app.localToken}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, json: answer.body === '' ? {} : answer.json() };
}

async function connect(vendor: string, secret: string): Promise<{ id: number; path: string }> {
  const made = await api('POST', '/api/v1/hooks', { name: vendor, vendor, secret });
  expect(made.status, JSON.stringify(made.json)).toBe(201);
  return made.json;
}

async function deliver(url: string, payload: unknown, headers: Record<string, string> = {}) {
  const body = JSON.stringify(payload);
  return app.http.inject({ method: 'POST', url, payload: body, headers: { 'content-type': 'application/json', ...headers } });
}

const signed = (payload: unknown, secret: string) => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(JSON.stringify(payload)).digest('hex')}`,
});

const stateOf = async (lead: string) =>
  ((await api('GET', '/api/v1/lead-ads')).json.leads as { lead: string; state: string; error: string; person: string | null }[]).find(
    (one) => one.lead === lead,
  );

const eventually = (lead: string, state: string) =>
  vi.waitFor(async () => expect((await stateOf(lead))?.state).toBe(state), { timeout: 10_000, interval: 50 });

async function rows(sql: string) {
  await app.engine.apply.drained(60_000);
  return app.engine.events.read<Record<string, string>>(sql);
}

describe('leads of Meta', () => {
  const secret = 'the secret of the app';
  const delivery = (...ids: string[]) => ({
    object: 'page',
    entry: [{ id: '1', time: 1, changes: ids.map((id) => ({ field: 'leadgen', value: { leadgen_id: id, form_id: '77', page_id: '1' } })) }],
  });
  let hook: { id: number; path: string };

  it('answer the handshake, and wait for a token', async () => {
    hook = await connect('meta', secret);
    const shaken = await app.http.inject(`${hook.path}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=x`);
    expect([shaken.statusCode, shaken.body]).toEqual([200, '1158201444']);
    expect((await deliver(hook.path, delivery('901'))).statusCode).toBe(401);
    expect((await deliver(hook.path, delivery('901'), signed(delivery('901'), 'another secret'))).statusCode).toBe(401);
    expect(await stateOf('901')).toBeUndefined();
    expect((await deliver(hook.path, delivery('901'), signed(delivery('901'), secret))).json()).toMatchObject({ rejected: 0 });
    await vi.waitFor(async () => expect((await stateOf('901'))?.error).toContain('no access token'), { timeout: 10_000 });
    expect(asked).toEqual([]);
  });

  it('are fetched once a token is there, and are leads with their ad, their traits and their consent', async () => {
    answers = { '/v25.0/901': META_LEAD };
    const settings = {
      token: 'EAAtoken-of-the-page',
      base: '',
      version: 'v25.0',
      fields: { 'how_many_do_you_need?': 'quantity' },
      consents: [{ field: 'news', purpose: 'news' }],
    };
    expect((await api('PUT', `/api/v1/lead-ads/${hook.id}`, settings)).status).toBe(204);
    await eventually('901', 'taken');
    expect(asked[0]?.url).toMatch(/^https:\/\/graph\.facebook\.com\/v25\.0\/901\?fields=/);
    expect(asked[0]?.url).not.toContain('EAA');
    expect(asked[0]?.headers.authorization).toBe('Bearer EAAtoken-of-the-page');
    expect(JSON.stringify((await api('GET', '/api/v1/lead-ads')).json)).not.toContain('EAA');
    const [touch] = await rows(
      'select toString(method) as method, toString(channel) as channel, toString(campaign) as campaign from touches',
    );
    expect(touch).toEqual({ method: 'paid', channel: 'paid_social', campaign: 'Spring' });
    const [profile] = await rows("select email, name, traits from profiles where traits != ''");
    expect(profile).toMatchObject({ email: 'meta.ana@example.org', name: 'Meta Ana' });
    expect(JSON.parse(profile?.traits ?? '')).toMatchObject({ quantity: '20' });
    const receipts = await app.engine.state.db.selectFrom('consent_receipt').select(['address', 'act', 'purpose']).execute();
    expect(receipts).toEqual([{ address: 'meta.ana@example.org', act: 'asked', purpose: 'news' }]);
    const { person } = (await stateOf('901')) ?? {};
    expect((await api('GET', `/api/v1/leads/${person}`)).json.identifiers).toContainEqual(
      expect.objectContaining({ kind: 'email', value: 'meta.ana@example.org' }),
    );
  });

  it('are one lead, however often they are told', async () => {
    const again = { ...delivery('901'), told: 'again' };
    await deliver(hook.path, again, signed(again, secret));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await rows("select 1 from events where type = 'lead_captured'")).toHaveLength(1);
  });

  it('never count when they are tests, and are tried again when they cannot be had', async () => {
    const test = { ...META_LEAD, id: '902', field_data: [{ name: 'email', values: ['test@fb.com'] }] };
    answers = { '/v25.0/902': test };
    await deliver(hook.path, delivery('902', '903'), signed(delivery('902', '903'), secret));
    await eventually('902', 'test');
    await vi.waitFor(async () => expect((await stateOf('903'))?.error).toContain('404'), { timeout: 10_000 });
    expect((await stateOf('903'))?.state).toBe('waiting');
    expect(await rows("select 1 from events where type = 'lead_captured'")).toHaveLength(1);
  });
});

describe('leads of Google', () => {
  it('come whole, with the key of the form, and never count when they are tests', async () => {
    const { path: url } = await connect('google_lead_form', GOOGLE.google_key);
    expect((await deliver(url, { ...GOOGLE, google_key: 'a wrong key' })).statusCode).toBe(401);
    expect((await deliver(url, GOOGLE)).statusCode).toBe(200);
    expect((await deliver(url, { ...GOOGLE, lead_id: 'g-2', is_test: true })).statusCode).toBe(200);
    await eventually('g-1', 'taken');
    await eventually('g-2', 'test');
    const [touch] = await rows("select toString(method) as method, toString(witness) as witness from touches where rule like '%gclid%'");
    expect(touch).toEqual({ method: 'paid', witness: 'click_id' });
    expect(await rows("select 1 from profiles where email = 'goo@example.org' and traits != ''")).toHaveLength(1);
  });
});

describe('leads of LinkedIn', () => {
  it('are read by the numbers of their questions, which the workspace names', async () => {
    const secret = 'the client secret';
    const { id, path: url } = await connect('linkedin', secret);
    answers = { '/rest/leadFormResponses/abc-1': LINKEDIN_LEAD };
    await api('PUT', `/api/v1/lead-ads/${id}`, {
      token: 'linkedin-token',
      base: '',
      version: '',
      fields: { question_1: 'email', question_2: 'company' },
      consents: [],
    });
    const payload = {
      type: 'LEAD_ACTION',
      leadAction: 'CREATED',
      leadGenFormResponse: 'urn:li:leadGenFormResponse:abc-1',
      leadGenForm: 'urn:li:leadGenForm:5',
    };
    const body = JSON.stringify(payload);
    const signature = createHmac('sha256', secret).update(`hmacsha256=${body}`).digest('hex');
    const taken = await deliver(url, payload, { 'x-li-signature': signature });
    expect(taken.statusCode, taken.body).toBe(200);
    await eventually('abc-1', 'taken');
    expect(asked.at(-1)?.headers['LinkedIn-Version']).toMatch(/^\d{6}$/);
    const [profile] = await rows("select company from profiles where email = 'lin@acme.example' and traits != ''");
    expect(profile?.company).toBe('Acme');
  });
});

describe('mail that somebody writes', () => {
  const letter = (more = '', text = 'How much are fifty of the blue mugs?') =>
    `Return-Path: <dora@acme.example>
Delivered-To: hello@shop.example
From: =?UTF-8?Q?Dora_Mar=C3=A7al?= <Dora@Acme.example>
To: Shop <hello@shop.example>
Subject: Fifty mugs <script>alert(1)</script>
Message-ID: <mail-1@acme.example>
${more}
${text}
`.replaceAll('\n', '\r\n');

  async function handOver(raw: string) {
    const answer = await app.http.inject({
      method: 'POST',
      url: '/api/v1/lead-ads/mail',
      headers: { authorization: `Bearer ${app.localToken}`, 'content-type': 'message/rfc822' },
      payload: raw,
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return (answer.json() as { outcome: string }).outcome;
  }

  it('makes its sender a lead, once, with what was written, and is no consent', async () => {
    const before = Number((await app.engine.state.db.selectFrom('consent_receipt').select('id').execute()).length);
    expect([await handOver(letter()), await handOver(letter())]).toEqual(['taken', 'known']);
    const events = await rows("select toString(id) as id, props from events where position(props, 'mail') > 0 and type = 'lead_captured'");
    expect(events).toHaveLength(1);
    expect(JSON.parse(events[0]?.props ?? '')).toMatchObject({
      vendor: 'mail',
      lead_form: 'hello@shop.example',
      subject: 'Fifty mugs <script>alert(1)</script>',
      message: 'How much are fifty of the blue mugs?',
    });
    expect(await rows("select name from profiles where email = 'dora@acme.example' and name != ''")).toEqual([{ name: 'Dora Marçal' }]);
    expect(await app.engine.state.db.selectFrom('consent_receipt').select('id').execute()).toHaveLength(before);
    const { leads } = (await api('GET', '/api/v1/lead-ads')).json as {
      leads: { from: string; form: string; state: string; person: string }[];
    };
    const byMail = leads.filter(({ from }) => from === 'inbound mail');
    expect(byMail).toMatchObject([{ form: 'hello@shop.example', state: 'taken' }]);
    const page = await api('GET', `/api/v1/leads/${byMail[0]?.person}`);
    expect(page.json.rows).toContainEqual(expect.objectContaining({ type: 'lead_captured', id: events[0]?.id }));
  });

  it.each([
    ['an answer of absence', letter('Auto-Submitted: auto-replied'), 'automatic'],
    ['a newsletter', letter('List-Id: <news.acme.example>'), 'automatic'],
    ['bulk mail', letter('Precedence: bulk'), 'automatic'],
    ['a report', letter().replace('<dora@acme.example>', '<>'), 'automatic'],
    ['a robot', letter().replace('Dora@Acme.example', 'no-reply@acme.example'), 'automatic'],
    ['from nobody', letter().replace(/From:.*\r\n/, ''), 'no_sender'],
    ['from an address that is none', letter().replace('Dora@Acme.example', '"a b"@acme.example'), 'no_sender'],
    ['nothing', '', 'no_sender'],
    ['bytes', '\u0000\u0001\ufffd'.repeat(1_000), 'no_sender'],
  ])('makes no lead when it is %s', async (_what, raw, outcome) => {
    expect(await handOver(raw.replace('mail-1@', `${outcome}-${raw.length}@`))).toBe(outcome);
  });

  it('makes no lead when the workspace itself wrote it', async () => {
    const server = {
      host: 'smtp.shop.example',
      port: 587,
      security: 'starttls',
      username: '',
      fromName: '',
      fromAddress: 'dora@acme.example',
    };
    const rest = { replyTo: '', bounceAddress: '', postalAddress: '', dkimSelector: '', perMinute: 60 };
    expect((await api('PUT', '/api/v1/mail/server', { ...server, ...rest })).status).toBe(200);
    expect(await handOver(letter().replace('mail-1@', 'own@'))).toBe('own');
  });
});

describe('fetching from a vendor (S-22)', () => {
  it.each([
    'http://graph.facebook.com/x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:169.254.169.254]/x',
    'https://169.254.169.254/latest',
    'https://10.0.0.1/x',
    'https://user@graph.facebook.com/x',
    'https://graph.facebook.com:5432/x',
    'https://localhost/x',
    'file:///etc/passwd',
    'nonsense',
  ])('%s is not asked', async (url) => {
    await expect(fetchPublicJson(url, {})).rejects.toThrow(/may be asked|could not be reached/);
  });

  it('is not led astray by what people set', async () => {
    const { sources } = (await api('GET', '/api/v1/lead-ads')).json as { sources: { id: number; vendor: string }[] };
    const { id } = sources.find(({ vendor }) => vendor === 'meta') as { id: number };
    for (const base of [
      'http://graph.facebook.com',
      'https://user@x.example',
      'https://x.example/path',
      'file:///x',
      'https://x.example:22',
    ])
      expect((await api('PUT', `/api/v1/lead-ads/${id}`, { base, version: '', fields: {}, consents: [] })).status, base).toBe(400);
  });
});
