import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ask, becomeOwner, joinTeam, startFunil } from './team.ts';

let app: App;
let close: () => Promise<void>;
let owner: string;
let analyst: string;

beforeAll(async () => {
  ({ app, close } = await startFunil());
  owner = await becomeOwner(app);
  analyst = await joinTeam(app, owner, 'analyst');
}, 120_000);
afterAll(() => close?.());

const views = async (cookie: string) =>
  ((await ask(app, 'GET', '/api/v1/views?list=leads', { cookie })).json.views as { id: string; name: string; shared: boolean }[]).map(
    ({ name, shared }) => `${name}${shared ? ' for all' : ''}`,
  );
const save = (cookie: string, name: string, shared: boolean, search: object = { level: 'customer' }) =>
  ask(app, 'POST', '/api/v1/views', { cookie, body: { list: 'leads', name, search, shared } });

it('keeps views for one person, and for everybody where the role allows it', async () => {
  expect((await save(owner, 'Buyers', true)).status).toBe(201);
  expect((await save(owner, 'Mine', false)).status).toBe(201);
  expect((await save(analyst, 'Theirs', false)).status).toBe(201);
  expect((await save(analyst, 'For all of you', true)).status).toBe(403);
  expect(await views(owner)).toEqual(['Buyers for all', 'Mine']);
  expect(await views(analyst)).toEqual(['Buyers for all', 'Theirs']);
});

it('replaces one of the same name, whatever its case, and keeps the same name for others', async () => {
  expect((await save(owner, 'mine', false, { country: 'BR' })).status).toBe(201);
  expect((await save(analyst, 'Mine', false)).status).toBe(201);
  expect(await views(owner)).toEqual(['Buyers for all', 'mine']);
});

it('renames a view where its name is free, and nobody else’s', async () => {
  const idOf = async (name: string) => {
    const { json } = await ask(app, 'GET', '/api/v1/views?list=leads', { cookie: owner });
    return (json.views as { id: string; name: string }[]).find((one) => one.name === name)?.id;
  };
  const rename = (cookie: string, id: string | undefined, name: string) =>
    ask(app, 'PATCH', `/api/v1/views/${id}`, { cookie, body: { name } });
  const [mine, shared] = [await idOf('mine'), await idOf('Buyers')];
  await save(owner, 'Second', false);
  expect((await rename(owner, mine, 'SECOND')).json.code).toBe('view_exists');
  expect((await rename(analyst, mine, 'Stolen')).status).toBe(404);
  expect((await rename(analyst, shared, 'Stolen')).status).toBe(403);
  expect((await rename(owner, mine, 'Aside')).json).toMatchObject({ id: mine, name: 'Aside', search: { country: 'BR' }, shared: false });
  expect(await views(owner)).toEqual(['Buyers for all', 'Aside', 'Second']);
});

it('lets nobody remove what is not theirs', async () => {
  const listed = (await ask(app, 'GET', '/api/v1/views?list=leads', { cookie: owner })).json.views as { id: string; name: string }[];
  const [shared, mine] = listed;
  expect((await ask(app, 'DELETE', `/api/v1/views/${mine?.id}`, { cookie: analyst })).status).toBe(404);
  expect((await ask(app, 'DELETE', `/api/v1/views/${shared?.id}`, { cookie: analyst })).status).toBe(403);
  expect((await ask(app, 'DELETE', `/api/v1/views/${shared?.id}`, { cookie: owner })).status).toBe(204);
  expect(await views(analyst)).toEqual(['Mine', 'Theirs']);
});

it('shows a key those of everybody only', async () => {
  await save(owner, 'Again', true);
  const answer = await ask(app, 'GET', '/api/v1/views?list=leads', { token: app.localToken });
  expect((answer.json.views as { name: string }[]).map(({ name }) => name)).toEqual(['Again']);
  expect((await save('', 'None', false)).status).toBe(401);
});
