import { afterAll, beforeAll, expect, it } from 'vitest';
import { allNodes } from '../../src/ledger/identity-rows.ts';
import { randomFrom, shuffled } from '../spine/shop.ts';
import { openPeople, type People, page, START } from './people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people?.close());

const NAMES = Array.from({ length: 12 }, (_, n) => `user-${n}`);

/** Union-find, as small as it gets. */
function union(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const group = new Map(NAMES.map((name) => [name, name]));
  for (const [one, other] of pairs) {
    const [from, to] = [group.get(one), group.get(other)];
    for (const [name, in_] of group) if (in_ === from) group.set(name, to as string);
  }
  return group;
}

it('many callers who merge the same people in chains, circles and with themselves tear nothing, and all can be taken back', async () => {
  await people.send(
    NAMES.flatMap((user, n) =>
      [1, 2, 3, 4].map((device) => page(`${user}-${device}`, START + n, { user, anonymous: `${user}-d${device}` })),
    ),
  );
  const at = (n: number) => NAMES[n % NAMES.length] as string;
  const pairs = [0, 1, 2, 3, 0, 2, 5, 6, 7, 9, 5].map((n) => [at(n), at(n + 1)] as const);
  const asked = shuffled([...pairs, ['user-3', 'user-0'] as const, ['user-1', 'user-1'] as const], randomFrom(3));
  const answers = await Promise.all(
    asked.map(([one, into]) =>
      people.call('POST', '/api/v1/identities/merges', { one: people.id({ user: one }), into: people.id({ user: into }), why: 'at once' }),
    ),
  );
  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);

  const expected = union(asked);
  const leads = new Map<string, string>();
  for (const user of NAMES) leads.set(user, await people.leadOf({ user }));
  for (const one of NAMES)
    for (const other of NAMES)
      expect([one, other, leads.get(one) === leads.get(other)]).toEqual([one, other, expected.get(one) === expected.get(other)]);
  for (const user of NAMES)
    for (const device of [1, 2, 3, 4]) expect(await people.leadOf({ anonymous: `${user}-d${device}` })).toBe(leads.get(user));

  const log = (await people.call('GET', '/api/v1/identities/acts?limit=200')).body.rows as { id: string; outcome: string }[];
  const done = log.filter(({ outcome }) => outcome === 'done');
  expect(done).toHaveLength(NAMES.length - new Set(leads.values()).size);
  await Promise.all([...done, ...done].map(({ id }) => people.call('POST', `/api/v1/identities/acts/${id}/undo`, { why: 'back' })));
  for (const user of NAMES) expect(await people.leadOf({ user })).toBe(people.id({ user }));
}, 60_000);

it('identifiers are read in pieces, each once, whether the last piece is full or not', async () => {
  const { db } = people.app.engine.state;
  const { nodes } = await db
    .selectFrom('identity')
    .select(({ fn }) => fn.countAll<string>().as('nodes'))
    .executeTakeFirstOrThrow();
  expect(Number(nodes)).toBeGreaterThan(NAMES.length);
  for (const most of [7, Number(nodes), 1]) {
    const read: string[] = [];
    for await (const piece of allNodes(db, most)) {
      expect(piece.length).toBeLessThanOrEqual(most);
      read.push(...piece);
    }
    expect([most, new Set(read).size, read.length]).toEqual([most, Number(nodes), Number(nodes)]);
  }
});
