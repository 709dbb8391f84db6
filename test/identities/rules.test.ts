import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, openPeople, type People, page, START } from './people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people?.close());

const rules = async () => (await people.call('GET', '/api/v1/identity-rules')).body;
const change = async (body: object) =>
  people.call('PUT', '/api/v1/identity-rules', { version: (await rules()).version, from: '2020-01-01', ...body });

async function refused() {
  const { rows } = (await people.call('GET', '/api/v1/identities/refused?limit=200')).body as { rows: Record<string, string>[] };
  return rows.map(({ kind, value, why, refusedBy }) => ({ kind, value, why, refusedBy }));
}

async function stored(id: string): Promise<string> {
  const [row] = await people.rows<{ n: string }>(`select count() as n from events where path = '${id}'`);
  return row?.n as string;
}

describe('the rules that Funil ships', () => {
  it('can be read, and say that nothing was stated', async () => {
    expect(await rules()).toMatchObject({
      version: 0,
      since: null,
      priority: ['user', 'email', 'phone', 'external', 'anonymous'],
      kinds: {
        anonymous: {
          strength: 'weak',
          limits: [
            { most: 5, days: 7 },
            { most: 50, days: 365 },
          ],
        },
      },
      shared: expect.arrayContaining(['info@*', 'compras@*']),
    });
    expect((await people.call('GET', '/api/v1/identity-rules/versions')).body).toEqual({ versions: [] });
  });

  it('bound a person to five devices a week: the sixth stands alone with a reason, and its facts land', async () => {
    const facts = [0, 1, 2, 3, 4, 5].map((n) =>
      page(`w${n}`, START + n * 60_000, { anonymous: `week-${n}`, user: 'busy' }, { path: '/busy' }),
    );
    await people.send([...facts].reverse(), [page('w-later', START + 8 * DAY, { anonymous: 'week-later', user: 'busy' })]);
    expect(await stored('/busy')).toBe('6');
    expect(await people.leadOf({ anonymous: 'week-4' })).toBe(people.id({ user: 'busy' }));
    expect(await people.leadOf({ anonymous: 'week-later' })).toBe(people.id({ user: 'busy' }));
    expect(await people.leadOf({ anonymous: 'week-5' })).toBe(people.id({ anonymous: 'week-5' }));
    expect(await refused()).toEqual([{ kind: 'anonymous', value: 'week-5', why: 'limit', refusedBy: people.id({ user: 'busy' }) }]);
  });

  it.each([
    ['test@test.pt', 'blocked'],
    ['Compras@Acme.test', 'shared'],
  ])('let %s join nobody (%s), nor be lost', async (email, why) => {
    await people.send([
      page(`${why}1`, START, { anonymous: `${why}-d1`, email }),
      page(`${why}2`, START, { anonymous: `${why}-d2`, email }),
      page(`${why}3`, START, { user: `${why}-u`, email }, { path: `/${why}` }),
      page(`${why}4`, START, { email }, { path: `/${why}-alone` }),
    ]);
    const leads = [
      await people.leadOf({ anonymous: `${why}-d1` }),
      await people.leadOf({ anonymous: `${why}-d2` }),
      await people.leadOf({ user: `${why}-u` }),
    ];
    expect(new Set(leads).size).toBe(3);
    expect([await stored(`/${why}`), await stored(`/${why}-alone`)]).toEqual(['1', '1']);
    expect(await refused()).toContainEqual({ kind: 'email', value: email.toLowerCase(), why, refusedBy: null });
  });

  it.each(['null', 'undefined', '0', 'guest', 'test@test.com'])('refuse a merge with %j', async (user) => {
    const into = { user: 'busy' };
    const { verdicts } = await people.app.engine.intake.accept({ workspace: 1, source: 1 }, [
      { kind: 'alias', id: `m-${user}`, at: START, act: 'merge', ids: { user }, into },
    ]);
    expect(verdicts).toMatchObject([{ outcome: 'rejected', drop: { reason: 'no_identity' } }]);
  });

  it('take phones as E.164 and as digits with their country; others join nobody', async () => {
    await people.send([
      page('p1', START, { user: 'phone-1', phone: '+351 912 345 678' }),
      page('p2', START, { anonymous: 'phone-d', phone: '00351912345678' }),
      page('p3', START, { anonymous: 'phone-e', phone: '351912345678' }),
      page('p4', START, { anonymous: 'phone-f', phone: '912345678' }),
    ]);
    for (const anonymous of ['phone-d', 'phone-e']) expect(await people.leadOf({ anonymous })).toBe(people.id({ user: 'phone-1' }));
    expect(await refused()).toContainEqual({ kind: 'phone', value: '912345678', why: 'unclear', refusedBy: null });
  });
});

