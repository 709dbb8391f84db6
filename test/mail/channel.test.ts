import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openConnections } from '../../src/channels/email/connections.ts';
import { openEmail } from '../../src/channels/email/index.ts';
import type { Letter, MailServer } from '../../src/core/channel.ts';
import { openSink, type Sink } from './sink.ts';

let sink: Sink;
let handings = 0;

const server = (more: Partial<MailServer> = {}): MailServer => ({
  host: 'mail.test',
  port: sink.port,
  security: 'none',
  username: '',
  password: '',
  fromName: 'Café, Ltda',
  fromAddress: 'news@shop.example',
  replyTo: '',
  bounceAddress: 'bounces@shop.example',
  ...more,
});
const letter = (more: Partial<Letter> = {}): Letter => ({
  ref: '0123456789abcdef',
  to: 'ana@mail.example',
  subject: 'Olá, Ana',
  text: 'texto\n.\nfim',
  html: '<p>texto</p>',
  unsubscribe: null,
  at: Date.UTC(2026, 0, 5, 9),
  ...more,
});
const OPTIONS = { mayBePrivate: true, resolve: async () => ['127.0.0.1'], connectMs: 1_000, answerMs: 400 };

async function handing(): Promise<void> {
  handings += 1;
}

const send = (more: Partial<Letter> = {}, settings: Partial<MailServer> = {}) =>
  openEmail(server(settings), OPTIONS).send(letter(more), handing);

beforeAll(async () => {
  sink = await openSink();
});
afterAll(() => sink.close());
beforeEach(() => {
  sink.taken.length = 0;
  handings = 0;
  sink.behave({});
});

