import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/core/claim.ts';
import type { ClaimSettings } from '../../src/core/claim-settings.ts';
import { EARLIEST, LATEST } from '../../src/core/period.ts';
import { dryRun, type Move } from '../../src/funnel/traffic/claims/dry-run.ts';
import type { ClaimRuled } from '../../src/ledger/claim-book.ts';
import { rebuild } from '../../src/ledger/rebuild.ts';
import { randomFacts } from '../spine/random-facts.ts';
import { inGroups, openShop, type Raw, randomFrom, type Shop } from '../spine/shop.ts';

const PUT = { method: 'influencers', channel: 'partner', since: 0 } as const;
const SETTINGS: ClaimSettings = {
  rules: [
    { name: 'google', enabled: true, conditions: [{ field: 'utm_source', operator: 'starts', value: 'g' }], ...PUT },
    { name: 'direct to paid', enabled: true, conditions: [{ field: 'landing', operator: 'contains', value: '1' }], ...PUT, method: 'paid' },
    { name: 'friends', enabled: true, conditions: [{ field: 'referrer', operator: 'exists' }], ...PUT, method: 'baseline' },
  ],
  clickIds: [{ name: 'gclid', ...PUT, method: 'social' }],
  codes: [{ code: 'welcome10', ...PUT }],
};

interface Contact {
  id: string;
  person: string;
  at: string;
  alone: number;
  evidence: string;
  path: string;
  source: number;
  method: string;
}

/** Every touch and every statement, in the engine's order. */
const CONTACTS = `select toString(id) as id, if(touched.method != '', touched.person, dictGetOrDefault({identities:String}, 'lead', node, lead)) as person,
    toUnixTimestamp64Milli(at) as at, type = 'touch' as alone, evidence, path, source, touched.method as method
  from events
  left join (
    select event, person, toString(method) as method
    from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
  ) as touched on touched.event = events.id
  where workspace = {workspace:UInt32} and bot = 0 and (alone or touched.method != '')
  order by events.at, events.id`;

function firstsOf(contacts: readonly Contact[]): Set<Contact> {
  const firsts = new Map<string, Contact>();
  for (const touch of contacts.filter(({ method }) => method !== '')) {
    if (!firsts.has(touch.person)) firsts.set(touch.person, touch);
  }
  return new Set(firsts.values());
}

/** Where a contact goes: null where there is no touch. */
function moveOf(contact: Contact, claim: ClaimRuled): Pick<Move, 'from' | 'to'> {
  const evidence = contact.evidence === '' ? {} : (JSON.parse(contact.evidence) as Evidence);
  const { method, witness } = claim({ evidence, source: contact.source, path: contact.path, at: Number(contact.at) });
  const isNone = contact.alone === 1 && method === 'baseline' && witness !== 'declared';
  return { from: contact.method || null, to: isNone ? null : method };
}

function oneByOne(contacts: readonly Contact[], claim: ClaimRuled): Move[] {
  const firsts = firstsOf(contacts);
  const moves = new Map<string, Move & { people: Set<string> }>();
  for (const contact of contacts) {
    const { from, to } = moveOf(contact, claim);
    if (from === to && from === null) continue;
    const move = moves.get(`${from}>${to}`) ?? { from, to, touches: 0, leads: 0, firstTouches: 0, people: new Set() };
    moves.set(`${from}>${to}`, move);
    move.touches += 1;
    move.people.add(contact.person);
    if (firsts.has(contact)) move.firstTouches += 1;
  }
  return [...moves.values()].map(({ people, ...move }) => ({ ...move, leads: people.size }));
}

describe('a dry run on history of every kind', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
    const random = randomFrom(77);
    await shop.send(...(inGroups(randomFacts(2_000, random), 400, random) as unknown as Raw[][]));
  }, 60_000);
  afterAll(() => shop.close());

  async function tried() {
    const { claims, events, freshness } = shop.engine;
    const identities = await freshness.identityMap(null);
    const { version, settings } = claims.newest(shop.workspace);
    const claim = await claims.compile(shop.workspace, version === 0 ? SETTINGS : settings);
    return dryRun(events, claim, { workspace: shop.workspace, identities, from: EARLIEST, to: LATEST });
  }

  it('counts what claiming every touch by itself gives', async () => {
    const claim = await shop.engine.claims.compile(shop.workspace, SETTINGS);
    const contacts = await shop.ask<Contact>(CONTACTS);
    const expected = oneByOne(contacts, claim);
    const { rows } = await tried();
    const inOrder = (all: Move[]) => all.toSorted((a, b) => (`${a.from}>${a.to}` < `${b.from}>${b.to}` ? -1 : 1));
    expect(inOrder(rows)).toEqual(inOrder(expected));
    expect(rows.filter(({ from, to }) => from !== to).length).toBeGreaterThan(3);
  });

  it('put to history, moves exactly that, and leaves what a rebuild would make', async () => {
    const before = await tried();
    const { apply, claims } = shop.engine;
    const { version } = await apply.paused(() => claims.save(shop.workspace, SETTINGS, { by: 'test', note: '' }));
    const act = await apply.paused(() => claims.restate(shop.workspace, version, { from: EARLIEST, to: LATEST }, 'test'));
    await apply.drained(60_000);
    const gone = before.rows.filter(({ to }) => to === null).reduce((sum, { touches }) => sum + touches, 0);
    expect(act.done?.stated).toBe(before.restated.touches - gone);
    expect((await tried()).restated).toEqual({ touches: 0 });
    expect((await rebuild(shop.engine, ['touches'])).touches).toMatchObject({ stated: 0, takenBack: 0 });
  });
});
