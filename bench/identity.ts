import type { AliasFact, EventFact, Fact, Identifiers } from '../src/core/fact.ts';
import { type Identifier, nodeOf, usableIdentifiers } from '../src/core/identity.ts';
import { atLeast, atMost, type BenchOptions, type Figure, plain } from './figures.ts';
import { type Ground, openGround } from './ground.ts';
import { processors } from './machine.ts';
import { QUIET, type Run, time } from './measure.ts';
import { accept } from './take.ts';
import { randomNumbers } from './world.ts';

const SIZES = { full: 1_000_000, quick: 20_000 };
const LEAST_PER_SECOND = 10_000;
const MERGES = 0.3;
/** Users who turn out to be one person: merged in a chain, in a circle, and again. */
const CLUSTER = 5;
const CALLS_A_USER = 5;
/** Users who are about at a time: people come and go. */
const ACTIVE = 10_000;
const START = Date.UTC(2026, 0, 5);
const MINUTE = 60_000;

/** Identify and alias calls, three in ten of them merges, until all have landed; against the same calls that name one identifier each. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const calls = options.quick ? SIZES.quick : SIZES.full;
  const bare = await taken(options, alone(identityCalls(calls)), calls);
  await bare.ground.close();
  options.say(`without evidence: ${(bare.run.wall / 1_000).toFixed(1)} s`);
  const { ground, run } = await taken(options, identityCalls(calls), calls);
  try {
    const verdict = await compare(ground, calls);
    options.say(`with evidence: ${(run.wall / 1_000).toFixed(1)} s, ${verdict.identifiers} identifiers of ${verdict.people} people`);
    return [
      landed(calls, run, bare.run, options.quick),
      plain('processor time a call', (run.cpu / calls) * 1e6, 'us', (bare.run.cpu / calls) * 1e6),
      atMost('identifiers in a wrong lead, against union-find', verdict.wrong, '', 0),
      atMost('people in more than one lead, against union-find', verdict.torn, '', 0),
    ];
  } finally {
    await ground.close();
  }
}

/** By the clock; where others were at work, by the processor time it took spread over all processors, which is what it could do undisturbed. */
function landed(calls: number, run: Run, bare: Run, isQuick: boolean): Figure {
  const name = 'identify and alias calls landed; baseline: the same calls with one identifier each';
  const [rate, base] = [(calls * 1_000) / run.wall, (calls * 1_000) / bare.wall];
  if (isQuick) return plain(name, rate, '1/s', base);
  if (run.others <= QUIET) return atLeast(name, rate, '1/s', LEAST_PER_SECOND, base);
  const able = calls / (run.cpu / processors);
  const target = `>= ${LEAST_PER_SECOND} 1/s by processor time, for others were at work: ${Math.round(able)}`;
  return { ...plain(name, rate, '1/s', base), target, met: able >= LEAST_PER_SECOND };
}

async function taken(options: BenchOptions, facts: Generator<Fact>, calls: number): Promise<{ ground: Ground; run: Run }> {
  const ground = await openGround(options);
  await accept(ground.engine, alone(identityCalls(2_000, 'warm-')));
  const run = await time(() => accept(ground.engine, facts, calls));
  return { ground, run };
}

/** The same numbers give the same calls: people sign in on their devices, give an e-mail, and are merged in chains and circles. */
function* identityCalls(calls: number, prefix = ''): Generator<EventFact | AliasFact> {
  const random = randomNumbers(17);
  const users = Math.max(CLUSTER, Math.round(calls / CALLS_A_USER / CLUSTER) * CLUSTER);
  const below = (most: number) => Math.floor(random() * most);
  for (let n = 0; n < calls; n += 1) {
    const user = Math.floor((n / calls) * (users - Math.min(ACTIVE, users))) + below(Math.min(ACTIVE, users));
    const at = START + n * MINUTE;
    const id = `${prefix}${n}`;
    if (random() < MERGES) {
      const first = user - (user % CLUSTER);
      const next = first + ((user - first + 1) % CLUSTER);
      yield { kind: 'alias', id, at, act: 'merge', ids: { user: `${prefix}u-${user}` }, into: { user: `${prefix}u-${next}` } };
    } else {
      yield { kind: 'event', id, at, type: 'identify', ids: identifiersOf(prefix, user, below(3), random()) };
    }
  }
}

function identifiersOf(prefix: string, user: number, device: number, chance: number): Identifiers {
  const anonymous = `${prefix}d-${user}-${device}`;
  const email = `${prefix}mail-${user}@shop.test`;
  if (chance < 0.2) return { anonymous, email };
  if (chance < 0.4) return { email, user: `${prefix}u-${user}` };
  return { anonymous, user: `${prefix}u-${user}` };
}

/** The same calls, each about one identifier: nothing is learnt of who is who. */
function* alone(calls: Iterable<EventFact | AliasFact>): Generator<Fact> {
  for (const { id, at, ids } of calls) {
    const [{ kind, value }] = usableIdentifiers(ids) as [Identifier];
    yield { kind: 'event', id, at, type: 'identify', ids: { [kind]: value } };
  }
}

interface Verdict {
  identifiers: number;
  people: number;
  /** Identifiers whose lead holds another person as well. */
  wrong: number;
  /** People whose identifiers stand in several leads. */
  torn: number;
}

async function compare({ engine }: Ground, calls: number): Promise<Verdict> {
  const { salt, id: workspace } = engine.workspaces.list()[0] as { salt: Buffer; id: number };
  const people = unionOf(identityCalls(calls));
  const rows = await engine.state.db.selectFrom('identity').select(['node', 'lead']).where('workspace', '=', workspace).execute();
  const leads = new Map(rows.map(({ node, lead }) => [node, lead]));
  const personOf = new Map<string, string>();
  const leadOf = new Map<string, string>();
  const torn = new Set<string>();
  let wrong = 0;
  for (const [key, person] of people) {
    const [kind, value] = key.split('\0') as [Identifier['kind'], string];
    const node = nodeOf(salt, { kind, value });
    const lead = leads.get(node) ?? node;
    if ((personOf.get(lead) ?? person) !== person) wrong += 1;
    if ((leadOf.get(person) ?? lead) !== lead) torn.add(person);
    personOf.set(lead, person);
    leadOf.set(person, lead);
  }
  return { identifiers: people.size, people: leadOf.size, wrong, torn: torn.size };
}

/** Union-find: each identifier's person, where one seen with several stronger ones is the first one's, and what was merged is one. */
function unionOf(calls: Iterable<EventFact | AliasFact>): Map<string, string> {
  const parents = new Map<string, string>();
  const met = new Set<string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parents.get(root) ?? root; up !== root; up = parents.get(root) ?? root) root = up;
    for (let at = key; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    parents.set(root, root);
    return root;
  };
  for (const fact of calls) {
    const [strong, ...others] = (fact.kind === 'alias' ? [fact.ids, fact.into ?? {}] : [fact.ids]).flatMap(keysOf) as [string, ...string[]];
    find(strong);
    for (const other of others) {
      if (fact.kind === 'event' && met.has(other)) continue;
      if (fact.kind === 'event') met.add(other);
      parents.set(find(other), find(strong));
    }
  }
  return new Map([...parents.keys()].map((key) => [key, find(key)]));
}

function keysOf(ids: Identifiers): string[] {
  return usableIdentifiers(ids).map(({ kind, value }) => `${kind}\0${value}`);
}