describe('a message over SMTP', () => {
  it('arrives once, as it was written', async () => {
    expect(await send({ unsubscribe: 'https://funil.example/consent/unsubscribe?t=abc' })).toMatchObject({ outcome: 'sent' });
    expect(sink.taken).toHaveLength(1);
    const { from, to, raw } = sink.taken[0] as (typeof sink.taken)[0];
    expect([from, to]).toEqual(['bounces+0123456789abcdef@shop.example', ['ana@mail.example']]);
    const mail = await PostalMime.parse(raw);
    expect(mail).toMatchObject({ subject: 'Olá, Ana', messageId: '<0123456789abcdef@shop.example>', date: '2026-01-05T09:00:00.000Z' });
    expect(mail.from).toEqual({ name: 'Café, Ltda', address: 'news@shop.example' });
    expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe('texto\n.\nfim');
    expect(mail.html).toContain('<p>texto</p>');
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
    expect(header('list-unsubscribe')).toBe(
      '<https://funil.example/consent/unsubscribe?t=abc>, <mailto:bounces+0123456789abcdef@shop.example?subject=unsubscribe>',
    );
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(handings).toBe(1);
  });

  it('is the same, byte by byte, at the next try', async () => {
    await send();
    await send();
    const boundaryless = (raw: Buffer | undefined) => raw?.toString().replace(/--_NmP-[\w-]+|boundary="[^"]*"/g, '');
    expect(boundaryless(sink.taken[0]?.raw)).toBe(boundaryless(sink.taken[1]?.raw));
  });

  it.each([
    ['550 5.1.1 No such user', 'refused', 'address', '5.1.1'],
    ['550 No such user', 'refused', 'address', '550'],
    ['550 5.7.1 Blocked by policy', 'refused', 'policy', '5.7.1'],
    ['552 5.2.2 Mailbox full', 'refused', 'mailbox', '5.2.2'],
    ['450 4.7.1 Greylisted', 'deferred', 'policy', '4.7.1'],
    ['451 4.3.2 Not now', 'deferred', 'busy', '4.3.2'],
    ['421 Too many', 'deferred', 'busy', '421'],
    ['452 4.2.2 Mailbox full', 'deferred', 'mailbox', '4.2.2'],
    ['535 5.7.8 Sign in first', 'deferred', 'account', '5.7.8'],
  ])('is judged by the answer to its recipient: %s', async (answered, outcome, trouble, code) => {
    sink.behave({ atRecipient: () => answered });
    expect(await send()).toMatchObject({ outcome, trouble, code });
    expect([sink.taken.length, handings]).toEqual([0, 0]);
  });

  it.each([
    ['554 5.6.0 Bad content', 'refused', 'content'],
    ['554 Spam', 'refused', 'policy'],
    ['552 5.3.4 Too big', 'refused', 'content'],
    ['451 4.3.0 Try later', 'deferred', 'busy'],
    ['452 4.3.1 Disk full', 'deferred', 'busy'],
  ])('is judged by the answer to its content: %s', async (answered, outcome, trouble) => {
    sink.behave({ atContent: () => answered });
    expect(await send()).toMatchObject({ outcome, trouble });
    expect(handings).toBe(1);
  });

  it.each(['hang', 'drop', 'take and drop'] as const)(
    'is unknown when its content left and the server then does this: %s',
    async (what) => {
      sink.behave({ atContent: () => what });
      expect(await send()).toMatchObject({ outcome: 'unknown' });
    },
  );

  it('is deferred when nobody listens there, or the name is nowhere', async () => {
    expect(await send({}, { port: 1 })).toMatchObject({ outcome: 'deferred', trouble: 'network' });
    const nowhere = openEmail(server(), { ...OPTIONS, resolve: async () => [] });
    expect(await nowhere.send(letter(), handing)).toMatchObject({ outcome: 'deferred', trouble: 'network' });
  });

  it('does not leave when who holds it may not hand it over', async () => {
    const channel = openEmail(server(), OPTIONS);
    const outcome = await channel.send(letter(), async () => {
      throw new Error('in other hands');
    });
    expect(outcome).toMatchObject({ outcome: 'deferred' });
    expect(sink.taken).toEqual([]);
  });

  it.each([['127.0.0.1'], ['10.0.0.7'], ['169.254.169.254'], ['::1'], ['::ffff:10.0.0.7'], ['fd00::1']])(
    'S-22: never calls %s for a stranger',
    async (address) => {
      const channel = openEmail(server({ port: 587 }), { ...OPTIONS, mayBePrivate: false, resolve: async () => ['8.8.8.8', address] });
      const outcome = await channel.send(letter(), handing);
      expect(outcome).toMatchObject({ outcome: 'deferred', said: expect.stringContaining('may not be used') });
    },
  );

  it('S-22: says the same of names of our own network, of names that stand for nothing and of names that cannot be looked up', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND db.internal.example'), { code: 'ENOTFOUND' });
    const answers = [async () => ['10.0.0.7'], async () => [], () => Promise.reject(unknown)];
    const outcomes = answers.map((resolve) =>
      openEmail(server({ port: 587 }), { ...OPTIONS, mayBePrivate: false, resolve }).send(letter(), handing),
    );
    const [inside, nothing, failed] = await Promise.all(outcomes);
    expect([nothing, failed]).toEqual([inside, inside]);
    expect(inside).toMatchObject({ outcome: 'deferred', trouble: 'network' });
  });

  it('S-22: never calls a port that is not for mail, for a stranger', async () => {
    const channel = openEmail(server({ port: 5432 }), { ...OPTIONS, mayBePrivate: false, resolve: async () => ['8.8.8.8'] });
    expect(await channel.send(letter(), handing)).toMatchObject({ said: expect.stringContaining('may not be used') });
  });

  it.each([
    ['a subject', { subject: 'Hi\r\nBcc: eve@evil.example\r\n\r\nbody' }, {}],
    ['a subject with a line separator', { subject: 'Hi\u2028Bcc: eve@evil.example' }, {}],
    ['the name of the sender', {}, { fromName: 'A\r\nBcc: eve@evil.example' }],
    ['the name of the sender, with an address', {}, { fromName: 'a@b.example, "x" <eve@evil.example>' }],
    ['an address for answers', {}, { replyTo: 'a@b.example\r\nBcc: eve@evil.example' }],
  ])('S-17: has one recipient and no other header, whatever is in %s', async (_where, more, settings) => {
    await send(more, settings);
    for (const { to, raw } of sink.taken) {
      expect(to).toEqual(['ana@mail.example']);
      const { headers, to: shown, from } = await PostalMime.parse(raw);
      expect(headers.map(({ key }) => key)).not.toContain('bcc');
      expect(shown).toHaveLength(1);
      expect(from?.address).toBe('news@shop.example');
    }
  });

  it.each(['ana@mail.example,eve@evil.example', 'ana@mail.example\r\nRCPT TO:<eve@evil.example>', '<eve@evil.example>'])(
    'S-17: goes nowhere when addressed to %j',
    async (to) => {
      await send({ to });
      expect(sink.taken.flatMap((one) => one.to).filter((address) => address === 'eve@evil.example')).toEqual([]);
    },
  );

  it('says that the account is wrong, not the reader, when it cannot sign in', async () => {
    const closed = await openSink({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('no')),
    });
    try {
      const channel = openEmail(server({ port: closed.port, username: 'u', password: 'wrong' }), OPTIONS);
      expect(await channel.send(letter(), handing)).toMatchObject({ outcome: 'deferred', trouble: 'account' });
    } finally {
      await closed.close();
    }
  });

  it('is not sent in the open where TLS was asked for', async () => {
    expect(await send({}, { security: 'starttls' })).toMatchObject({ outcome: 'deferred' });
    expect(await send({}, { security: 'tls' })).toMatchObject({ outcome: 'deferred' });
    expect(sink.taken).toEqual([]);
  });
});

