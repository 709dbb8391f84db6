import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Identifiers } from '../../src/core/fact.ts';
import { readKnown } from '../../src/funnel/capture/forms/known-lead.ts';
import { openPeople, type People, page, START } from './people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people?.close());

const USERS = ['ana', 'bia', 'caio', 'dora'];

it('the log of one lead tells what it gained and lost, and nothing of others', async () => {
  await people.send(USERS.map((user, n) => page(`p-${user}`, START + n, { user, anonymous: `d-${user}` })));
  const merge = (one: string, into: string) =>
    people.call('POST', '/api/v1/identities/merges', { one: people.id({ user: one }), into: people.id({ user: into }), why: 'same' });
  await merge('bia', 'ana');
  await merge('dora', 'caio');
  const log = async (user: string) => {
    const { body } = await people.call('GET', `/api/v1/identities/acts?lead=${people.id({ user })}`);
    return (body.rows as { act: string; identifier: { value: string } }[]).map(({ act, identifier }) => `${act} ${identifier.value}`);
  };
  expect(await log('ana')).toEqual(['merge bia']);
  expect(await log('bia')).toEqual(['merge bia']);
  expect(await log('caio')).toEqual(['merge dora']);
  await people.call('POST', '/api/v1/identities/splits', { kind: 'user', value: 'bia', why: 'two' });
  expect(await log('ana')).toEqual(['split bia', 'merge bia']);
  expect(await log('bia')).toEqual(['split bia', 'merge bia']);
  expect((await people.call('GET', '/api/v1/identities/acts?lead=nobody')).status).toBe(404);
});

it('a lead that was parted from another keeps what it did while they were one', async () => {
  const [one, into] = [{ user: 'hugo' }, { user: 'iris' }];
  await people.send([page('parted-1', START, { ...one, anonymous: 'd-hugo' }), page('parted-2', START, { ...into, anonymous: 'd-iris' })]);
  await people.call('POST', '/api/v1/identities/merges', { one: people.id(one), into: people.id(into), why: 'same' });
  await people.send([page('parted-3', START + 1_000, { ...one, anonymous: 'd-hugo' }, { traits: { name: 'Hugo' } })]);
  await people.call('POST', '/api/v1/identities/splits', { kind: 'user', value: 'hugo', why: 'two' });
  const eventsOf = async (user: string) => {
    const { body } = await people.call('GET', `/api/v1/leads/${people.id({ user })}`);
    return (body.rows as { kind: string }[]).filter(({ kind }) => kind === 'event').length;
  };
  expect([await eventsOf('hugo'), await eventsOf('iris')]).toEqual([2, 1]);
  const { body } = await people.call('GET', `/api/v1/identities/merges/preview?one=${people.id(one)}&into=${people.id(into)}`);
  expect([body.one, body.into]).toMatchObject([
    { name: 'Hugo', events: 2 },
    { name: '', events: 1 },
  ]);
  const profileOf = async (ids: Identifiers) => (await people.call('GET', `/api/v1/leads/${people.id(ids)}`)).body.profile;
  expect([await profileOf(one), await profileOf(into)]).toMatchObject([{ name: 'Hugo' }, { name: '' }]);
  const { engine } = people.app;
  const parts = { db: engine.state.db, events: engine.events };
  const workspace = engine.workspaces.list()[0] as { id: number; salt: Buffer };
  expect([await readKnown(parts, workspace, one), await readKnown(parts, workspace, into)]).toEqual([{ name: 'Hugo' }, {}]);
});

it.each([
  ['email', ' Lone@Shop.Example ', 'lone@shop.example'],
  ['user', 'lone', 'lone'],
  ['phone', '+55 11 91234-5678', '+5511912345678'],
])('a lead that nothing but its %s is known of lists that', async (kind, said, value) => {
  const ids = { [kind]: said };
  await people.send([
    page(`lone-${kind}`, START, ids, { type: 'subscribed' }),
    page(`lone-${kind}-2`, START + 1, ids, { type: 'subscribed' }),
  ]);
  const { body } = await people.call('GET', `/api/v1/leads/${people.id({ [kind]: value })}`);
  expect(body.identifiers).toEqual([{ kind, value, reason: '' }]);
});

it('a lead shows what its events say it agreed to, the latest word first', async () => {
  const said = (id: string, at: number, fields: object) => ({ ...page(id, at, { user: 'eva' }), ...fields });
  await people.send([
    said('c1', START, { props: { funil: { consent: 'granted' } } }),
    said('c2', START + 1_000, { props: { funil: { consent: 'granted' } } }),
    said('c3', START + 2_000, { type: 'subscribed' }),
    said('c4', START + 3_000, { type: 'email_unsubscribed', props: { consent: 'of no account' } }),
    page('c5', START + 4_000, { user: 'ana' }),
  ]);
  const consentOf = async (user: string) =>
    ((await people.call('GET', `/api/v1/leads/${people.id({ user })}`)).body.consent as { said: string; times: number }[]).map(
      ({ said, times }) => [said, times],
    );
  expect(await consentOf('eva')).toEqual([
    ['email_unsubscribed', 1],
    ['subscribed', 1],
    ['granted', 2],
  ]);
  expect(await consentOf('ana')).toEqual([]);
});

it('a pair that was found to be two people is proposed no more', async () => {
  const at = START + 100_000;
  await people.send(['fred', 'gina'].map((user, n) => page(`pair-${user}`, at + n, { user, anonymous: 'shared-tablet' })));
  const pairs = async () =>
    ((await people.call('GET', '/api/v1/identities/proposals')).body.rows as { one: string; other: string }[]).map(({ one, other }) =>
      [one, other].sort().join(),
    );
  const [one, other] = [people.id({ user: 'fred' }), people.id({ user: 'gina' })];
  expect(await pairs()).toContain([one, other].sort().join());
  expect((await people.call('POST', '/api/v1/identities/proposals/refusals', { one, other: one })).status).toBe(409);
  for (const pair of [
    { one, other },
    { one: other, other: one },
  ])
    expect((await people.app.http.inject(refusal(pair))).statusCode).toBe(204);
  expect(await pairs()).not.toContain([one, other].sort().join());
});

function refusal(pair: { one: string; other: string }) {
  const headers = { authorization: `Bearer ${people.app.localToken}`, 'content-type': 'application/json' };
  return { method: 'POST' as const, url: '/api/v1/identities/proposals/refusals', headers, payload: JSON.stringify(pair) };
}
