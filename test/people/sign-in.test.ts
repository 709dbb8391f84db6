import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ask, decodeBase32, enter, joinTeam, PASSWORD, startFunil, tokenOf } from './team.ts';

let app: App;
let close: () => Promise<void>;
let owner: string;

beforeAll(async () => {
  ({ app, close } = await startFunil());
}, 120_000);

afterAll(() => close?.());

const NEW = 'violet umbrella march';

async function outbox(to: string): Promise<{ subject: string; text: string }[]> {
  const { mails } = (await ask(app, 'GET', '/api/v1/outbox', { token: app.localToken })).json as {
    mails: { to: string; subject: string; text: string }[];
  };
  return mails.filter((mail) => mail.to === to);
}

async function resetToken(email: string): Promise<string> {
  const before = (await outbox(email)).length;
  const asked = await ask(app, 'POST', '/api/v1/password/forgotten', { body: { email, language: 'es' } });
  expect(asked.status).toBe(202);
  await expect.poll(async () => (await outbox(email)).length).toBe(before + 1);
  return tokenOf(/\S+#\S+/.exec((await outbox(email))[0]?.text ?? '')?.[0]);
}

describe('the first owner', () => {
  it('comes by a link that works once; before, this machine may look', async () => {
    const link = await app.ownerLink();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/owner#[\w-]{43}$/);
    const asked = { name: 'Olga', email: 'olga@example.com', password: PASSWORD };
    const stale = tokenOf(link);
    const token = tokenOf((await ask(app, 'POST', '/api/v1/owner-link', { token: app.localToken })).json.link);
    const take = (body: object) => ask(app, 'POST', '/api/v1/invitation/accept', { body });
    expect((await take({ ...asked, token: stale })).json.code).toBe('link_used');
    for (const weak of ['short', 'password123', '1234567890', 'aaaaaaaaaaaa', 'Qwertyuiop1', 'olga-olga-1', 'Olga@Example']) {
      expect((await take({ ...asked, token, password: weak })).json.code, weak).toBe('weak_password');
    }
    const race = await Promise.all([take({ ...asked, token, organization: 'Casa Verde' }), take({ ...asked, token })]);
    expect(race.map(({ status }) => status).sort()).toEqual([201, 400]);
    owner = race.find(({ status }) => status === 201)?.cookie as string;
    const { json } = await ask(app, 'GET', '/api/v1/session', { cookie: owner });
    expect(json).toMatchObject({ state: 'signed-in', hasOwner: true, person: { email: 'olga@example.com' }, role: 'owner' });
    expect(await app.ownerLink()).toBeNull();
    expect((await ask(app, 'POST', '/api/v1/owner-link', { token: app.localToken })).json.code).toBe('has_owner');
  });

  it('has a cookie that scripts cannot read and other sites cannot use', async () => {
    const { setCookies } = await enter(app, 'olga@example.com');
    expect(setCookies.find((one) => one.includes('session_token'))).toMatch(
      /^funil_[0-9a-f]{8}\.session_token=.*Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const body = { email: 'olga@example.com', password: PASSWORD };
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      expect((await ask(app, 'POST', '/api/v1/session', { body, headers })).json.code).toBe('foreign_page');
    }
  });
});

describe('signing in', () => {
  it('says the same of a wrong password and of nobody', async () => {
    const wrong = await enter(app, 'olga@example.com', 'not my password', '10.0.0.1');
    const nobody = await enter(app, 'nobody@example.com', 'not my password', '10.0.0.1');
    expect(wrong.status).toBe(401);
    expect(nobody.json).toEqual(wrong.json);
    expect([wrong.setCookies, nobody.setCookies]).toEqual([[], []]);
  });

  it('has to wait after five failures for one account, whatever address they come from, and others need not', async () => {
    const tries: number[] = [];
    for (let n = 0; n < 8; n += 1) tries.push((await enter(app, 'victim@example.com', 'guess number one', `10.1.0.${n}`)).status);
    // A token comes back every twelve seconds, so on a slow machine a sixth try may pass.
    expect(tries.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(tries.slice(6)).toEqual([429, 429]);
    const refused = await enter(app, 'victim@example.com', 'guess number one', '10.1.0.99');
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect((await enter(app, 'olga@example.com')).status).toBe(200);
  });

  it('has to wait after twenty failures from one address, which nobody can make up', async () => {
    const spoofed = (n: number) => ({ 'x-forwarded-for': `10.9.9.${n}` });
    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        ask(app, 'POST', '/api/v1/session', {
          address: '10.2.0.1',
          headers: spoofed(n),
          body: { email: `a${n}@example.com`, password: 'guess it now' },
        }),
      ),
    );
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(8);
  });

  it('ends with the session, at once', async () => {
    const [here, there] = [(await enter(app, 'olga@example.com')).cookie, (await enter(app, 'olga@example.com')).cookie];
    const { sessions } = (await ask(app, 'GET', '/api/v1/account/sessions', { cookie: here })).json as {
      sessions: { id: string; current: boolean; address: string }[];
    };
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions[0]?.address).toBe('127.0.0.1');
    expect(JSON.stringify(sessions)).not.toContain(decodeURIComponent(there).split('=')[1]?.split('.')[0]);
    await ask(app, 'DELETE', '/api/v1/account/sessions', { cookie: here });
    expect((await ask(app, 'GET', '/api/v1/roles', { cookie: there })).status).toBe(401);
    expect((await ask(app, 'DELETE', '/api/v1/session', { cookie: here })).status).toBe(204);
    expect((await ask(app, 'GET', '/api/v1/roles', { cookie: here })).status).toBe(401);
  });
});

