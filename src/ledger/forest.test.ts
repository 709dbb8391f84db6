import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../core/identity.ts';
import type { Limit } from '../core/identity-rules.ts';
import { attach, type Forest, merge, plant, rowOf, type Sighting, split, type Terms, uproot } from './forest.ts';
import { look, MOST_CANDIDATES, settle } from './forest-limits.ts';

const DAY = 86_400_000;
const rankOf = (kind: IdentifierKind) => IDENTIFIER_KINDS.indexOf(kind);
const boundless: Terms = { rankOf: (_, kind) => rankOf(kind), limitsOf: () => [] };
const limited = (limits: Partial<Record<IdentifierKind, Limit[]>>): Terms => ({ ...boundless, limitsOf: (_, kind) => limits[kind] ?? [] });
const empty = (terms = boundless): Forest => plant(terms);
const identifier = (node: string) => ({ node, kind: node.split('-')[0] as IdentifierKind, value: node });
const sighting = (weak: string, strong: string, at: number): Sighting => ({
  workspace: 1,
  weak: identifier(weak),
  strong: identifier(strong),
  at,
});

function learn(...batches: Sighting[][]): Forest {
  return learnBy(boundless, ...batches);
}

/** As it is done: what a batch left is stored, and planted again for the next. */
function learnBy(terms: Terms, ...batches: Sighting[][]): Forest {
  let forest = empty(terms);
  for (const batch of batches) {
    forest = plant(
      terms,
      [...forest.rows.values()].map((row) => ({ ...row })),
    );
    attach(forest, batch);
    settle(forest);
  }
  return forest;
}

const row = (forest: Forest, node: string) => rowOf(forest, 1, identifier(node), 0);
const leads = (forest: Forest) => Object.fromEntries([...forest.rows.values()].map(({ node, lead }) => [node, lead]).sort());
const leadOf = (forest: Forest, node: string) => forest.rows.get(node)?.lead;

function act(forest: Forest, name: 'merge' | 'split', one: string, into = ''): void {
  look(forest);
  if (name === 'merge') merge(forest, row(forest, one), row(forest, into), 99);
  else split(forest, row(forest, one), 99);
  settle(forest);
}

const nodes = IDENTIFIER_KINDS.flatMap((kind) => [1, 2, 3].map((n) => `${kind}-${n}`));
const rank = (node: string) => rankOf(identifier(node).kind);
const sightings = fc.array(
  fc
    .tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes), fc.nat(5))
    .filter(([weak, strong]) => rank(weak) < rank(strong))
    .map(([weak, strong, at]) => sighting(weak, strong, at)),
  { maxLength: 30 },
);

/** The rule in one line: each weak identifier stands under the strong one it was first seen with. */
function oracle(all: Sighting[]): Record<string, string> {
  const parents = new Map<string, string>();
  const seen = new Set(all.flatMap(({ weak, strong }) => [weak.node, strong.node]));
  for (const node of seen) {
    const [first] = all.filter(({ weak }) => weak.node === node).sort((a, b) => a.at - b.at || (a.strong.node < b.strong.node ? -1 : 1));
    if (first) parents.set(node, first.strong.node);
  }
  const root = (node: string): string => (parents.has(node) ? root(parents.get(node) as string) : node);
  return Object.fromEntries([...seen].map((node) => [node, root(node)]).sort());
}

describe('evidence', () => {
  it('gives the same leads in any order and in any groups, and those the rule says', () => {
    fc.assert(
      fc.property(sightings, fc.infiniteStream(fc.nat()), (all, random) => {
        const shuffled = all.map((one) => ({ one, key: random.next().value as number })).sort((a, b) => a.key - b.key);
        const cutAt = (random.next().value as number) % (all.length + 1);
        const turned = shuffled.map(({ one }) => one);
        expect(leads(learn(all))).toEqual(oracle(all));
        expect(leads(learn(turned.slice(0, cutAt), turned.slice(cutAt)))).toEqual(oracle(all));
      }),
      { numRuns: 300 },
    );
  });

  it('never joins two users, nor makes a weak one lead a strong one', () => {
    fc.assert(
      fc.property(sightings, (all) => {
        const forest = learn(all);
        for (const { node, kind, lead } of forest.rows.values()) {
          if (kind === 'user') expect(lead).toBe(node);
          expect(rank(lead)).toBeGreaterThanOrEqual(rank(node));
        }
      }),
    );
  });

  it('learned twice changes nothing', () => {
    fc.assert(
      fc.property(sightings, (all) => {
        const forest = learn(all);
        forest.changed.clear();
        attach(forest, all);
        settle(forest);
        expect(forest.changed.size).toBe(0);
      }),
    );
  });

  it('leaves a shared tablet with whoever used it first', () => {
    const forest = learn([sighting('anonymous-t', 'user-a', 2), sighting('anonymous-t', 'user-b', 1)]);
    expect(leads(forest)).toEqual({ 'anonymous-t': 'user-b', 'user-a': 'user-a', 'user-b': 'user-b' });
  });

  it('looks at the earliest of a crowd, whatever the order of arrival', () => {
    const crowd = Array.from({ length: MOST_CANDIDATES + 50 }, (_, n) => sighting(`anonymous-${n}`, 'user-robot', n));
    for (const forest of [learn(crowd.slice(0, 300), crowd.slice(300)), learn(crowd.slice(300), crowd.slice(0, 300))]) {
      const under = [...forest.rows.values()].filter(({ lead }) => lead === 'user-robot');
      expect(under).toHaveLength(MOST_CANDIDATES + 1);
      const late = forest.rows.get(`anonymous-${MOST_CANDIDATES + 10}`);
      expect(late).toMatchObject({ lead: late?.node, tree: late?.node, parent: 'user-robot', refused: 'crowd' });
    }
  });

  it('lets two large trees become one: limits are by kind', () => {
    const one = Array.from({ length: 300 }, (_, n) => sighting(`anonymous-${n}`, 'email-1', n));
    const two = Array.from({ length: 300 }, (_, n) => sighting(`external-${n}`, 'user-1', n));
    const forest = learn([...one, ...two], [sighting('email-1', 'user-1', 5)]);
    expect(new Set(Object.values(leads(forest)))).toEqual(new Set(['user-1']));
  });
});

