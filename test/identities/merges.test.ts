import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, openPeople, order, type People, page, START } from './people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people?.close());

const merge = (one: string, into: string, why = 'the same person') => people.call('POST', '/api/v1/identities/merges', { one, into, why });

/** All that reports say, so that "exactly as before" means something. */
async function picture(asKnownOn?: string) {
  const query = asKnownOn === undefined ? '' : `asKnownOn=${asKnownOn}`;
  const leads = (await people.call('GET', `/api/v1/leads?limit=500&${query}`)).body.rows as { id: string }[];
  const timelines = [];
  for (const { id } of leads) timelines.push((await people.call('GET', `/api/v1/leads/${id}?limit=1000&${query}`)).body);
  const methods = (await people.call('GET', `/api/v1/reports/methods?${query}`)).body;
  const funnel = (await people.call('GET', `/api/v1/reports/funnel?${query}`)).body;
  return JSON.parse(JSON.stringify({ leads, timelines, methods, funnel }, (key, value) => (key === 'asKnownOn' ? undefined : value)));
}

describe('merging and splitting', () => {
  beforeAll(() =>
    people.send([
      page('a1', START, { anonymous: 'a-phone' }, { evidence: { source: 'google', medium: 'cpc', campaign: 'spring' } }),
      page('a2', START + DAY, { anonymous: 'a-phone', user: 'ana' }, { traits: { name: 'Ana', email: 'ana@shop.test' } }),
      page('b1', START + 2 * DAY, { anonymous: 'b-laptop', user: 'ana-2' }, { traits: { name: 'Ana B', email: 'ana@work.test' } }),
      order('o1', START + 3 * DAY, { user: 'ana' }, '10.00'),
      order('o2', START + 4 * DAY, { user: 'ana-2' }, '32.50'),
      page('c1', START, { user: 'carla' }),
    ]),
  );

  it('shows both leads, what they would become, and why to look twice', async () => {
    const { status, body } = await people.call(
      'GET',
      `/api/v1/identities/merges/preview?one=${people.id({ user: 'ana' })}&into=${people.id({ user: 'ana-2' })}`,
    );
    expect(status).toBe(200);
    expect(body.one).toMatchObject({ lead: people.id({ user: 'ana' }), name: 'Ana', events: 2, conversions: 1, revenue: 10 });
    expect(body.one.identifiers.map(({ kind, value }: { kind: string; value: string }) => `${kind}:${value}`)).toEqual([
      'anonymous:a-phone',
      'user:ana',
    ]);
    expect(body.into).toMatchObject({ name: 'Ana B', events: 1, conversions: 1, revenue: 32.5 });
    expect(body.merged).toMatchObject({
      lead: people.id({ user: 'ana-2' }),
      events: 3,
      conversions: 2,
      revenue: 42.5,
      firstAt: new Date(START).toISOString(),
      firstTouch: { at: new Date(START).toISOString(), method: 'paid', campaign: 'spring' },
    });
    expect(body.merged.identifiers).toHaveLength(4);
    expect(body.warnings).toEqual(['two_strong', 'different_emails', 'different_names']);
  });

  it('a merge reads as one, its undoing restores both timelines and every report exactly, and each moment keeps its own', async () => {
    const before = await picture();
    const done = await merge(people.id({ user: 'ana' }), people.id({ user: 'ana-2' }));
    expect(done.body).toMatchObject({
      act: 'merge',
      outcome: 'done',
      who: 'command line',
      why: 'the same person',
      identifier: { kind: 'user', value: 'ana' },
      underIdentifier: { kind: 'user', value: 'ana-2' },
      undoneBy: null,
    });
    expect(await people.leadOf({ anonymous: 'a-phone' })).toBe(people.id({ user: 'ana-2' }));
    const merged = await picture();
    expect(merged.leads).toHaveLength(before.leads.length - 1);

    const undone = await people.call('POST', `/api/v1/identities/acts/${done.body.id}/undo`, { why: 'they are sisters' });
    expect(undone.body).toMatchObject({ act: 'split', undoes: done.body.id, outcome: 'done' });
    expect(await picture()).toEqual({ ...before, timelines: expect.anything() });
    const restored = await picture();
    const facts = ({ rows, id }: { rows: unknown; id: string }) => ({ rows, id });
    expect(restored.timelines.map(facts)).toEqual(before.timelines.map(facts));
    expect(await picture(new Date(Date.parse(done.body.known) - 1).toISOString())).toEqual(before);
    expect((await picture(done.body.known)).leads).toEqual(merged.leads);
  });

  it('what was split is open to evidence again, and can be merged and undone once more', async () => {
    const first = await merge(people.id({ user: 'carla' }), people.id({ user: 'ana' }));
    await people.call('POST', `/api/v1/identities/acts/${first.body.id}/undo`, { why: 'no' });
    const again = await people.call('POST', `/api/v1/identities/acts/${first.body.id}/undo`, { why: 'no' });
    expect(again).toMatchObject({ status: 409, body: { code: 'nothing_to_undo' } });
    const { body } = await merge(people.id({ user: 'carla' }), people.id({ user: 'ana' }));
    const both = await Promise.all([1, 2, 3].map(() => people.call('POST', `/api/v1/identities/acts/${body.id}/undo`, { why: 'no' })));
    expect(both.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(await people.leadOf({ user: 'carla' })).toBe(people.id({ user: 'carla' }));
  });

  it('an identifier that evidence put there can be taken out, for good, and put back', async () => {
    const asked = 'kind=anonymous&value=b-laptop';
    const preview = await people.call('GET', `/api/v1/identities/splits/preview?${asked}`);
    expect(preview.body).toMatchObject({ undoesMerge: false, leaves: [{ value: 'b-laptop' }], stays: [{ value: 'ana-2' }] });
    const split = await people.call('POST', '/api/v1/identities/splits', { kind: 'anonymous', value: 'b-laptop', why: 'the library' });
    expect(split.body).toMatchObject({ act: 'split', identifier: { kind: 'anonymous', value: 'b-laptop' } });
    await people.send([page('b2', START + 5 * DAY, { anonymous: 'b-laptop', user: 'ana-2' })]);
    expect(await people.leadOf({ anonymous: 'b-laptop' })).toBe(people.id({ anonymous: 'b-laptop' }));
    expect((await people.call('POST', '/api/v1/identities/splits', { kind: 'anonymous', value: 'b-laptop', why: 'again' })).body.code).toBe(
      'stands_alone',
    );
    await people.call('POST', `/api/v1/identities/acts/${split.body.id}/undo`, { why: 'hers after all' });
    expect(await people.leadOf({ anonymous: 'b-laptop' })).toBe(people.id({ user: 'ana-2' }));
  });

  it('a lead that is known by a device alone can be merged too', async () => {
    await people.send([page('lone', START, { anonymous: 'lone' })]);
    const { body } = await merge(people.id({ anonymous: 'lone' }), people.id({ user: 'carla' }));
    expect(body).toMatchObject({ outcome: 'done', moved: people.id({ anonymous: 'lone' }) });
    expect(await people.leadOf({ anonymous: 'lone' })).toBe(people.id({ user: 'carla' }));
  });

  it('the log tells all of it, a page at a time', async () => {
    const whole = (await people.call('GET', '/api/v1/identities/acts?limit=200')).body.rows;
    const pages = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await people.call('GET', `/api/v1/identities/acts?limit=2${next ? `&after=${next}` : ''}`);
      pages.push(...body.rows);
      next = body.next;
    }
    expect(pages).toEqual(whole);
    expect(whole.length).toBeGreaterThan(7);
    expect(whole.at(-1)).toMatchObject({ act: 'merge', undoneBy: whole.at(-2).id });
  });

  it.each([
    ['one=ld_1&into=ld_2', 404, 'no_lead'],
    ['one=x&into=ld_2', 404, 'no_lead'],
  ])('refuses a preview of %s', async (query, status, code) => {
    expect(await people.call('GET', `/api/v1/identities/merges/preview?${query}`)).toMatchObject({ status, body: { code } });
  });

  it('refuses to merge a lead with itself, and an act that is not there', async () => {
    const ana = people.id({ user: 'ana' });
    expect(await merge(ana, ana)).toMatchObject({ status: 409, body: { code: 'same_lead' } });
    const none = await people.call('POST', '/api/v1/identities/acts/00000000-0000-4000-8000-000000000000/undo', { why: 'x' });
    expect(none).toMatchObject({ status: 404, body: { code: 'no_act' } });
  });
});