describe('a password', () => {
  it('that was forgotten is chosen anew by a mailed link, which ends every session', async () => {
    const before = (await enter(app, 'olga@example.com')).cookie;
    const token = await resetToken('olga@example.com');
    expect((await outbox('olga@example.com'))[0]?.subject).toBe('Elige una contraseña nueva para Funil');
    const choose = (password: string) => ask(app, 'POST', '/api/v1/password/reset', { body: { token, password } });
    expect((await choose('password2026')).json.code).toBe('weak_password');
    expect((await choose(NEW)).status).toBe(204);
    expect((await choose(NEW)).json.code).toBe('link_used');
    expect((await ask(app, 'GET', '/api/v1/roles', { cookie: before })).status).toBe(401);
    expect((await enter(app, 'olga@example.com')).status).toBe(401);
    owner = (await enter(app, 'olga@example.com', NEW)).cookie;
    expect(owner).not.toBe('');
    expect(
      (await app.engine.state.db.selectFrom('person_verification').selectAll().execute()).filter(({ identifier }) =>
        identifier.includes(token),
      ),
    ).toEqual([]);
  });

  it('is not sent to nobody, and that cannot be told from the answer', async () => {
    const asked = await ask(app, 'POST', '/api/v1/password/forgotten', { body: { email: 'nobody@example.com' } });
    expect(asked.status).toBe(202);
    expect(await outbox('nobody@example.com')).toEqual([]);
  });

  it('is changed by who knows it, which ends the other sessions', async () => {
    const other = (await enter(app, 'olga@example.com', NEW)).cookie;
    const change = (current: string) =>
      ask(app, 'POST', '/api/v1/account/password', { cookie: owner, body: { current, password: PASSWORD } });
    expect((await change('wrong wrong')).json.code).toBe('wrong_password');
    const changed = await change(NEW);
    expect(changed.status).toBe(204);
    expect((await ask(app, 'GET', '/api/v1/roles', { cookie: other })).status).toBe(401);
    expect((await ask(app, 'GET', '/api/v1/roles', { cookie: changed.cookie })).status).toBe(200);
    owner = changed.cookie;
  });
});