describe('a tablet that many share', () => {
  it('is its first user’s until it is said to be a kiosk, and then nobody’s', async () => {
    const uses = (day: number) => [
      page(`k${day}-1`, START + day * DAY, { anonymous: `kiosk-${day}`, user: 'first' }),
      page(`k${day}-2`, START + day * DAY + 1, { anonymous: `kiosk-${day}`, user: 'second' }),
      page(`k${day}-3`, START + day * DAY + 2, { anonymous: `kiosk-${day}` }),
    ];
    await people.send(uses(30));
    expect(await people.leadOf({ anonymous: 'kiosk-30' })).toBe(people.id({ user: 'first' }));
    expect((await change({ kiosks: ['kiosk-31'], note: 'the tablet at the till' })).status).toBe(200);
    await people.send(uses(31));
    expect(await people.leadOf({ anonymous: 'kiosk-31' })).toBe(people.id({ anonymous: 'kiosk-31' }));
    expect(await people.leadOf({ user: 'first' })).not.toBe(await people.leadOf({ user: 'second' }));
    expect(await refused()).toContainEqual({ kind: 'anonymous', value: 'kiosk-31', why: 'kiosk', refusedBy: null });
  });
});

describe('changing the rules', () => {
  it('makes a new version, keeps the old ones, and refuses one made from an old version', async () => {
    const before = await rules();
    const { status, body } = await change({ blocked: [...before.blocked, 'kasse@*'], note: 'the till' });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { version: before.version + 1, by: 'command line', note: 'the till', kiosks: before.kiosks },
    });
    expect(
      (await people.call('GET', '/api/v1/identity-rules/versions')).body.versions.map(({ version }: { version: number }) => version),
    ).toEqual([2, 1]);
    const stale = await people.call('PUT', '/api/v1/identity-rules', { version: before.version, blocked: [] });
    expect(stale).toMatchObject({ status: 409, body: { code: 'rules_changed' } });
  });

  it('reads what happened before them as before', async () => {
    const from = new Date(START + 50 * DAY).toISOString();
    await change({ from, kinds: { email: { strength: 'strong', limits: [{ most: 1, days: null }] } } });
    const seen = (user: string, day: number) =>
      [1, 2].map((n) => page(`${user}-${n}`, START + day * DAY + n, { user, email: `${user}-${n}@shop.test` }));
    await people.send([...seen('early', 40), ...seen('late', 60)]);
    expect(await people.leadOf({ email: 'early-2@shop.test' })).toBe(people.id({ user: 'early' }));
    expect(await people.leadOf({ email: 'late-2@shop.test' })).toBe(people.id({ email: 'late-2@shop.test' }));
  });

  it('can be tried on history first', async () => {
    const dry = await people.call('POST', '/api/v1/identity-rules/dry-run', { kinds: { anonymous: { strength: 'evidence', limits: [] } } });
    expect(dry.status).toBe(200);
    expect(dry.body.apart).toBeGreaterThan(5);
    expect(dry.body.leads.tried - dry.body.leads.asIs).toBe(dry.body.apart - dry.body.joined);
    // One of the two e-mails of before the last change goes by today's limit.
    expect(dry.body.why).toEqual({ evidence: dry.body.apart - 1, limit: 1 });
    expect((await people.call('POST', '/api/v1/identity-rules/dry-run', {})).body.why).toEqual({ limit: expect.any(Number) });
    expect(await people.leadOf({ anonymous: 'week-4' })).toBe(people.id({ user: 'busy' }));
  });

  it.each([
    [{ blocked: ['*'] }, 400, 'bad_rules'],
    [{ blocked: ['*@*'] }, 400, 'bad_rules'],
    [{ priority: ['user', 'user', 'phone', 'external', 'anonymous'] }, 400, 'bad_rules'],
    [{ priority: ['email', 'user', 'phone', 'external', 'anonymous'] }, 409, 'priority_fixed'],
    [{ kinds: { user: { strength: 'weak', limits: [] } } }, 400, 'bad_rules'],
    [{ kinds: { anonymous: { strength: 'weak', limits: [{ most: 5_000, days: null }] } } }, 400, 'invalid'],
    [{ from: 'soon' }, 400, 'bad_time'],
    [{ surprise: 1 }, 400, 'invalid'],
  ])('refuses %j', async (body, status, code) => {
    expect(await change(body)).toMatchObject({ status, body: { code } });
  });
});
