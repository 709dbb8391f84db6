import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { publicLeadId } from '../../src/core/identity.ts';
import { recordConsent } from '../../src/ledger/consent.ts';
import { rebuild } from '../../src/ledger/rebuild.ts';
import { LATE_CLICKS } from '../../src/store/late-clicks.ts';
import { sql } from '../../src/store/state.ts';
import { ask, becomeOwner, joinTeam, startFunil } from '../people/team.ts';
import { placesOf as placesIn } from './held-text.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are whatever the API says; every test looks at what it expects.
type Answer = Record<string, any>;

const ANA = { email: 'ana.lima@shop.example', anonymous: 'device-ana', phone: '+5511987654321', user: 'u-ana-77' };
/** Words that nobody else here has. */
const HERS = ['ana.lima@shop.example', 'device-ana', '987654321', 'u-ana-77', 'Ana Lima', 'secret-wish'];
const at = (day: number) => Date.UTC(2026, 2, day, 12);

let app: App;
let close: () => Promise<void>;
let owner: string;
let lead: string;
let uploads: string[];

function page(id: string, day: number, ids: object, more: object = {}) {
  return { kind: 'event', id, at: at(day), type: 'page', ids, path: '/', ...more };
}

function order(id: string, day: number, ids: object) {
  return { kind: 'order', id, at: at(day), order: id, ids, currency: 'EUR', status: 'paid', total: '100' };
}

const ad = { evidence: { source: 'google', medium: 'cpc', campaign: 'spring' } };
const FACTS = [
  page('a1', 1, { anonymous: ANA.anonymous }, ad),
  page('a2', 2, ANA, { type: 'identify', traits: { name: 'Ana Lima', wish: 'secret-wish' } }),
  order('A-1', 3, { email: ANA.email }),
  { kind: 'refund', id: 'r1', at: at(4), order: 'A-1', refund: 'r1', amount: '10', currency: 'EUR', reason: 'Ana Lima did not like it' },
  {
    kind: 'deal',
    id: 'd1',
    at: at(4),
    deal: 'D-1',
    ids: { email: ANA.email },
    status: 'open',
    currency: 'EUR',
    amount: '5',
    props: { about: 'Ana Lima' },
  },
  page('b1', 1, { anonymous: 'device-bia' }, ad),
  page('b2', 2, { anonymous: 'device-bia', email: 'bia@shop.example' }, { type: 'identify' }),
  // Bia bought on Ana's telephone once: the device stays with Ana, who had it first.
  page('b3', 5, { anonymous: ANA.anonymous, email: 'bia@shop.example' }),
  order('B-1', 3, { email: 'bia@shop.example' }),
];

async function send(facts: readonly object[]): Promise<void> {
  const source = await app.engine.workspaces.source(1, 'shop', 'api');
  const { verdicts } = await app.engine.intake.accept({ workspace: 1, source }, facts);
  expect(verdicts.filter(({ outcome }) => outcome === 'rejected')).toEqual([]);
  await app.engine.apply.drained();
}

async function call(method: string, url: string, body?: object, cookie = owner): Promise<{ status: number; json: Answer }> {
  return ask(app, method, `/api/v1/${url}`, { cookie, ...(body === undefined ? {} : { body }) }) as Promise<{
    status: number;
    json: Answer;
  }>;
}

async function leadWith(search: string): Promise<Answer | undefined> {
  return (await call('GET', `leads?search=${encodeURIComponent(search)}`)).json.rows[0];
}

function placesOf(words: readonly string[]): Promise<string[]> {
  return placesIn(app.engine, words);
}

/** A click that the journal does not have yet. */
function lateClick(anonymous: string, workspace = 1): void {
  appendFileSync(path.join(app.engine.config.dataDir, LATE_CLICKS), `${JSON.stringify({ workspace, fact: { ids: { anonymous } } })}\n`);
}

/** What people leave elsewhere than on the ledger. */
async function leaveTraces(): Promise<void> {
  const { db } = app.engine.state;
  const source = await app.engine.workspaces.source(1, 'shop', 'api');
  await app.engine.intake.accept({ workspace: 1, source }, [page('x', 1, { email: ANA.email }, { at: 'never' })]);
  const refused = (body: string) => ({
    workspace: 1,
    source,
    import: null,
    at: new Date(at(1)),
    reason: 'bad_time',
    field: null,
    detail: '',
    body,
  });
  await db
    .insertInto('reject')
    .values([refused('{"phone":"(11) 98765-4321"}'), refused('{"email":"bia@shop.example"}')])
    .execute();
  const about = { workspace: 1, channel: 'email' as const, address: ANA.email, at: new Date(at(1)) };
  const mail = {
    ...about,
    class: 'marketing' as const,
    kind: 'welcome',
    purpose: null,
    language: 'en' as const,
    subject: 'Ana Lima',
    text: '',
    html: null,
  };
  await db
    .insertInto('message')
    .values({ ...mail, key: 'k', ref: 'r', state: 'sent', due: new Date(at(1)) })
    .execute();
  await db
    .insertInto('suppression')
    .values({ ...about, reason: 'unsubscribe', note: 'Ana Lima asked' })
    .execute();
  await db
    .insertInto('saved_view')
    .values({
      id: '6f1cbb3c-54a2-4c3a-9a5e-0d7c2d7f1f11',
      workspace: 1,
      list: 'leads',
      person: null,
      name: 'hers',
      search: JSON.stringify({ search: ANA.email }),
      made_by: 'x',
      made_at: new Date(at(1)),
    })
    .execute();
}