describe('two-factor', () => {
  let secret = '';
  let recoveryCodes: string[] = [];
  let sales: string;
  const code = () => createOTP(secret, { digits: 6, period: 30 }).totp();

  it('is set up with the password and a code', async () => {
    sales = await joinTeam(app, owner, 'sales');
    const begin = (password: string) => ask(app, 'POST', '/api/v1/account/two-factor', { cookie: sales, body: { password } });
    expect((await begin('wrong wrong')).json.code).toBe('wrong_password');
    const begun = await begin(PASSWORD);
    expect(begun.status).toBe(200);
    recoveryCodes = begun.json.recoveryCodes as string[];
    const uri = new URL(String(begun.json.uri));
    secret = decodeBase32(uri.searchParams.get('secret') as string);
    const confirm = (given: string) => ask(app, 'POST', '/api/v1/account/two-factor/confirm', { cookie: sales, body: { code: given } });
    expect((await confirm('000000')).json.code).toBe('wrong_code');
    const confirmed = await confirm(await code());
    expect(confirmed.status, JSON.stringify(confirmed.json)).toBe(204);
    if (confirmed.cookie) sales = confirmed.cookie;
    expect((await ask(app, 'GET', '/api/v1/session', { cookie: sales })).json).toMatchObject({ person: { twoFactor: true } });
  });

  it('is asked for at sign-in: a code of the app, or a recovery code once', async () => {
    const first = await enter(app, 'sales@example.com');
    expect(first.json).toEqual({ state: 'second-factor' });
    expect((await ask(app, 'GET', '/api/v1/roles', { cookie: first.cookie })).status).toBe(401);
    const second = (body: object, cookie = first.cookie) => ask(app, 'POST', '/api/v1/session/second-factor', { cookie, body });
    expect((await second({ code: '123456' })).json.code).toBe('wrong_code');
    const done = await second({ code: await code() });
    expect(done.status, JSON.stringify(done.json)).toBe(200);
    expect((await ask(app, 'GET', '/api/v1/roles', { cookie: done.cookie })).status).toBe(200);
    const recovery = { code: recoveryCodes[0], recovery: true };
    expect((await second(recovery, (await enter(app, 'sales@example.com')).cookie)).status).toBe(200);
    expect((await second(recovery, (await enter(app, 'sales@example.com')).cookie)).json.code).toBe('wrong_code');
    expect((await second({ code: '123456' }, '')).json.code).toBe('sign_in_again');
  });

  it('is kept encrypted, and can be turned off with the password or from the machine itself', async () => {
    const rows = JSON.stringify(await app.engine.state.db.selectFrom('person_two_factor').selectAll().execute());
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain(recoveryCodes[3]);
    const removed = await ask(app, 'POST', '/api/v1/account/two-factor/remove', { cookie: sales, body: { password: PASSWORD } });
    expect(removed.status).toBe(204);
    expect((await enter(app, 'sales@example.com')).json).toEqual({ state: 'signed-in' });
    const reset = await ask(app, 'POST', '/api/v1/people/reset', {
      token: app.localToken,
      body: { email: 'sales@example.com', withoutTwoFactor: true },
    });
    const chosen = await ask(app, 'POST', '/api/v1/password/reset', { body: { token: tokenOf(reset.json.link), password: NEW } });
    expect(chosen.status).toBe(204);
    expect((await enter(app, 'sales@example.com', NEW)).status).toBe(200);
  });
});