describe('limits', () => {
  const terms = limited({
    anonymous: [
      { most: 2, days: 7 },
      { most: 3, days: 365 },
    ],
    email: [{ most: 1, days: null }],
  });

  it('take the earliest, in each span of days, and tell why the others were refused', () => {
    const days = [0, 1, 2, 8, 9, 300, 400];
    const forest = learnBy(
      terms,
      days.map((day) => sighting(`anonymous-${day}`, 'user-1', day * DAY)),
    );
    const refused = [...forest.rows.values()].filter((one) => one.refused).map(({ node, lead, refused }) => [node, lead, refused]);
    expect(refused).toEqual(['anonymous-2', 'anonymous-9', 'anonymous-300'].map((node) => [node, node, 'limit']));
  });

  it('count for the person, not for each of the identifiers', () => {
    const forest = learnBy(terms, [
      sighting('email-1', 'user-1', 1),
      sighting('anonymous-1', 'email-1', 2),
      sighting('anonymous-2', 'user-1', 3),
      sighting('anonymous-3', 'email-1', 4),
    ]);
    expect(leadOf(forest, 'anonymous-2')).toBe('user-1');
    expect(forest.rows.get('anonymous-3')).toMatchObject({ lead: 'anonymous-3', refused: 'limit' });
  });

  it('send away with all that stands under it, and take back when there is room again', () => {
    const first = [sighting('email-2', 'user-1', 2), sighting('anonymous-2', 'email-2', 2)];
    const earlier = [sighting('email-1', 'user-1', 1)];
    const forest = learnBy(terms, first, earlier);
    expect(leads(forest)).toEqual({ 'anonymous-2': 'email-2', 'email-1': 'user-1', 'email-2': 'email-2', 'user-1': 'user-1' });
    attach(forest, [sighting('email-1', 'user-2', 0)]);
    settle(forest);
    expect(leads(forest)).toMatchObject({ 'anonymous-2': 'user-1', 'email-1': 'user-2', 'email-2': 'user-1' });
  });

  it('bound what evidence joins, not what a person does', () => {
    const forest = learnBy(terms, [sighting('email-1', 'user-1', 1), sighting('email-2', 'user-2', 1)]);
    act(forest, 'merge', 'user-1', 'user-2');
    expect(new Set(Object.values(leads(forest)))).toEqual(new Set(['user-2']));
  });

  it('give the same leads in any order and in any groups', () => {
    fc.assert(
      fc.property(sightings, fc.infiniteStream(fc.nat()), (all, random) => {
        const shuffled = all.map((one) => ({ one, key: random.next().value as number })).sort((a, b) => a.key - b.key);
        const turned = shuffled.map(({ one }) => one);
        const cutAt = (random.next().value as number) % (all.length + 1);
        const picture = (forest: Forest) =>
          Object.fromEntries([...forest.rows.values()].map(({ node, lead, tree, refused }) => [node, { lead, tree, refused }]));
        const whole = picture(learnBy(terms, all));
        expect(picture(learnBy(terms, turned.slice(0, cutAt), turned.slice(cutAt)))).toEqual(whole);
        expect(picture(learnBy(terms, ...turned.map((one) => [one])))).toEqual(whole);
        expect(Object.fromEntries(Object.entries(whole).map(([node, { lead }]) => [node, lead]))).toEqual(limitedOracle(all, terms));
      }),
      { numRuns: 500 },
    );
  });
});

