import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicLeadId } from '../../src/core/identity.ts';
import { CHOICE_RATES } from '../../src/funnel/capture/consent/take-choice.ts';
import { type Receipt, readReceipts } from '../../src/ledger/consent-receipts.ts';
import { type Running, startRunning } from '../collect/running.ts';

const START = Date.UTC(2026, 0, 5, 9);
const HOUR = 3_600_000;
const PERSON = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';

let running: Running;
let site = '';
let network = 0;

const db = () => running.app.engine.state.db;
const place = () => running.app.engine.workspaces.list()[0] as { id: number; salt: Buffer; name: string };

async function ask(method: 'GET' | 'PUT', url: string, payload?: object) {
  const headers = { authorization: `Bearer ${running.app.localToken}` };
  const answer = await running.app.http.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

/** Saves the banner as it stands, changed. */
async function save(
  change: (given: Record<string, unknown> & { words: Record<string, Record<string, unknown>> }) => object = (one) => one,
) {
  const { body } = await ask('GET', '/api/v1/consent/banner');
  const { askedBy, settings, purposes, words } = body;
  return ask('PUT', '/api/v1/consent/banner', { askedBy, settings, purposes, words, askAgain: false, ...change({ ...body }) });
}

const hex = (seed: string) => createHash('md5').update(seed).digest('hex');

/** Sends a choice as the banner does, from a network of its own unless one is named. */
async function send(act: string, more: object = {}, { headers = {}, address = '' } = {}) {
  network += 1;
  const body = {
    ...{ act: hex(act), ref: hex(act), choices: { analytics: true, marketing: true }, way: 'all', ago: 0 },
    ...{ url: 'https://shop.example/page', version: 1, language: 'es', ...more },
  };
  const answer = await running.app.http.inject({
    method: 'POST',
    url: `/v1/consent/${site}`,
    headers: { 'content-type': 'text/plain;charset=UTF-8', 'user-agent': PERSON, origin: 'https://shop.example', ...headers },
    payload: JSON.stringify(body),
    remoteAddress: address || `10.9.${network}.7`,
  });
  return { status: answer.statusCode, code: answer.body === '' ? '' : answer.json().code, headers: answer.headers };
}

async function receipts(ref: string): Promise<Receipt[]> {
  return (await readReceipts(db(), place(), { find: hex(ref), most: 50 })).reverse();
}
const shortly = async (ref: string) => (await receipts(ref)).map(({ purpose, act, proof }) => `${purpose} ${act} ${proof}`);

beforeAll(async () => {
  running = await startRunning(START);
  const { status, body } = await save(() => ({ askedBy: 'banner' }));
  expect(status, JSON.stringify(body)).toBe(200);
  site = /consent\/(\w+)\.js$/.exec(body.script)?.[1] as string;
}, 120_000);
afterAll(() => running?.close());

describe('a choice made in a browser', () => {
  it('stands on the ledger once, with the words that were shown, where, how, and no address of a machine', async () => {
    for (let times = 0; times < 3; times += 1) expect((await send('ana', { ago: HOUR })).status).toBe(204);
    const found = await receipts('ana');
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      ...{ channel: 'browser', act: 'given', purpose: 'analytics', basis: 'consent', proof: 'banner', version: 1, language: 'es' },
      ...{ label: 'Medir', url: 'https://shop.example/page', agent: 'desktop Firefox', at: new Date(START - HOUR) },
      ipHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(found[0]?.details).toContain('¿Podemos contar tu visita?');
    expect(JSON.stringify(found)).not.toContain('10.9.');
    await expect(db().updateTable('consent_receipt').set({ note: 'x' }).execute()).rejects.toThrow(/only added to/);
  });

  it('is withdrawn by the same browser, and refused by who never gave it', async () => {
    await send('bob');
    await send('bob changes', { ref: hex('bob'), way: 'none', choices: { analytics: false, marketing: false } });
    expect(await shortly('bob')).toEqual([
      'analytics given banner',
      'marketing given banner',
      'analytics withdrawn banner',
      'marketing withdrawn banner',
    ]);
    await send('eve', { way: 'none', choices: { analytics: false } });
    expect(await shortly('eve')).toEqual(['analytics refused banner']);
  });

  it('is heard with Sec-GPC as a no to marketing, unless its own box was ticked', async () => {
    const headers = { 'sec-gpc': '1' };
    await send('gil', {}, { headers });
    expect(await shortly('gil')).toEqual(['analytics given banner', 'marketing refused signal']);
    expect((await receipts('gil'))[1]?.note).toBe('Sec-GPC: 1');
    await send('gil chooses', { ref: hex('gil'), way: 'chosen' }, { headers });
    expect((await shortly('gil')).slice(2)).toEqual(['analytics given banner', 'marketing given banner']);
  });

  it('stands on the lead’s timeline where the browser may be recognised, and nowhere where it refused', async () => {
    await send('lia', { device: 'device-lia' });
    await send('rui', { device: 'device-rui', way: 'none', choices: { analytics: false } });
    await running.app.engine.apply.drained(60_000);
    const rows = await running.app.engine.events.read<{ type: string; props: string; lead: string }>(
      "select type, toString(props) as props, toString(lead) as lead from events where type like 'consent_%' order by props",
    );
    const [lia] = await receipts('lia');
    const [rui] = await receipts('rui');
    expect(rows.map(({ props, ...row }) => ({ ...row, props: JSON.parse(props) }))).toEqual([
      { type: 'consent_given', lead: lia?.node, props: { channel: 'browser', proof: 'banner', purpose: 'analytics' } },
      { type: 'consent_given', lead: lia?.node, props: { channel: 'browser', proof: 'banner', purpose: 'marketing' } },
    ]);
    expect(rui?.node).not.toBe(lia?.node);
    const again = async (ref: string) => (await readReceipts(db(), place(), { find: publicLeadId(ref), most: 50 })).length;
    expect(await again(lia?.node as string)).toBe(2);
  });

  it('keeps naming the version that was shown, when the words change, and asks again only where that is wished', async () => {
    await send('old');
    const said = (title: string) => save(({ words }) => ({ words: { ...words, es: { ...words.es, title } } }));
    expect((await said('¿Te contamos?')).body.version).toBe(2);
    expect((await said('¿Te contamos?')).body.version).toBe(2);
    await send('new', { version: 2 });
    await send('late', { version: 1 });
    const titles = await Promise.all(['old', 'new', 'late'].map(async (ref) => (await receipts(ref))[0]?.details?.split('\n')[0]));
    expect(titles).toEqual(['¿Podemos contar tu visita?', '¿Te contamos?', '¿Podemos contar tu visita?']);
    const askedAgainBelow = async () =>
      (await db().selectFrom('consent_site').select('settings').executeTakeFirstOrThrow()).settings.askAgainBelow;
    expect(await askedAgainBelow()).toBe(0);
    await save(() => ({ askAgain: true }));
    expect(await askedAgainBelow()).toBe(2);
  });
});

describe('the door that choices come in by', () => {
  it.each([
    ['an act that is no number', { act: 'x' }],
    ['a purpose of no one', { choices: { analytics: true, everything: true } }],
    ['nothing chosen', { choices: {} }],
    ['a choice of next year', { ago: -1 }],
    ['a field too many', { who: 'me' }],
    ['a text of signs', { url: 'https://shop.example/\u0000' }],
  ])('takes no %s', async (_what, more) => {
    expect(await send('bad', more)).toMatchObject({
      status: 400,
      headers: { 'access-control-allow-origin': 'https://shop.example' },
    });
    expect(await receipts('bad')).toEqual([]);
  });

  it('takes no words that were never shown, nor what a platform is said to have told', async () => {
    expect(await send('none', { version: 99 })).toMatchObject({ status: 409, code: 'not_asked' });
    expect(await send('told', { way: 'told', said: 'C' })).toMatchObject({ status: 409, code: 'not_asked' });
    const answer = await running.app.http.inject({ method: 'POST', url: '/v1/consent/nobody', payload: '{}' });
    expect([400, 404, 415]).toContain(answer.statusCode);
  });

  it('thanks robots and writes nothing down', async () => {
    expect((await send('bot', {}, { headers: { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } })).status).toBe(204);
    expect(await receipts('bot')).toEqual([]);
  });

  it('asks a busy network for work, and takes what brings it', async () => {
    const one = { address: '10.8.8.8' };
    const quickly = Array.from({ length: 4 * CHOICE_RATES.network }, (_, nth) => send(`busy ${nth}`, {}, one));
    const statuses = (await Promise.all(quickly)).map(({ status }) => status);
    expect(statuses).toContain(204);
    expect(statuses).toContain(429);
    const act = hex('worked');
    let nonce = 0;
    while (createHash('sha256').update(`${act}:${nonce}`).digest().readUInt16BE(0) !== 0) nonce += 1;
    expect((await send('worked', { proof: `${nonce}` }, one)).status).toBe(204);
    expect(await shortly('worked')).toHaveLength(2);
    expect((await send('elsewhere')).status).toBe(204);
  }, 60_000);

  it('is closed to other pages where every source of the shop names its own', async () => {
    const { id } = await running.source('storefront', { kind: 'browser', origins: ['https://shop.example'] });
    running.setNow(START + 60_000);
    expect((await send('ours')).status).toBe(204);
    expect(await send('theirs', {}, { headers: { origin: 'https://evil.example' } })).toMatchObject({
      status: 403,
      code: 'foreign_origin',
    });
    expect(id).toBeDefined();
  });
});

describe('what another platform told', () => {
  it('is written down as told by it, in its own words', async () => {
    await save(() => ({ askedBy: 'tcf' }));
    const told = {
      way: 'told',
      version: undefined,
      language: undefined,
      choices: { analytics: true, marketing: false },
      said: 'CMP 10, CPxMADE',
    };
    expect((await send('tcf', told)).status).toBe(204);
    expect(await shortly('tcf')).toEqual(['analytics given platform', 'marketing refused platform']);
    expect((await receipts('tcf'))[0]).toMatchObject({ note: 'tcf: CMP 10, CPxMADE', version: null, label: null, details: null });
    expect((await send('still', { version: 1 })).status).toBe(204);
  });
});

describe('the words of the banner', () => {
  it('S-10: are the shop’s, but for its buttons; addresses lead to pages', async () => {
    const { body } = await ask('GET', '/api/v1/consent/banner');
    expect(body.buttons.en).toMatchObject({ accept: 'Accept all', refuse: 'Refuse all' });
    const withPolicy = (policyUrl: string) => save(({ words }) => ({ words: { ...words, en: { ...words.en, policyUrl } } }));
    expect((await withPolicy('/privacy')).status).toBe(200);
    for (const bad of ['javascript:alert(1)', '//evil.example', 'mailto:a@b.example'])
      expect((await withPolicy(bad)).status, bad).toBe(400);
    expect((await save(({ words }) => ({ words: { ...words, en: { ...words.en, accept: 'No, thanks' } } }))).status).toBe(400);
    expect((await save(() => ({ purposes: ['marketing'] }))).status).toBe(400);
  });
});