describe('a team', () => {
  it('lets nobody rise by themselves, and keeps an owner', async () => {
    const admin = await joinTeam(app, owner, 'admin');
    const { members } = (await ask(app, 'GET', '/api/v1/members', { cookie: admin })).json as {
      members: { id: string; role: string; email: string }[];
    };
    const idOf = (email: string) => members.find((one) => one.email === email)?.id;
    const change = (cookie: string, email: string, body: object) => ask(app, 'PATCH', `/api/v1/members/${idOf(email)}`, { cookie, body });
    expect((await change(admin, 'admin@example.com', { role: 'owner' })).json.code).toBe('owners_only');
    expect((await change(admin, 'olga@example.com', { role: 'analyst' })).json.code).toBe('owners_only');
    expect(
      (await ask(app, 'POST', '/api/v1/invitations', { cookie: admin, body: { email: 'b@example.com', role: 'owner' } })).json.code,
    ).toBe('owners_only');
    expect((await change(owner, 'olga@example.com', { role: 'admin' })).json.code).toBe('last_owner');
    expect((await change(owner, 'sales@example.com', { role: 'sales', id: 'x' })).status).toBe(400);
    const mails = (await ask(app, 'GET', '/api/v1/outbox', { cookie: admin })).json.mails as { to: string }[];
    expect(mails.some(({ to }) => to === 'olga@example.com')).toBe(false);
    expect(mails.some(({ to }) => to === 'sales@example.com')).toBe(true);
  });

  it('gives another role in one workspace, which counts at once', async () => {
    await ask(app, 'POST', '/api/v1/workspaces', { cookie: owner, body: { slug: 'outlet' } });
    const analyst = await joinTeam(app, owner, 'analyst');
    const { members } = (await ask(app, 'GET', '/api/v1/members', { cookie: owner })).json as { members: { id: string; email: string }[] };
    const id = members.find(({ email }) => email === 'analyst@example.com')?.id;
    const keys = (workspace: string) => ask(app, 'GET', '/api/v1/keys', { cookie: analyst, workspace });
    expect((await keys('outlet')).status).toBe(403);
    const set = (workspaces: object) => ask(app, 'PATCH', `/api/v1/members/${id}`, { cookie: owner, body: { workspaces } });
    expect((await set({ outlet: 'admin', main: 'none' })).status).toBe(204);
    expect((await keys('outlet')).status).toBe(200);
    expect((await keys('main')).status).toBe(404);
    expect((await ask(app, 'GET', '/api/v1/members', { cookie: analyst, workspace: 'outlet' })).status).toBe(403);
    expect((await ask(app, 'PATCH', '/api/v1/workspaces/main', { cookie: analyst, workspace: 'outlet', body: { name: 'x' } })).status).toBe(
      404,
    );
    expect((await set({ outlet: null, main: null })).status).toBe(204);
    expect((await keys('main')).status).toBe(403);
  });
});

describe('the audit log', () => {
  it('has every change with who, what and where, no secret, and only grows', async () => {
    const { entries } = (await ask(app, 'GET', '/api/v1/audit?limit=200', { cookie: owner })).json as {
      entries: Record<string, unknown>[];
    };
    const text = JSON.stringify(entries);
    for (const secret of [PASSWORD, NEW, 'three green']) expect(text).not.toContain(secret);
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'Invite somebody', actorName: 'Olga', changes: { email: 'analyst@example.com', role: 'analyst' } }),
    );
    expect(entries).toContainEqual(expect.objectContaining({ action: 'Change your password', changes: { current: null, password: null } }));
    expect(entries).toContainEqual(expect.objectContaining({ actorKind: 'command line', target: 'POST /api/v1/people/reset' }));
    const { db } = app.engine.state;
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('only added to');
    await expect(db.updateTable('audit').set({ actor: 'x' }).execute()).rejects.toThrow('only added to');
  });

  it('is read page by page', async () => {
    const page = async (before?: string) =>
      (await ask(app, 'GET', `/api/v1/audit?limit=5${before ? `&before=${before}` : ''}`, { cookie: owner })).json as {
        entries: { id: string }[];
        next: string | null;
      };
    const first = await page();
    const second = await page(first.next as string);
    expect(first.entries).toHaveLength(5);
    expect(Number(second.entries[0]?.id)).toBeLessThan(Number(first.entries[4]?.id));
  });
});