/** The rule at length: kinds strongest first, of each the earliest for which the person has room. */
function limitedOracle(all: Sighting[], terms: Terms): Record<string, string> {
  const first = new Map<string, Sighting>();
  for (const one of [...all].sort((a, b) => a.at - b.at || (a.strong.node < b.strong.node ? -1 : 1)))
    if (!first.has(one.weak.node)) first.set(one.weak.node, one);
  const lead = new Map([...new Set(all.flatMap(({ weak, strong }) => [weak.node, strong.node]))].map((node) => [node, node]));
  const top = (node: string): string => (lead.get(node) === node ? node : top(lead.get(node) as string));
  for (const kind of [...IDENTIFIER_KINDS].reverse()) {
    const given = new Map<string, number[]>();
    const links = [...first.values()].filter(({ weak }) => weak.kind === kind);
    for (const { weak, strong, at } of links.sort((a, b) => a.at - b.at || (a.weak.node < b.weak.node ? -1 : 1))) {
      const root = top(strong.node);
      const times = given.get(root) ?? [];
      const full = terms
        .limitsOf(1, kind, at)
        .some(({ most, days }) => times.filter((one) => days === null || one > at - days * DAY).length >= most);
      if (full) continue;
      given.set(root, [...times, at]);
      lead.set(weak.node, strong.node);
    }
  }
  return Object.fromEntries([...lead.keys()].map((node) => [node, top(node)]));
}

describe('what people decide', () => {
  const start = () =>
    learn([sighting('anonymous-1', 'email-1', 1), sighting('anonymous-2', 'user-1', 1), sighting('external-1', 'user-2', 1)]);

  it('joins two leads, the weaker under the stronger, and a split with the same words restores them', () => {
    for (const [one, into] of [
      ['anonymous-1', 'user-1'],
      ['user-1', 'anonymous-1'],
      ['user-1', 'user-2'],
    ] as const) {
      const forest = start();
      const before = leads(forest);
      act(forest, 'merge', one, into);
      expect(leadOf(forest, one)).toBe(leadOf(forest, into));
      act(forest, 'split', leadOf(forest, one) === leadOf(forest, into) && one === 'user-1' && into === 'anonymous-1' ? into : one);
      expect(leads(forest)).toEqual(before);
    }
  });

  it('merges in a ring end in one lead', () => {
    const forest = start();
    act(forest, 'merge', 'email-1', 'user-1');
    act(forest, 'merge', 'user-1', 'user-2');
    act(forest, 'merge', 'user-2', 'email-1');
    act(forest, 'merge', 'user-2', 'user-2');
    expect(new Set(Object.values(leads(forest)))).toEqual(new Set(['user-2']));
  });

  it('holds against later evidence, earlier in time or not', () => {
    const forest = start();
    act(forest, 'split', 'anonymous-1');
    attach(forest, [sighting('anonymous-1', 'email-1', 0), sighting('anonymous-1', 'user-2', 0)]);
    settle(forest);
    expect(leadOf(forest, 'anonymous-1')).toBe('anonymous-1');
  });

  it('never ends in a circle, whatever is asked in whatever order', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom('merge', 'split', 'see'), fc.constantFrom(...nodes), fc.constantFrom(...nodes)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(acts, (all) => {
        const forest = empty();
        all.forEach(([name, one, other], at) => {
          if (name !== 'see') act(forest, name as 'merge', one, other);
          else if (rank(one) < rank(other)) attach(forest, [sighting(one, other, 50 - at)]);
          settle(forest);
        });
        for (const { node, parent, lead } of forest.rows.values()) {
          expect(parent === null ? node : forest.rows.get(parent)?.lead).toBe(lead);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('identifiers that are taken out for good', () => {
  const terms = limited({ anonymous: [{ most: 2, days: null }] });

  it('leave others where they would stand had they been seen with nobody', () => {
    const stored = learnBy(terms, [
      sighting('anonymous-1', 'email-1', 1),
      sighting('anonymous-2', 'email-1', 2),
      sighting('anonymous-3', 'email-1', 3),
      sighting('email-2', 'user-2', 1),
    ]);
    expect(stored.rows.get('anonymous-3')).toMatchObject({ lead: 'anonymous-3', tree: 'email-1', refused: 'limit' });
    const forest = plant(terms, stored.rows.values());
    uproot(forest, new Set(['email-1', 'anonymous-1', 'anonymous-2']));
    settle(forest);
    expect([...forest.rows.keys()].sort()).toEqual(['anonymous-3', 'email-2', 'user-2']);
    expect(forest.rows.get('anonymous-3')).toMatchObject({ lead: 'anonymous-3', tree: 'anonymous-3', parent: null, refused: null });
    expect(leadOf(forest, 'email-2')).toBe('user-2');
    expect([...forest.changed]).toEqual(['anonymous-3']);
  });

  it('make room for those who were refused for them', () => {
    const stored = learnBy(
      terms,
      [1, 2, 3].map((n) => sighting(`anonymous-${n}`, 'email-1', n)),
    );
    const forest = plant(terms, stored.rows.values());
    uproot(forest, new Set(['anonymous-1']));
    settle(forest);
    expect(leadOf(forest, 'anonymous-3')).toBe('email-1');
  });
});
