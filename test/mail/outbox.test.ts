import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Outcome } from '../../src/core/channel.ts';
import { ROOT } from '../../src/engine.ts';
import { forgetMessages, markAs, sendAgain } from '../../src/outbox/acts.ts';
import { claim } from '../../src/outbox/claim.ts';
import { enqueue, type NewMessage } from '../../src/outbox/enqueue.ts';
import { type Outbox, type OutboxParts, startOutbox } from '../../src/outbox/outbox.ts';
import { hand, pauseAfter, settle } from '../../src/outbox/settle.ts';
import { lift, listSuppressed, suppress } from '../../src/outbox/suppressions.ts';
import { openEvents } from '../../src/store/events.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openState, type StateStore, sql } from '../../src/store/state.ts';

const START = Date.UTC(2026, 0, 5, 9);
const MINUTE = 60_000;
const log = pino({ level: 'silent' });
const all = sql<boolean>`true`;

let dir: string;
let state: StateStore;
let now = START;
let sent: string[] = [];
let outcome: (to: string) => Outcome = () => ({ outcome: 'sent', said: '250 ok' });
let leave: string | null = null;

const channel: Channel = {
  async send({ to }, handing) {
    const said = outcome(to);
    if (said.outcome === 'deferred' && said.trouble === 'network') return said;
    await handing();
    if (said.outcome === 'sent') sent.push(to);
    return said;
  },
};

const parts = (more: Partial<OutboxParts> = {}): OutboxParts => ({
  db: state.db,
  clock: () => now,
  log,
  failpoint: () => undefined,
  askLeave: async () => leave,
  channelOf: async () => channel,
  unsubscribeLink: () => 'https://funil.example/u',
  lookEvery: 3_600_000,
  ...more,
});

const message = (key: string, more: Partial<NewMessage> = {}): NewMessage => ({
  workspace: 1,
  class: 'transactional',
  kind: 'test',
  key,
  address: `${key.replaceAll(' ', '-')}@mail.example`,
  language: 'en',
  subject: 's',
  text: 't',
  at: now,
  ...more,
});

async function put(key: string, more: Partial<NewMessage> = {}): Promise<string> {
  return (await enqueue(state.db, message(key, more))) as string;
}

const rowOf = (id: string) => state.db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const stateOf = async (id: string) => (await rowOf(id)).state;

async function run(more: Partial<OutboxParts> = {}): Promise<void> {
  const outbox: Outbox = await startOutbox(parts(more), { alone: false });
  await outbox.drain();
  await outbox.stop();
}

const claimNow = (most = 10) => claim(state.db, { now, most, leaseMs: 10 * MINUTE, askLeave: async () => leave });

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'funil-outbox-'));
  state = await openState({ dir: path.join(dir, 'state'), url: null });
  const events = await openEvents({ dir: path.join(dir, 'events'), url: null, questionMemory: 1e9, questionSeconds: 60 });
  await migrate(ROOT, state.db, events);
  await events.close();
  await sql`insert into workspace (slug, name, salt) values ('main', 'Main', '\\x00'), ('other', 'Other', '\\x01')`.execute(state.db);
}, 120_000);
afterAll(async () => {
  await state?.close();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  await sql`truncate message, suppression`.execute(state.db);
  now = START;
  sent = [];
  leave = null;
  outcome = () => ({ outcome: 'sent', said: '250 ok' });
});