describe('connections that are kept', () => {
  const opened = () => sink.connections;
  const keeping = (connections = openConnections()) => ({
    connections,
    send: (more: Partial<Letter> = {}, settings: Partial<MailServer> = {}) =>
      openEmail(server(settings), { ...OPTIONS, connections }).send(letter(more), handing),
  });

  it('carry one message after the other to the same server, and are not shared with other settings', async () => {
    const warned = vi.fn();
    process.once('warning', warned);
    const { connections, send: over } = keeping();
    const before = opened();
    for (const ref of ['a1', 'a2', 'a3']) expect(await over({ ref })).toMatchObject({ outcome: 'sent' });
    expect([opened() - before, handings, sink.taken.length]).toEqual([1, 3, 3]);
    for (let more = 0; more < 12; more += 1) await over({ ref: `more${more}` });
    expect(opened() - before).toBe(1);
    await over({ ref: 'a4' }, { fromAddress: 'other@else.example' });
    expect(opened() - before).toBe(2);
    expect(warned).not.toHaveBeenCalled();
    connections.close();
  });

  it('that the server ended meanwhile cost the message nothing: another is opened', async () => {
    const { connections, send: over } = keeping();
    await over({ ref: 'b1' });
    const before = opened();
    sink.cutAll();
    expect(await over({ ref: 'b2' })).toMatchObject({ outcome: 'sent' });
    expect([opened() - before, handings]).toEqual([1, 2]);
    connections.close();
  });

  it.each(['hang', 'drop', 'take and drop'] as const)(
    'leave a message unknown all the same when the server does this: %s',
    async (what) => {
      const { connections, send: over } = keeping();
      await over({ ref: 'c1' });
      sink.behave({ atContent: () => what });
      const before = opened();
      expect(await over({ ref: 'c2' })).toMatchObject({ outcome: 'unknown' });
      expect([opened() - before, handings]).toEqual([0, 2]);
      sink.behave({});
      expect(await over({ ref: 'c3' })).toMatchObject({ outcome: 'sent' });
      expect(opened() - before).toBe(1);
      connections.close();
    },
  );

  it('do not carry a message that is in other hands, and ask for it once', async () => {
    const { connections, send: over } = keeping();
    await over({ ref: 'd1' });
    let asked = 0;
    const outcome = await openEmail(server(), { ...OPTIONS, connections }).send(letter({ ref: 'd2' }), async () => {
      asked += 1;
      throw new Error('in other hands');
    });
    expect([outcome.outcome, asked, sink.taken.length]).toEqual(['deferred', 1, 1]);
    connections.close();
  });

  it('are closed when nobody needs them for a while, and at the end', async () => {
    const { connections, send: over } = keeping(openConnections(50));
    await over({ ref: 'e1' });
    await expect.poll(() => sink.open()).toBe(0);
    await over({ ref: 'e2' });
    connections.close();
    await expect.poll(() => sink.open()).toBe(0);
  });
});
