import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayWrite } from '../../src/ledger/consent.ts';
import { readReceipts } from '../../src/ledger/consent-receipts.ts';
import { sql } from '../../src/store/state.ts';
import { type Running, startRunning } from '../collect/running.ts';
import { openTick, type Tick } from './tick.ts';

const START = Date.UTC(2026, 0, 5, 9);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let running: Running;
let tick: Tick;
let now = START;

const db = () => running.app.engine.state.db;
const place = () => running.app.engine.workspaces.list()[0] as { id: number; salt: Buffer; name: string };

function moveTo(at: number): void {
  now = at;
  running.setNow(at);
}

/** The links that the app itself would make cannot be read from outside: those in its mails are. */
async function linkIn(address: string, kind = 'confirmation'): Promise<string> {
  const row = await db()
    .selectFrom('message')
    .select('text')
    .where('address', '=', address)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const link = /https?:\/\/\S+\/consent\/\S+/.exec(row.text)?.[0] as string;
  return new URL(link).pathname + new URL(link).search;
}

async function open(method: 'GET' | 'POST' | 'HEAD', url: string, payload = '', headers: Record<string, string> = {}) {
  const answer = await running.app.http.inject({
    method,
    url,
    headers: {
      ...(method === 'POST' ? FORM : {}),
      'accept-language': 'es',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
      ...headers,
    },
    ...(method === 'POST' ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}

const may = (address: string) => mayWrite(db(), place(), { address }, 'news', 'email');
const actsOf = async (address: string) =>
  (await readReceipts(db(), place(), { find: address, most: 50 })).map(({ act, proof }) => `${act} ${proof}`);

beforeAll(async () => {
  running = await startRunning(START);
  tick = await openTick(running.app, () => now, 'http://127.0.0.1');
}, 120_000);
afterAll(() => running?.close());

describe('a visitor who ticks a box', () => {
  it('P-11: is asked by mail, and may be written to only after pressing the button', async () => {
    expect(await tick('Ana@Mail.example')).toMatchObject({ confirmation: 'sent' });
    expect(await may('ana@mail.example')).toMatchObject({ may: false, why: 'not_confirmed' });
    const link = await linkIn('ana@mail.example');
    for (let times = 0; times < 3; times += 1) {
      expect(await open('GET', link)).toMatchObject({ status: 200, body: expect.stringContaining('Confirmar') });
      expect((await open('HEAD', link)).status).toBe(200);
    }
    expect(await may('ana@mail.example')).toMatchObject({ may: false });
    const done = await open('POST', link);
    expect(done).toMatchObject({ status: 200, body: expect.stringContaining('Confirmado') });
    expect(await may('ana@mail.example')).toMatchObject({ may: true, basis: 'consent', receipt: expect.any(String) });
    await open('POST', link);
    expect(await actsOf('ana@mail.example')).toEqual(['given double', 'asked form']);
  });

  it('leaves a receipt that says what was shown, where, when and how it was proved, and no address of a machine', async () => {
    const purposes = await running.app.http.inject({
      url: '/api/v1/consent/purposes',
      headers: { authorization: `Bearer ${running.app.localToken}` },
    });
    const { texts } = purposes.json().purposes[0] as { texts: { id: string; language: string; label: string }[] };
    const text = texts.find(({ language }) => language === 'pt-BR') as { id: string; label: string };
    await tick('bia@mail.example', { boxes: [{ purpose: 'news', channel: 'email', text: text.id }] });
    await open('POST', await linkIn('bia@mail.example'));
    const [given, asked] = await readReceipts(db(), place(), { find: 'bia@mail.example', most: 10 });
    expect(asked).toMatchObject({
      act: 'asked',
      basis: 'consent',
      label: text.label,
      version: 1,
      language: 'pt-BR',
      url: 'https://shop.example/?utm_source=x',
      agent: 'mobile Safari',
    });
    expect(given).toMatchObject({
      act: 'given',
      proof: 'double',
      label: text.label,
      version: 1,
      agent: 'desktop Firefox',
      at: new Date(now),
    });
    expect(given?.ipHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify([given, asked])).not.toContain('203.0.113.9');
  });

  it('P-10: is told the same and mailed once, whoever asks how often and however the address is spelt', async () => {
    const before = Number(
      (await sql<{ n: string }>`select count(*) as n from message where kind = 'confirmation'`.execute(db())).rows[0]?.n,
    );
    const spellings = ['vic.tim@gmail.com', 'victim@gmail.com', 'v.i.c.t.i.m+a@gmail.com', 'victim+b@googlemail.com'];
    const told = await Promise.all(Array.from({ length: 40 }, (_, nth) => tick(spellings[nth % 4] as string, { ip: `203.0.113.${nth}` })));
    expect(told.filter(({ confirmation }) => confirmation === 'sent')).toHaveLength(1);
    moveTo(now + DAY + 1);
    expect((await tick('victim@gmail.com')).confirmation).toBe('sent');
    moveTo(now + DAY + 1);
    expect((await tick('victim@gmail.com')).confirmation).toBe('sent');
    moveTo(now + DAY + 1);
    expect((await tick('victim@gmail.com')).confirmation).toBe('held');
    const after = Number(
      (await sql<{ n: string }>`select count(*) as n from message where kind = 'confirmation'`.execute(db())).rows[0]?.n,
    );
    expect(after - before).toBe(3);
  });

  it('P-11, S-17: gets a mail with nothing in it that a stranger typed, and no picture that tells', async () => {
    await tick('cleo@mail.example', { url: 'https://evil.example/<script>', agent: 'evil-agent' });
    const row = await db().selectFrom('message').selectAll().where('address', '=', 'cleo@mail.example').executeTakeFirstOrThrow();
    expect(`${row.subject}${row.text}${row.html}`).not.toMatch(/evil|<img|<script/);
    expect(row).toMatchObject({ class: 'confirmation', language: 'pt-BR', subject: 'Confirme seu endereço' });
  });

  it('P-11, S-11: cannot confirm after two days, nor with a token that was changed, cut, for something else or doubled', async () => {
    await tick('dora@mail.example');
    const link = await linkIn('dora@mail.example');
    const token = new URL(link, 'http://x').searchParams.get('t') as string;
    const changed = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`;
    const bad = [changed, token.slice(0, -2), `${token}AA`, token.toUpperCase(), '', 'null', '../../etc/passwd', '%00', 'x'.repeat(5_000)];
    for (const t of bad) {
      const url = `/consent/confirm?t=${encodeURIComponent(t)}`;
      expect([(await open('GET', url)).status, (await open('POST', url)).status], t.slice(0, 50)).toEqual([404, 404]);
    }
    for (const page of ['preferences', 'unsubscribe']) expect((await open('POST', `/consent/${page}?t=${token}`)).status).toBe(404);
    expect((await open('POST', `/consent/confirm?t=${token}&t=${token}`)).status).toBe(404);
    moveTo(now + 48 * HOUR + 1);
    expect((await open('GET', link)).status).toBe(404);
    expect((await open('POST', link)).status).toBe(404);
    expect(await may('dora@mail.example')).toMatchObject({ may: false });
  });
});

describe('a visitor who stops', () => {
  it('S-06: does so with one press, or with the one click of a mail program, and opening the page changes nothing', async () => {
    await tick('ema@mail.example');
    await open('POST', await linkIn('ema@mail.example'));
    const preferences = await linkIn('ema@mail.example', 'welcome');
    const unsubscribe = preferences.replace('/preferences', '/unsubscribe');
    for (let times = 0; times < 3; times += 1) expect((await open('GET', unsubscribe)).status).toBe(200);
    expect(await may('ema@mail.example')).toMatchObject({ may: true });
    const clicks = await Promise.all(Array.from({ length: 20 }, () => open('POST', unsubscribe, 'List-Unsubscribe=One-Click')));
    expect(new Set(clicks.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await may('ema@mail.example')).toMatchObject({ may: false, why: 'withdrawn' });
    expect((await actsOf('ema@mail.example')).filter((act) => act === 'withdrawn link')).toHaveLength(1);
    const multipart = await open(
      'POST',
      unsubscribe,
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--',
      { 'content-type': 'multipart/form-data; boundary=x' },
    );
    expect(multipart.status).toBe(200);
    const listed = await db().selectFrom('suppression').select('reason').where('address', '=', 'ema@mail.example').execute();
    expect(listed).toEqual([{ reason: 'unsubscribe' }]);
  });

  it('can come back by the same page, whose boxes stand as they are and show no address', async () => {
    await tick('fred@mail.example');
    await open('POST', await linkIn('fred@mail.example'));
    const page = await linkIn('fred@mail.example', 'welcome');
    const shown = (await open('GET', page)).body;
    expect(shown).toContain('value="news" checked');
    expect(shown).not.toContain('fred@mail.example');
    expect((await open('POST', page, 'purpose=other')).body).not.toContain('checked');
    expect(await may('fred@mail.example')).toMatchObject({ may: false, why: 'withdrawn' });
    expect((await open('POST', page, 'purpose=news')).body).toContain('checked');
    expect(await may('fred@mail.example')).toMatchObject({ may: true });
    expect(await actsOf('fred@mail.example')).toEqual(['given link', 'withdrawn link', 'given double', 'asked form']);
    expect(await db().selectFrom('suppression').selectAll().where('address', '=', 'fred@mail.example').execute()).toEqual([]);
    moveTo(now + 399 * DAY);
    expect((await open('GET', page)).status).toBe(200);
    moveTo(now + 2 * DAY);
    expect((await open('GET', page)).status).toBe(404);
  });

  it('is not written to by what waits already', async () => {
    await tick('gil@mail.example');
    const link = await linkIn('gil@mail.example');
    await open('POST', link);
    const page = await linkIn('gil@mail.example', 'welcome');
    const { enqueue } = await import('../../src/outbox/enqueue.ts');
    const id = (await enqueue(db(), {
      workspace: place().id,
      class: 'marketing',
      kind: 'news',
      purpose: 'news',
      key: 'news 1 gil',
      address: 'gil@mail.example',
      language: 'en',
      subject: 's',
      text: 't',
      at: now,
      due: now + HOUR,
    })) as string;
    await open('POST', page.replace('/preferences', '/unsubscribe'));
    moveTo(now + 2 * HOUR);
    await expect
      .poll(async () => (await db().selectFrom('message').select(['state', 'why']).where('id', '=', id).executeTakeFirst())?.state, {
        timeout: 8_000,
      })
      .toBe('suppressed');
  });

  it('has the acts on the timeline', async () => {
    const rows = await running.rows<{ type: string; n: string }>(
      "select type, toString(count()) as n from events where type like 'consent_%' group by type order by type",
    );
    expect(rows.map(({ type }) => type)).toEqual(['consent_given', 'consent_withdrawn']);
    const given = await sql<{ n: string }>`select count(*) as n from consent_receipt where act = 'given'`.execute(db());
    expect(rows[0]?.n).toBe(given.rows[0]?.n);
  });
});

describe('what proves consent', () => {
  it('is only added to', async () => {
    await expect(sql`update consent_receipt set act = 'given'`.execute(db())).rejects.toThrow('only added to');
    await expect(sql`update consent_text set label = 'x'`.execute(db())).rejects.toThrow('only added to');
  });

  it('holds for a person, not an address: who is merged keeps the most restrictive, who is split their own', async () => {
    await tick('hugo@mail.example');
    await open('POST', await linkIn('hugo@mail.example'));
    await tick('hugo@work.example');
    await open('POST', await linkIn('hugo@work.example'));
    const page = await linkIn('hugo@work.example', 'welcome');
    await open('POST', page.replace('/preferences', '/unsubscribe'));
    expect(await may('hugo@mail.example')).toMatchObject({ may: true });
    const { engine } = running.app;
    const source = await engine.workspaces.source(place().id, 'test', 'test');
    const decide = async (act: 'merge' | 'split', id: string) => {
      const into = act === 'merge' ? { into: { email: 'hugo@mail.example' } } : {};
      await engine.intake.accept({ workspace: place().id, source }, [
        { kind: 'alias', id, at: now, act, ids: { email: 'hugo@work.example' }, ...into },
      ]);
      await engine.apply.drained(60_000);
    };
    await decide('merge', 'm1');
    expect(await may('hugo@mail.example')).toMatchObject({ may: false, why: 'withdrawn' });
    await decide('split', 's1');
    expect(await may('hugo@mail.example')).toMatchObject({ may: true });
    expect(await may('hugo@work.example')).toMatchObject({ may: false });
  });
});