/** Files that wait: two name her, one of them compressed and by her phone; one does not. */
async function leaveUploads(): Promise<string[]> {
  const upload = async (name: string, bytes: Buffer) => {
    const answer = await app.http.inject({
      method: 'POST',
      url: `/api/v1/uploads?name=${name}`,
      headers: { cookie: owner, 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
      payload: bytes,
    });
    expect(answer.statusCode, answer.body).toBe(201);
    return (answer.json() as { id: string }).id;
  };
  const rows = (email: string) => `email,name\n${'x@y.example,x\n'.repeat(9_000)}${email},y\n`;
  return [
    await upload('hers.csv', Buffer.from(rows('ANA.Lima@shop.example'))),
    await upload('hers.csv.gz', gzipSync(Buffer.from(rows('(11) 98765-4321'), 'utf8'))),
    await upload('others.csv', Buffer.from(rows('bia@shop.example'))),
  ];
}

/** She agreed, and took it back. */
async function leaveReceipts(): Promise<void> {
  const { db } = app.engine.state;
  await db
    .insertInto('consent_purpose')
    .values({ workspace: 1, purpose: 'news', basis: 'consent', channels: ['email'], double_opt_in: false, made_at: new Date(at(1)) })
    .execute();
  const place = app.engine.workspaces.get(1);
  const said = { channel: 'email', address: ANA.email, purpose: 'news', url: 'https://shop.example/ana', agent: 'secret-wish' } as const;
  await recordConsent(db, place, { ...said, act: 'given', proof: 'form', at: at(2), known: at(2) });
  await recordConsent(db, place, { ...said, act: 'withdrawn', proof: 'link', note: 'Ana Lima', at: at(3), known: at(3) });
}

beforeAll(async () => {
  ({ app, close } = await startFunil());
  owner = await becomeOwner(app);
  await call('PATCH', 'workspaces/main', { currency: 'EUR' });
  await send(FACTS);
  await leaveTraces();
  await leaveReceipts();
  uploads = await leaveUploads();
  lead = (await leadWith(ANA.email))?.id;
}, 120_000);

afterAll(() => close?.());

describe('erasing a lead', () => {
  it('says beforehand what goes and what stays, to owners and admins', async () => {
    const { status, json } = await call('GET', `leads/${lead}/erasure`);
    expect(status, JSON.stringify(json)).toBe(200);
    expect(json.removed).toMatchObject({
      events: 2,
      touches: 2,
      profiles: 3,
      identifiers: 4,
      rejects: 2,
      messages: 1,
      views: 1,
      receipts: 2,
      uploads: 2,
    });
    expect(json.kept).toMatchObject({ orders: 1, deals: 1, suppressions: 1, withdrawals: 1 });
    const marketer = await joinTeam(app, owner, 'marketer');
    expect((await call('GET', `leads/${lead}/erasure`, undefined, marketer)).status).toBe(403);
    expect((await call('DELETE', `leads/${lead}`, { reason: 'asked' }, marketer)).status).toBe(403);
    expect((await call('DELETE', `leads/${lead}`, { reason: 'because' })).status).toBe(400);
    expect((await call('DELETE', `leads/${lead}`, { reason: 'asked', reference: ANA.email })).status).toBe(400);
    expect((await leadWith(ANA.email))?.id).toBe(lead);
  });

  it('waits for clicks that are only in the file of late ones, and for imports that read a file with the person', async () => {
    const { dataDir } = app.engine.config;
    lateClick(ANA.anonymous);
    expect((await call('DELETE', `leads/${lead}`, { reason: 'asked' })).json).toMatchObject({ code: 'clicks_wait' });
    writeFileSync(path.join(dataDir, LATE_CLICKS), '');
    const { db } = app.engine.state;
    const source = await app.engine.workspaces.source(1, 'import:x', 'import');
    const id = '0199d2a0-0000-7000-8000-000000000001';
    const reading = { id, workspace: 1, source, file: 'hers.csv', spool: uploads[0] as string, mapping: '{}', sniffed: '{}', size: 1 };
    await db
      .insertInto('import')
      .values({ ...reading, state: 'running' })
      .execute();
    expect((await call('DELETE', `leads/${lead}`, { reason: 'asked' })).json).toMatchObject({ code: 'upload_busy' });
    await db.deleteFrom('import').where('id', '=', id).execute();
    expect((await leadWith(ANA.email))?.id).toBe(lead);
  });

  it('leaves sums as they are, and nothing that leads back to the person', async () => {
    const before = (await call('GET', 'reports/methods')).json.totals;
    const { status, json } = await call('DELETE', `leads/${lead}`, { reason: 'asked', reference: 'DSR-14' });
    expect(status, JSON.stringify(json)).toBe(200);
    expect(json).toMatchObject({ reason: 'asked', reference: 'DSR-14', kept: { orders: 1, deals: 1 } });
    const after = (await call('GET', 'reports/methods')).json.totals;
    expect(after).toMatchObject({ conversions: before.conversions, customers: before.customers, revenue: before.revenue });
    // That she must not be written to stays: without it she would be.
    expect(await placesOf(HERS)).toEqual(['consent_receipt', 'suppression']);
    expect(await placesOf(['Lima', 'secret-wish', 'shop.example/ana'])).toEqual([]);
    const receipts = await app.engine.state.db.selectFrom('consent_receipt').select(['act', 'purpose', 'at']).execute();
    expect(receipts).toEqual([{ act: 'withdrawn', purpose: 'news', at: new Date(at(3)) }]);
    expect(await placesOf([lead])).toEqual([]);
    expect(readdirSync(path.join(app.engine.config.dataDir, 'spool'))).toEqual([uploads[2]]);
    expect((await call('GET', `leads/${lead}`)).status).toBe(404);
    expect((await call('DELETE', `leads/${lead}`, { reason: 'asked' })).status).toBe(404);
  });

  it('keeps a receipt and an entry in the audit log, which name nobody', async () => {
    const { erasures } = (await call('GET', 'erasures')).json;
    expect(erasures).toMatchObject([{ reason: 'asked', reference: 'DSR-14', removed: { events: 2 } }]);
    const { rows } = await sql<{
      target: string;
      changes: object;
    }>`select target, changes from audit where action = 'Erase a lead'`.execute(app.engine.state.db);
    expect(rows).toEqual([{ target: 'DELETE /api/v1/leads/:id', changes: { reason: 'asked', reference: 'DSR-14' } }]);
  });

  it('leaves others as they were, and what a rebuild makes is the same', async () => {
    const bia = await leadWith('bia@shop.example');
    expect(bia).toMatchObject({ conversions: 1, method: 'paid' });
    const rebuilt = await rebuild(app.engine);
    expect(rebuilt.identities).toEqual({ added: 0, corrected: 0, removed: 0 });
    expect(rebuilt.tallies).toEqual([]);
    expect(await placesOf(HERS)).toEqual(['consent_receipt', 'suppression']);
  });

  it('lets later facts begin a new lead', async () => {
    await send([page('a9', 20, { anonymous: ANA.anonymous, email: ANA.email }, { type: 'identify' })]);
    const again = await leadWith(ANA.email);
    expect(again).toMatchObject({ visits: 1, conversions: 0 });
    const rows = (await call('GET', `leads/${again?.id}`)).json.rows.filter(({ kind }: Answer) => kind !== 'order');
    expect(rows.every(({ at: moment }: Answer) => moment >= new Date(at(20)).toISOString())).toBe(true);
  });

  it('knows a lead that is only a device, and none of another workspace', async () => {
    await send([page('c1', 6, { anonymous: 'device-caio' })]);
    const nobody = publicLeadId('12345');
    expect((await call('GET', `leads/${nobody}/erasure`)).status).toBe(404);
    const [caio] = (await call('GET', 'leads?level=anonymous&seenFrom=2026-03-06&seenTo=2026-03-06')).json.rows;
    lateClick('device-caio');
    expect((await call('DELETE', `leads/${caio.id}`, { reason: 'unneeded' })).json).toMatchObject({ code: 'clicks_wait' });
    writeFileSync(path.join(app.engine.config.dataDir, LATE_CLICKS), '{"cut o\n');
    lateClick('device-caio', 2);
    lateClick('device-of-another');
    expect((await call('DELETE', `leads/${caio.id}`, { reason: 'unneeded' })).json.removed).toMatchObject({ events: 1, touches: 1 });
    expect((await call('GET', 'leads?level=anonymous&seenFrom=2026-03-06&seenTo=2026-03-06')).json.rows).toEqual([]);
  });
});
