import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mayWrite, recordConsent } from '../../src/ledger/consent.ts';
import { readPurposes } from '../../src/ledger/consent-purposes.ts';
import { enqueue } from '../../src/outbox/enqueue.ts';
import { type Answer, ask, startFunil } from '../people/team.ts';
import { openSink, type Sink } from './sink.ts';
import { verifies } from './verify-dkim.ts';

let app: Awaited<ReturnType<typeof startFunil>>['app'];
let close: () => Promise<void>;
let sink: Sink;

const call = (method: string, url: string, body?: unknown): Promise<Answer> =>
  ask(app, method, url, { token: app.localToken, ...(body === undefined ? {} : { body }) });
const settings = (more: object = {}) => ({
  host: 'localhost',
  port: sink.port,
  security: 'none',
  username: '',
  fromName: 'My shop',
  fromAddress: 'Shop@Shop.example',
  replyTo: '',
  bounceAddress: 'bounces@shop.example',
  postalAddress: 'Rua 1, Lisboa',
  dkimSelector: '',
  perMinute: 100,
  ...more,
});
const db = () => app.engine.state.db;
const place = () => app.engine.workspaces.list()[0] as { id: number; salt: Buffer };

async function handOver(raw: string): Promise<Record<string, unknown>> {
  const answer = await app.http.inject({
    method: 'POST',
    url: '/api/v1/mail/inbound',
    headers: { authorization: `Bearer ${app.localToken}`, 'content-type': 'message/rfc822' },
    payload: raw,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

let nth = 0;

/** A message that was sent, to somebody who agreed to it. */
async function sentMessage(): Promise<{ id: string; ref: string; address: string }> {
  nth += 1;
  const address = `reader${nth}@mail.example`;
  const now = Date.now();
  await readPurposes(db(), place().id, now);
  await recordConsent(db(), place(), {
    channel: 'email',
    address,
    purpose: 'news',
    act: 'given',
    proof: 'double',
    at: now - 1_000,
    known: now,
  });
  const id = (await enqueue(db(), {
    workspace: 1,
    class: 'marketing',
    kind: 'news',
    purpose: 'news',
    key: `n ${nth}`,
    address,
    language: 'en',
    subject: 's',
    text: 't',
    // Not yet, or the outbox would take it up between the two.
    at: now + 3_600_000,
  })) as string;
  await db().updateTable('message').set({ state: 'sent' }).where('id', '=', id).execute();
  const { ref } = await db().selectFrom('message').select('ref').where('id', '=', id).executeTakeFirstOrThrow();
  return { id, ref, address };
}

const bounce = (
  ref: string,
  { action = 'failed', status = '5.1.1', to = `bounces+${ref}@shop.example` } = {},
) => `From: MAILER-DAEMON@mx.example
To: ${to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

It did not work <script>alert(1)</script>.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; somebody-else@mail.example
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status}
  <img src=x onerror=alert(1)>

--B
Content-Type: message/rfc822

Message-ID: <${ref}@shop.example>
Subject: s

t
--B--
`;

const complaint = (ref: string, type = 'abuse') => `From: fbl@provider.example
To: abuse@shop.example
Subject: complaint
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="B"

--B
Content-Type: text/plain

A complaint.
--B
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: SomeGenerator/1.0
Version: 1

--B
Content-Type: message/rfc822

Message-ID: <${ref}@shop.example>
Subject: s

t
--B--
`;

beforeAll(async () => {
  sink = await openSink();
  ({ app, close } = await startFunil({ FUNIL_SMTP_PRIVATE: 'localhost' }));
}, 120_000);
afterAll(async () => {
  await close?.();
  await sink.close();
});
beforeEach(() => {
  sink.behave({});
  sink.taken.length = 0;
});

describe('the mail server of a workspace', () => {
  it('is not there at first, and a test is then to be read in the outbox', async () => {
    expect((await call('GET', '/api/v1/mail/server')).json).toEqual({ server: null, sender: null, key: null });
    expect((await call('POST', '/api/v1/mail/test', { to: 'olga@shop.example' })).json).toMatchObject({ state: 'kept' });
    const { mails } = (await call('GET', '/api/v1/outbox?state=kept')).json as { mails: { subject: string; text: string }[] };
    expect(mails[0]).toMatchObject({ subject: 'A test of My shop', kind: 'test', own: true, state: 'kept' });
  });

  it('S-16: is set, sends a test, and never tells its password', async () => {
    const saved = await call('PUT', '/api/v1/mail/server', settings({ password: 'very secret words', username: '' }));
    expect(saved).toMatchObject({
      status: 200,
      json: { server: { hasPassword: true, fromAddress: 'shop@shop.example' }, sender: 'shop@shop.example' },
    });
    expect(JSON.stringify([saved.json, (await call('GET', '/api/v1/mail/server')).json])).not.toContain('very secret');
    expect((await call('POST', '/api/v1/mail/test', { to: 'olga@shop.example', kind: 'confirmation', language: 'es' })).json).toMatchObject(
      { state: 'sent' },
    );
    const [mail] = await sink.mailsTo('olga@shop.example');
    expect(mail).toMatchObject({ subject: 'Confirma tu dirección', from: { name: 'My shop', address: 'shop@shop.example' } });
    expect(mail?.text).toContain('Rua 1, Lisboa');
    const audit = JSON.stringify((await call('GET', '/api/v1/audit')).json);
    expect(audit).toContain('localhost');
    expect(audit).not.toContain('very secret');
    const { password } = await db().selectFrom('mail_server').select('password').executeTakeFirstOrThrow();
    expect(password?.toString('latin1')).not.toContain('secret');
  });

  it('keeps its password only for the very same server', async () => {
    const kept = async (more: object) =>
      ((await call('PUT', '/api/v1/mail/server', settings(more))).json.server as { hasPassword: boolean }).hasPassword;
    await call('PUT', '/api/v1/mail/server', settings({ password: 'p' }));
    expect(await kept({ fromName: 'Other' })).toBe(true);
    expect(await kept({ host: 'evil.example' })).toBe(false);
    await call('PUT', '/api/v1/mail/server', settings({ password: 'p' }));
    expect(await kept({ security: 'starttls' })).toBe(false);
    await call('PUT', '/api/v1/mail/server', settings());
  });

  it.each(['127.0.0.1', '::1', '169.254.169.254', '0', '2130706433', 'localhost.', '::ffff:7f00:1'])(
    'S-22: is never at %s, unless who runs the machine says so',
    async (host) => {
      await call('PUT', '/api/v1/mail/server', settings({ host }));
      const { state, why } = (await call('POST', '/api/v1/mail/test', { to: 'olga@shop.example' })).json;
      expect(state).toBe('queued');
      expect(why).toMatch(/may not be used/);
      expect(sink.taken).toEqual([]);
      await call('PUT', '/api/v1/mail/server', settings());
    },
  );

  it.each([
    { fromAddress: 'a@b.example, c@d.example' },
    { fromName: 'A\r\nBcc: x@y.example' },
    { host: 'a b' },
    { host: 'http://x/' },
    { port: 70_000 },
    { dkimSelector: '../x' },
  ])('S-17: is refused with %j', async (more) => {
    expect((await call('PUT', '/api/v1/mail/server', settings(more))).status).toBe(400);
  });
});

describe('the key by which mail is signed', () => {
  const recordOf = (answer: Answer) => answer.json.key as { name: string; value: string } | null;

  it('is made for a server, and signs what leaves so that DNS tells it is ours', async () => {
    await call('PUT', '/api/v1/mail/server', settings());
    const made = await call('POST', '/api/v1/mail/key');
    const record = recordOf(made);
    expect(record?.name).toMatch(/^f[0-9a-f]{8}\._domainkey\.shop\.example$/);
    await call('POST', '/api/v1/mail/test', { to: 'signed@shop.example', kind: 'confirmation', language: 'pt-BR' });
    const { raw } = sink.taken.find(({ to }) => to.includes('signed@shop.example')) as { raw: Buffer };
    expect(verifies(raw, record?.value ?? '')).toBe(true);
    expect(verifies(Buffer.from(raw.toString('latin1').replace('Subject: ', 'Subject: x'), 'latin1'), record?.value ?? '')).toBe(false);
    expect(raw.toString()).toContain(`s=${record?.name.split('.')[0]}`);
  });

  it('is kept sealed, replaced under another name, and gone when it is dropped', async () => {
    const before = recordOf(await call('GET', '/api/v1/mail/server'));
    const after = recordOf(await call('POST', '/api/v1/mail/key'));
    expect(after?.name).not.toBe(before?.name);
    const { private_key: kept } = await db().selectFrom('mail_key').select('private_key').executeTakeFirstOrThrow();
    expect(kept.toString('latin1')).not.toContain('PRIVATE KEY');
    expect(JSON.stringify((await call('GET', '/api/v1/mail/server')).json)).not.toContain('PRIVATE KEY');
    expect(recordOf(await call('DELETE', '/api/v1/mail/key'))).toBeNull();
    await call('POST', '/api/v1/mail/test', { to: 'plain@shop.example' });
    expect(sink.taken.find(({ to }) => to.includes('plain@shop.example'))?.raw.toString()).not.toContain('DKIM-Signature');
  });

  it('is not made where the installation sends', async () => {
    await call('DELETE', '/api/v1/mail/server');
    expect(await call('POST', '/api/v1/mail/key')).toMatchObject({ status: 409, json: { code: 'no_server' } });
    await call('PUT', '/api/v1/mail/server', settings());
  });
});

describe('templates', () => {
  it('are the built-in ones until the workspace writes its own, and again when it drops them', async () => {
    const { templates } = (await call('GET', '/api/v1/mail/templates')).json as {
      templates: { kind: string; language: string; own: boolean; subject: string; body: string }[];
    };
    expect([templates.length, templates.some(({ own }) => own)]).toEqual([9, false]);
    const mine = { subject: 'Hallo {{ workspace }}', body: (templates[0]?.body ?? '').replace('One more step', 'Our own words') };
    const preview = await call('POST', '/api/v1/mail/templates/preview', mine);
    expect(preview.json).toMatchObject({ subject: 'Hallo My shop', html: expect.stringContaining('Our own words') });
    expect((await call('PUT', '/api/v1/mail/templates/confirmation/en', mine)).status).toBe(200);
    await call('POST', '/api/v1/mail/test', { to: 'own@shop.example', kind: 'confirmation', language: 'en' });
    expect((await sink.mailsTo('own@shop.example'))[0]?.subject).toBe('Hallo My shop');
    expect((await call('DELETE', '/api/v1/mail/templates/confirmation/en')).json).toMatchObject({
      own: false,
      subject: 'Please confirm your address',
    });
    const bad = await call('PUT', '/api/v1/mail/templates/confirmation/en', {
      subject: 's',
      body: '<mjml><mj-body><mj-raw><script>x</script></mj-raw></mj-body></mjml>',
    });
    expect(bad).toMatchObject({ status: 422, json: { code: 'bad_template' } });
  });
});

describe('mail that comes back', () => {
  const stateOf = (id: string) => db().selectFrom('message').select(['state', 'returned']).where('id', '=', id).executeTakeFirstOrThrow();
  const reasonOf = async (address: string) =>
    (await db().selectFrom('suppression').select('reason').where('address', '=', address).executeTakeFirst())?.reason;

  it('is a bounce for good: nobody is written to there any more, twice over and whoever the report names', async () => {
    const { id, ref, address } = await sentMessage();
    for (let times = 0; times < 2; times += 1) expect(await handOver(bounce(ref))).toEqual({ kind: 'bounce', known: true });
    expect([await stateOf(id), await reasonOf(address), await reasonOf('somebody-else@mail.example')]).toEqual([
      { state: 'sent', returned: 'hard' },
      'bounce',
      undefined,
    ]);
  });

  it.each([[{ status: '5.2.2' }], [{ status: '5.7.1' }], [{ status: '4.4.7' }], [{ status: '' }]])(
    'is a bounce that passes: %j',
    async (more) => {
      const { id, ref, address } = await sentMessage();
      await handOver(bounce(ref, more));
      expect([await stateOf(id), await reasonOf(address)]).toEqual([{ state: 'sent', returned: 'soft' }, undefined]);
    },
  );

  it('is taken for one of an address that is gone when the fifth in thirty days comes back, and not before', async () => {
    const { address } = await sentMessage();
    const again = async (nth: number, days: number) => {
      const at = Date.now();
      const message = {
        workspace: 1,
        class: 'transactional' as const,
        kind: 'test',
        address,
        language: 'en' as const,
        subject: 's',
        text: 't',
        at: at + 3_600_000,
      };
      const id = (await enqueue(db(), { ...message, key: `full ${nth}` })) as string;
      await db().updateTable('message').set({ state: 'sent' }).where('id', '=', id).execute();
      const { ref } = await db().selectFrom('message').select('ref').where('id', '=', id).executeTakeFirstOrThrow();
      for (let times = 0; times < 2; times += 1) await handOver(bounce(ref, { status: '5.2.2' }));
      const returned = new Date(at - days * 86_400_000);
      await db().updateTable('message').set({ returned_at: returned }).where('id', '=', id).execute();
      return reasonOf(address);
    };
    const reasons: (string | undefined)[] = [];
    for (const [nth, days] of [31, 31, 0, 0, 0, 0].entries()) reasons.push(await again(nth, days));
    expect(reasons).toEqual(Array(6).fill(undefined));
    expect(await again(6, 0)).toBe('bounce');
  });

  it('is no bounce while a server still tries, but proves that one has it', async () => {
    const { id, ref, address } = await sentMessage();
    await db().updateTable('message').set({ state: 'unknown' }).where('id', '=', id).execute();
    expect(await handOver(bounce(ref, { action: 'delayed', status: '4.4.1' }))).toEqual({ kind: 'delayed', known: true });
    expect([await stateOf(id), await reasonOf(address)]).toEqual([{ state: 'sent', returned: null }, undefined]);
    // The server gave up in the end.
    await handOver(bounce(ref, { status: '4.4.7' }));
    expect(await stateOf(id)).toEqual({ state: 'sent', returned: 'soft' });
  });

  it.each([
    [['failed 5.1.1', 'failed 5.1.10'], 'hard', 'bounce'],
    [['failed 5.1.1', 'failed 5.2.2'], 'soft', undefined],
    [['relayed 2.1.5', 'failed 5.1.1'], 'soft', undefined],
    [['failed 5.1.1', 'delivered 2.1.5'], 'soft', undefined],
    [['delayed 4.4.1', 'expanded 2.1.5'], null, undefined],
    [['delivered 2.1.5', 'relayed 2.1.5'], null, undefined],
  ])('is of an address that led to several: %j', async (recipients, returned, reason) => {
    const { id, ref, address } = await sentMessage();
    const [first = '', ...others] = recipients.map((one, nth) => {
      const [action = '', status = ''] = one.split(' ');
      return `Final-Recipient: rfc822; behind${nth}@mail.example\nAction: ${action}\nStatus: ${status}\n`;
    });
    const report = bounce(ref).replace(/Final-Recipient:[\s\S]*?onerror=alert\(1\)>\n/, [first, ...others].join('\n'));
    await handOver(report.replaceAll('\n', '\r\n'));
    expect([(await stateOf(id)).returned, await reasonOf(address)]).toEqual([returned, reason]);
  });

  it.each([
    ['an answer of absence', 'Subject: Out of office\nAuto-Submitted: auto-replied\n', 'I am away until Monday.'],
    ['one that does not say so', 'Subject: Automatic reply: news\nX-Auto-Response-Suppress: All\n', 'Back soon.'],
    ['a receipt of reading', 'Subject: Read: news\nContent-Type: multipart/report; report-type=disposition-notification\n', ''],
    ['what a person writes', 'Subject: Re: news\n', 'unsubscribe me please'],
  ])('is neither bounce nor wish when it is %s', async (_what, head, text) => {
    const { id, ref, address } = await sentMessage();
    const answer = await handOver(`From: ${address}\nTo: bounces+${ref}@shop.example\n${head}\n${text}\n`);
    expect([answer, await stateOf(id), await reasonOf(address)]).toEqual([
      { kind: 'other', known: false },
      { state: 'sent', returned: null },
      undefined,
    ]);
  });

  it('is known by the message it brings back when its own address tells nothing', async () => {
    const { ref, address } = await sentMessage();
    await handOver(bounce(ref, { to: 'postmaster@shop.example' }));
    expect(await reasonOf(address)).toBe('bounce');
  });

  it('shows that a message arrived of which nobody knew', async () => {
    const { id, ref } = await sentMessage();
    await db().updateTable('message').set({ state: 'unknown' }).where('id', '=', id).execute();
    await handOver(bounce(ref));
    expect((await stateOf(id)).state).toBe('sent');
  });

  it('is a complaint: it weighs more than a bounce, in either order, and withdraws consent', async () => {
    for (const order of [
      [complaint, bounce],
      [bounce, complaint],
    ]) {
      const { id, ref, address } = await sentMessage();
      for (const report of order) await handOver(report(ref));
      expect((await stateOf(id)).returned).toBe('complaint');
      expect(await mayWrite(db(), place(), { address }, 'news', 'email')).toMatchObject({ may: false, why: 'withdrawn' });
      expect(await reasonOf(address)).toBe('bounce');
    }
  });

  it('is a wish to leave, but not when a machine answers so', async () => {
    const { ref, address } = await sentMessage();
    const mail = (subject: string, more = '') =>
      `From: ana@mail.example\nTo: bounces+${ref}@shop.example\nSubject: ${subject}\n${more}\n\nplease\n`;
    expect(await handOver(mail('unsubscribe', 'Auto-Submitted: auto-replied'))).toMatchObject({ kind: 'other' });
    expect(await handOver(mail('Re: news'))).toMatchObject({ kind: 'other' });
    expect(await mayWrite(db(), place(), { address }, 'news', 'email')).toMatchObject({ may: true });
    expect(await handOver(mail('Unsubscribe'))).toEqual({ kind: 'unsubscribe', known: true });
    expect(await mayWrite(db(), place(), { address }, 'news', 'email')).toMatchObject({ may: false, why: 'withdrawn' });
  });

  it.each([
    ['nothing', ''],
    ['bytes', '\u0000\u0001\ufffd'.repeat(1_000)],
    ['a message nobody sent', bounce('0'.repeat(32))],
    ['a report without fields', 'Content-Type: multipart/report; boundary="B"\n\n--B\nContent-Type: message/delivery-status\n\n\n--B--\n'],
    [
      'parts without end',
      `Content-Type: multipart/mixed; boundary="B"\n\n${'--B\nContent-Type: multipart/mixed; boundary="B"\n\n'.repeat(5_000)}`,
    ],
    ['not a complaint', complaint('0'.repeat(32), 'not-spam')],
  ])('changes nothing when it is %s', async (_what, raw) => {
    const before = performance.now();
    expect(await handOver(raw)).toMatchObject({ known: false });
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('the list of those not written to', () => {
  it('is read, added to and shortened by people', async () => {
    expect((await call('POST', '/api/v1/mail/suppressed', { address: 'Stop@Mail.example' })).status).toBe(204);
    expect((await call('GET', '/api/v1/mail/suppressed?find=stop')).json).toMatchObject({
      suppressed: [{ address: 'stop@mail.example', reason: 'person' }],
    });
    expect((await call('POST', '/api/v1/mail/suppressed/lift', { address: 'stop@mail.example' })).status).toBe(204);
    expect((await call('POST', '/api/v1/mail/suppressed/lift', { address: 'stop@mail.example' })).status).toBe(404);
  });
});

describe('consent over the API', () => {
  it('keeps every version of the words, and the basis that receipts rest on', async () => {
    const given = (label: string, basis = 'consent') => ({
      basis,
      channels: ['email', 'sms'],
      doubleOptIn: false,
      archived: false,
      texts: [{ language: 'en', label, details: '' }],
    });
    const put = (body: object) => call('PUT', '/api/v1/consent/purposes/surveys', body);
    const versionOf = (answer: Answer) => (answer.json.texts as { version: number }[])[0]?.version;
    expect(versionOf(await put(given('Ask me things')))).toBe(1);
    expect(versionOf(await put(given('Ask me things')))).toBe(1);
    expect(versionOf(await put(given('Ask me more things')))).toBe(2);
    const act = {
      channel: 'email',
      address: 'ana@mail.example',
      purpose: 'surveys',
      act: 'given',
      proof: 'imported',
      note: '=HYPERLINK("x")',
    };
    expect((await call('POST', '/api/v1/consent/acts', act)).status).toBe(201);
    expect((await put(given('Ask me more things', 'legitimate_interest'))).json).toMatchObject({ code: 'basis_in_use' });
    expect((await call('POST', '/api/v1/consent/acts', { ...act, purpose: 'nothing' })).status).toBe(404);
    expect((await call('POST', '/api/v1/consent/acts', { ...act, at: '2099-01-01T00:00:00Z' })).json).toMatchObject({ code: 'bad_time' });
    const found = (await call('GET', '/api/v1/consent/receipts?find=ana@')).json;
    expect(found).toMatchObject({
      receipts: [{ address: 'ana@mail.example', purpose: 'surveys', act: 'given', proof: 'imported' }],
      next: null,
    });
    const get = (format: string) =>
      app.http.inject({ url: `/api/v1/consent/export?format=${format}&find=ana@`, headers: { authorization: `Bearer ${app.localToken}` } });
    const csv = await get('csv');
    expect([csv.body.split('\r\n').length, csv.headers['content-disposition']]).toEqual([3, 'attachment; filename="consent.csv"']);
    expect(csv.body).toContain(`"'=HYPERLINK(""x"")"`);
    expect((await get('json')).json()).toMatchObject([{ note: '=HYPERLINK("x")' }]);
  });
});
