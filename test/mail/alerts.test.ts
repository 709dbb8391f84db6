import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellAlarms } from '../../src/people/alerts.ts';
import { ask, becomeOwner, joinTeam, startFunil } from '../people/team.ts';

let app: Awaited<ReturnType<typeof startFunil>>['app'];
let close: () => Promise<void>;

beforeAll(async () => {
  ({ app, close } = await startFunil());
}, 120_000);
afterAll(() => close?.());

it('writes to owners and admins about an alarm once, each in the language they read, however often it looks, and never about an old one', async () => {
  const { engine } = app;
  const { db } = engine.state;
  const owner = await becomeOwner(app);
  const admin = await joinTeam(app, owner, 'admin');
  for (const language of ['es', 'pt-BR'])
    expect((await ask(app, 'PUT', '/api/v1/account/language', { cookie: admin, body: { language } })).status).toBe(204);
  expect((await ask(app, 'PUT', '/api/v1/account/language', { cookie: admin, body: { language: 'fr' } })).status).toBe(400);
  expect((await ask(app, 'GET', '/api/v1/session', { cookie: admin })).json).toMatchObject({ person: { language: 'pt-BR' } });
  expect((await ask(app, 'GET', '/api/v1/session', { cookie: owner })).json).toMatchObject({ person: { language: null } });
  await joinTeam(app, owner, 'analyst');
  const source = await engine.workspaces.source(1, 'Storefront <b>', 'web');
  const raise = (event: string, hoursAgo: number) =>
    db
      .insertInto('alarm')
      .values({ workspace: 1, source, kind: 'quiet', event, raised_at: new Date(Date.now() - hoursAgo * 3_600_000), measured: '{}' })
      .execute();
  await raise('checkout_started', 1);
  await raise('page', 30);
  const parts = {
    db,
    clock: Date.now,
    workspaces: engine.workspaces,
    base: () => 'http://funil.example',
    footerOf: async () => '',
    wake: () => undefined,
  };
  for (let times = 0; times < 3; times += 1) await tellAlarms(parts);
  const mails = await db.selectFrom('message').selectAll().where('kind', '=', 'alert').orderBy('address').execute();
  expect(mails.map(({ address, workspace, language, subject }) => [address, workspace, language, subject])).toEqual([
    ['admin@example.com', 1, 'pt-BR', 'My shop: algo precisa de atenção'],
    ['olga@example.com', 1, 'en', 'My shop: something needs a look'],
  ]);
  expect(mails[0]?.text).toContain('"checkout_started" de Storefront <b> parou de chegar');
  expect(mails[1]?.text).toContain('"checkout_started" of Storefront <b> does not come any more');
  expect(mails[0]?.text).toContain('http://funil.example/quality?workspace=main');
  expect(mails[0]?.html).not.toContain('<b>');
});