describe('what leads share', () => {
  it('proposes pairs that evidence did not join, and not those a person took apart', async () => {
    await people.send([
      page('t1', START + 20 * DAY, { anonymous: 'tablet', user: 'dora' }),
      page('t2', START + 21 * DAY, { anonymous: 'tablet', user: 'emil' }),
      page('m1', START + 22 * DAY, { email: 'home@shop.test', user: 'dora' }),
      page('m2', START + 23 * DAY, { email: 'home@shop.test', user: 'emil' }),
    ]);
    const proposals = async () => (await people.call('GET', '/api/v1/identities/proposals')).body.rows;
    const mine = (await proposals()).filter(({ signals }: { signals: { value: string }[] }) =>
      signals.some(({ value }) => value === 'tablet'),
    );
    mine[0]?.signals.sort((a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? -1 : 1));
    expect(mine).toEqual([
      {
        one: expect.any(String),
        other: expect.any(String),
        signals: [
          { kind: 'anonymous', value: 'tablet' },
          { kind: 'email', value: 'home@shop.test' },
        ],
        lastAt: new Date(START + 23 * DAY).toISOString(),
      },
    ]);
    expect(new Set([mine[0].one, mine[0].other])).toEqual(new Set([people.id({ user: 'dora' }), people.id({ user: 'emil' })]));
    const { body } = await merge(mine[0].one, mine[0].other);
    await people.call('POST', `/api/v1/identities/acts/${body.id}/undo`, { why: 'a couple' });
    const left = (await proposals()).filter(({ signals }: { signals: { value: string }[] }) =>
      signals.some(({ value }) => value === 'tablet'),
    );
    expect(left).toEqual([]);
  });
});