describe('the outbox', () => {
  it('takes the same occurrence once, another one again, and the same key of another workspace', async () => {
    expect(await put('welcome 1')).toEqual(expect.any(String));
    expect(await put('welcome 1', { text: 'other words' })).toBeNull();
    expect(await put('welcome 1', { workspace: 2 })).toEqual(expect.any(String));
    expect(await put('welcome 2')).toEqual(expect.any(String));
    expect(await put('reset 1', { workspace: null })).toEqual(expect.any(String));
    expect(await put('reset 1', { workspace: null })).toBeNull();
    await run();
    expect(sent).toHaveLength(4);
  });

  it('sends nothing of a transaction that was undone', async () => {
    const undone = state.db.transaction().execute(async (tx) => {
      await enqueue(tx, message('undone'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await run();
    expect(sent).toEqual([]);
  });

  it.each([
    'a@mail.example, b@mail.example',
    'a@mail.example;b@mail.example',
    'a@mail.example b@mail.example',
    'a@mail.example\r\nBcc: b@mail.example',
    'a@mail.example\0',
    'a\u2028@mail.example',
    'A <a@mail.example>',
    '"b@mail.example"@evil.example',
    'a@mail.example@evil.example',
    '-oQ/tmp@mail.example',
    'a@[127.0.0.1]',
    'a@localhost',
    '',
  ])('S-17: refuses to write to %j', async (address) => {
    await expect(enqueue(state.db, message('x', { address }))).rejects.toMatchObject({ code: 'bad_address' });
  });

  it('keeps mail to be read where no way out is set up, and does not send it when one is', async () => {
    const id = await put('kept');
    await run({ channelOf: async () => null });
    expect(await stateOf(id)).toBe('kept');
    await run();
    expect([await stateOf(id), sent]).toEqual(['kept', []]);
    await sendAgain(state.db, id, all, now);
    await run();
    expect([await stateOf(id), sent]).toEqual(['sent', ['kept@mail.example']]);
  });

  it('tries what was deferred again, later each time, and gives up when it is too late', async () => {
    outcome = () => ({ outcome: 'deferred', trouble: 'mailbox', code: '4.2.2', said: 'full' });
    const id = await put('full');
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await run();
      const row = await rowOf(id);
      expect([row.state, row.attempt, row.due.getTime() - now]).toEqual(['queued', attempt, pauseAfter(attempt)]);
      await run();
      expect((await rowOf(id)).attempt).toBe(attempt);
      now = row.due.getTime();
    }
    await run();
    expect(await rowOf(id)).toMatchObject({ state: 'failed', code: '4.2.2', why: 'full' });
  });

  it('gives up at once what is refused, and writes no more to an address that is not there', async () => {
    outcome = (to) => ({ outcome: 'refused', trouble: to.startsWith('gone') ? 'address' : 'policy', code: '5.1.1', said: 'no' });
    const [gone, policy] = [await put('gone'), await put('policy')];
    await run();
    expect([await stateOf(gone), await stateOf(policy)]).toEqual(['failed', 'failed']);
    expect((await listSuppressed(state.db, 1, { find: '', most: 10 })).map(({ address, reason }) => [address, reason])).toEqual([
      ['gone@mail.example', 'bounce'],
    ]);
    const again = await put('again', { address: 'gone@mail.example' });
    const elsewhere = await put('again', { address: 'gone@mail.example', workspace: 2 });
    outcome = () => ({ outcome: 'sent', said: '' });
    await run();
    expect([await stateOf(again), await stateOf(elsewhere)]).toEqual(['suppressed', 'sent']);
  });

  it('never sends again by itself what may have arrived; a person does, or says what is so', async () => {
    outcome = () => ({ outcome: 'unknown', said: 'the line was cut' });
    const [one, two] = [await put('one'), await put('two')];
    await run();
    now += 30 * 86_400_000;
    outcome = () => ({ outcome: 'sent', said: '' });
    await run();
    expect([await stateOf(one), await stateOf(two), sent]).toEqual(['unknown', 'unknown', []]);
    await markAs(state.db, one, all, 'sent', 'Olga');
    await sendAgain(state.db, two, all, now);
    await run();
    expect([await stateOf(one), (await rowOf(one)).why, await stateOf(two), sent]).toEqual([
      'sent',
      'Olga says so.',
      'sent',
      ['two@mail.example'],
    ]);
    await expect(markAs(state.db, one, all, 'failed', 'Olga')).rejects.toMatchObject({ code: 'not_so' });
    await expect(sendAgain(state.db, one, all, now)).rejects.toMatchObject({ code: 'not_so' });
    await expect(sendAgain(state.db, one, sql<boolean>`workspace = 2`, now)).rejects.toMatchObject({ code: 'no_message' });
  });
});

describe('whom it writes to', () => {
  it.each([
    ['bounce', ['suppressed', 'suppressed', 'suppressed']],
    ['complaint', ['sent', 'suppressed', 'suppressed']],
    ['person', ['sent', 'suppressed', 'suppressed']],
    ['unsubscribe', ['sent', 'sent', 'suppressed']],
  ] as const)('keeps to the list: %s', async (reason, expected) => {
    await suppress(state.db, { workspace: 1, address: 'ana@mail.example', reason, note: '', at: now });
    const ids: string[] = [];
    for (const of of ['transactional', 'confirmation', 'marketing'] as const)
      ids.push(await put(of, { class: of, purpose: 'news', address: 'ana@mail.example' }));
    await run();
    expect(await Promise.all(ids.map(stateOf))).toEqual(expected);
  });

  it('lets a heavier reason stand, and only the one named be lifted', async () => {
    const on = { workspace: 1, address: 'ana@mail.example', note: '', at: now };
    await suppress(state.db, { ...on, reason: 'complaint' });
    await suppress(state.db, { ...on, reason: 'unsubscribe' });
    expect(await lift(state.db, { workspace: 1, address: 'ana@mail.example', reason: 'unsubscribe' })).toBe(false);
    expect((await listSuppressed(state.db, 1, { find: 'ANA', most: 10 }))[0]?.reason).toBe('complaint');
    expect(await lift(state.db, { workspace: 1, address: 'ana@mail.example' })).toBe(true);
  });

  it('asks for leave at the last moment for all but what readers asked for themselves', async () => {
    leave = 'withdrawn';
    const [news, reset] = [await put('news', { class: 'marketing', purpose: 'news' }), await put('reset')];
    const nameless = await put('nameless', { class: 'marketing' });
    await run();
    expect(await Promise.all([news, reset, nameless].map(rowOf))).toMatchObject([
      { state: 'suppressed', why: 'withdrawn' },
      { state: 'sent' },
      { state: 'suppressed', why: 'no_purpose' },
    ]);
  });

  it('writes to a domain no more than its minute allows, also with two workers', async () => {
    for (let nth = 0; nth < 130; nth += 1) await put(`m ${nth}`);
    await put('other domain', { address: 'ana@other.example' });
    await Promise.all([run(), run()]);
    expect(sent.filter((to) => to.endsWith('@mail.example'))).toHaveLength(60);
    expect(sent).toContain('ana@other.example');
    now += 61_000;
    await Promise.all([run(), run()]);
    expect(sent).toHaveLength(121);
    now += 61_000;
    await run();
    expect([sent.length, new Set(sent).size]).toEqual([131, 131]);
  });

  it('leaves a domain alone for a minute that says it is busy', async () => {
    outcome = (to) =>
      to.startsWith('a-1@') ? { outcome: 'deferred', trouble: 'busy', code: '4.7.0', said: 'slow' } : { outcome: 'sent', said: '' };
    const first = await put('a 1');
    await run();
    outcome = () => ({ outcome: 'sent', said: '' });
    const later = await put('a 2');
    expect(await stateOf(first)).toBe('queued');
    now += MINUTE;
    await run();
    expect([await stateOf(first), await stateOf(later)]).toEqual(['sent', 'sent']);
  });
});

describe('two workers', () => {
  it('never hold the same message', async () => {
    for (let nth = 0; nth < 40; nth += 1) await put(`m ${nth}`, { address: `m${nth}@d${nth % 5}.example` });
    const taken = (await Promise.all([claimNow(15), claimNow(15), claimNow(15)])).flat().map(({ id }) => id);
    expect([taken.length, new Set(taken).size]).toEqual([40, 40]);
  });

  it('are fenced: who lost a message neither hands it over nor settles it', async () => {
    const id = await put('slow');
    const [mine] = await claimNow();
    now += 11 * MINUTE;
    const [theirs] = await claimNow();
    expect([theirs?.id, theirs?.attempt]).toEqual([id, 2]);
    await expect(hand(state.db, mine as { id: string; attempt: number }, now)).rejects.toMatchObject({ code: 'not_ours' });
    expect(await settle(state.db, mine as never, { outcome: 'sent', said: '' }, now)).toBe(false);
    await hand(state.db, theirs as { id: string; attempt: number }, now);
    expect(await settle(state.db, theirs as never, { outcome: 'sent', said: '' }, now)).toBe(true);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempt: 2 });
  });

  it('take back what died before its content left, and leave open what died after', async () => {
    const [before, after] = [await put('before'), await put('after')];
    const claimed = await claimNow();
    await hand(state.db, claimed.find(({ id }) => id === after) as never, now);
    const outbox = await startOutbox(parts(), { alone: true });
    await outbox.drain();
    await outbox.stop();
    expect([await stateOf(before), await stateOf(after), sent]).toEqual(['sent', 'unknown', ['before@mail.example']]);
  });

  it('believe who comes late with the answer of the server, but not over what a person decided', async () => {
    const [late, decided] = [await put('late'), await put('decided')];
    const claimed = await claimNow();
    for (const one of claimed) await hand(state.db, one, now);
    now += 11 * MINUTE;
    expect(await claimNow()).toEqual([]);
    expect([await stateOf(late), await stateOf(decided)]).toEqual(['unknown', 'unknown']);
    await markAs(state.db, decided, all, 'failed', 'Olga');
    for (const one of claimed) await settle(state.db, one, { outcome: 'sent', said: '250' }, now);
    expect([await stateOf(late), await stateOf(decided)]).toEqual(['sent', 'failed']);
  });
});

it('forgets what old messages said, and later that they were', async () => {
  const [own, ours, waiting] = [
    await put('own'),
    await put('ours', { workspace: null }),
    await put('waiting', { due: START + 500 * 86_400_000 }),
  ];
  await run();
  await forgetMessages(state.db, START + 31 * 86_400_000);
  expect(await rowOf(own)).toMatchObject({ text: '', state: 'sent' });
  await expect(rowOf(ours)).rejects.toThrow();
  await forgetMessages(state.db, START + 401 * 86_400_000);
  await expect(rowOf(own)).rejects.toThrow();
  expect((await rowOf(waiting)).text).toBe('t');
});
