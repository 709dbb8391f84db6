import type { Fact, Identifiers } from '../../src/core/fact.ts';
import type { Credited } from '../../src/core/method.ts';

/** A small planted shop for the browser tests: leads of every method, some of whom move on, buy and cost money. The same seed gives the same shop. */
export interface Plan {
  leads: number;
  /** First and last day leads come in, in milliseconds. */
  from: number;
  to: number;
  seed?: number;
}

interface Way {
  method: Credited;
  weight: number;
  /** Chance to go on from each stage to the next: capture, nurture, engage, qualify, convert. */
  onward: readonly number[];
  touch: { evidence?: Record<string, unknown>; path: string };
}

const DAY = 86_400_000;

const WAYS: readonly Way[] = [
  way('seo', 24, [0.34, 0.7, 0.8, 0.5, 0.42], { referrer: 'https://www.google.com/' }, '/colecao/linho'),
  way(
    'paid',
    22,
    [0.26, 0.55, 0.7, 0.42, 0.34],
    { campaign: 'verao', source: 'google', medium: 'cpc', clickIds: { gclid: 'c1' } },
    '/promo',
  ),
  way('social', 16, [0.22, 0.6, 0.7, 0.36, 0.3], { referrer: 'https://www.instagram.com/' }, '/novidades'),
  way('content', 13, [0.48, 0.8, 0.85, 0.46, 0.4], { source: 'newsletter', medium: 'email', campaign: 'guia-do-linho' }, '/guia'),
  way(
    'influencers',
    9,
    [0.4, 0.66, 0.8, 0.5, 0.44],
    { source: 'instagram', medium: 'influencer', campaign: 'ana', creator: 'ana' },
    '/ana',
  ),
  way('communities', 5, [0.5, 0.8, 0.8, 0.55, 0.5], { source: 'forum', medium: 'community' }, '/clube'),
  way('winback', 3, [0.9, 0.9, 0.8, 0.6, 0.5], { campaign: 'winback', source: 'crm', medium: 'email' }, '/volte'),
  way('baseline', 14, [0.3, 0.6, 0.7, 0.4, 0.38], undefined, '/'),
];

const PRODUCTS = ['vestido-linho', 'camisa-areia', 'bolsa-palha', 'calca-pantalona'] as const;
const NAMES = ['Ana Souza', 'Bruno Lima', 'Carla Reis', 'Diego Prado', 'Elena Ruiz', 'Fábio Nunes', 'Gabriela Mota', 'Hugo Sáez'] as const;

function way(
  method: Credited,
  weight: number,
  onward: readonly number[],
  evidence: Record<string, unknown> | undefined,
  path: string,
): Way {
  return { method, weight, onward, touch: { path, ...(evidence ? { evidence } : {}) } };
}

/** Facts in order of time, as they would be sent to the API. */
export function shopFacts({ leads, from, to, seed = 7 }: Plan): Fact[] {
  const random = mulberry(seed);
  const facts = Array.from({ length: leads }, (_, index) => leadFacts(index, from, to, random)).flat();
  return [...facts, ...costFacts(from, to)].sort((a, b) => a.at - b.at);
}

function leadFacts(index: number, from: number, to: number, random: () => number): Fact[] {
  const { onward, touch } = pick(WAYS, random);
  // More leads come in later: the shop grows.
  const start = from + Math.sqrt(random()) * (to - from);
  const reached = onward.findIndex((chance) => random() > chance);
  const stages = reached === -1 ? onward.length : reached;
  const ids: Identifiers = { anonymous: `device-${index}` };
  const name = NAMES[index % NAMES.length] as string;
  const facts: Fact[] = [event(`e${index}-0`, start, 'page', ids, touch)];
  let at = start;
  const later = (days: number) => {
    at += (0.02 + random() ** 3 * 4) * days * DAY;
    return at;
  };
  if (stages >= 1) {
    ids.email = `${name.split(' ')[0]?.toLowerCase()}.${index}@example.com`;
    facts.push(event(`e${index}-1`, later(0.004), 'lead_captured', ids, { path: '/boas-vindas', traits: { name, country: 'BR' } }));
  }
  if (stages >= 2) facts.push(event(`e${index}-2`, later(3), 'page', ids, { evidence: second(random), path: '/' } as Partial<Fact>));
  if (stages >= 3) facts.push(event(`e${index}-3`, later(2), 'product_viewed', ids, { product: pickOne(PRODUCTS, random) }));
  if (stages >= 4) facts.push(event(`e${index}-4`, later(4), 'checkout_started', ids, { path: '/checkout' }));
  if (stages >= 5) facts.push(...orderFacts(index, later(5), ids, random));
  return facts.filter((fact) => fact.at <= to);
}

function second(random: () => number): Record<string, unknown> | undefined {
  const roll = random();
  if (roll < 0.4) return { source: 'newsletter', medium: 'email', campaign: 'boas-vindas' };
  if (roll < 0.6) return { referrer: 'https://www.instagram.com/' };
  return undefined;
}

function orderFacts(index: number, at: number, ids: Identifiers, random: () => number): Fact[] {
  const total = 140 + Math.floor(random() * 620);
  const order = `#${10_000 + index}`;
  const money = { total: `${total}.90`, cost: `${Math.floor(total * 0.55)}.00`, currency: 'BRL' };
  const first: Fact = { kind: 'order', id: `o${index}`, at, order, ids: { ...ids }, status: 'paid', ...money };
  if (random() > 0.15) return [first];
  return [first, { kind: 'refund', id: `r${index}`, at: at + 6 * DAY, order, refund: `r${index}`, amount: '45.00', currency: 'BRL' }];
}

function costFacts(from: number, to: number): Fact[] {
  const monthly: [Credited, string][] = [
    ['paid', '640.00'],
    ['social', '160.00'],
    ['content', '210.00'],
    ['influencers', '240.00'],
    ['seo', '130.00'],
  ];
  const facts: Fact[] = [];
  for (let at = from; at < to; at += 30 * DAY) {
    for (const [method, amount] of monthly) {
      const cost = `${method}-${at}`;
      const days = { from: dayOf(at), to: dayOf(Math.min(at + 29 * DAY, to)) };
      facts.push({ kind: 'cost', id: cost, at, cost, method, ...days, spend: 'media', amount, currency: 'BRL' });
    }
  }
  return facts;
}

function event(id: string, at: number, type: string, ids: Identifiers, more: object): Fact {
  return { kind: 'event', id, at: Math.round(at), type, ids: { ...ids }, ...more };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function pick(ways: readonly Way[], random: () => number): Way {
  let rest = random() * ways.reduce((sum, { weight }) => sum + weight, 0);
  return ways.find(({ weight }) => {
    rest -= weight;
    return rest < 0;
  }) as Way;
}

function pickOne<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** mulberry32, a public-domain generator of 32-bit random numbers. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
