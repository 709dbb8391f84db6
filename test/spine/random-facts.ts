import type { EventFact, Fact, Identifiers } from '../../src/core/fact.ts';
import { MINUTE, START } from './shop.ts';

const EVIDENCE = [
  undefined,
  undefined,
  { source: 'google', medium: 'cpc', campaign: 'spring', clickIds: { gclid: 'g1' } },
  { referrer: 'https://www.google.com/' },
  { source: 'letter', medium: 'email', campaign: 'welcome' },
  { referrer: 'https://www.instagram.com/' },
] as const;

/** Facts of people with several devices, shared tablets, own session ids, statements and purchases, in no order. The same numbers give the same facts. */
export function randomFacts(count: number, random: () => number, prefix = ''): Fact[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const facts: Fact[] = [];
  for (let n = 0; n < count; n += 1) {
    const at = START + Math.floor(random() * 200) * 7 * MINUTE;
    const ids = person(random);
    if (random() < 0.1) facts.push(...purchase(`${prefix}o${n}`, at, ids, random));
    else facts.push(visiting(`${prefix}e${n}`, at, ids, random, pick(EVIDENCE)));
  }
  return facts;
}

function person(random: () => number): Identifiers {
  const number = (most: number) => Math.floor(random() * most);
  const ids: Identifiers = {};
  if (random() < 0.9) ids.anonymous = `device-${number(40)}`;
  if (random() < 0.15) ids.email = `mail-${number(25)}@shop.test`;
  if (random() < 0.15 || Object.keys(ids).length === 0) ids.user = `user-${number(20)}`;
  return ids;
}

function visiting(id: string, at: number, ids: Identifiers, random: () => number, evidence: EventFact['evidence']): EventFact {
  const type = random() < 0.1 ? 'touch' : random() < 0.1 ? 'email_opened' : random() < 0.1 ? 'identify' : 'page';
  return {
    kind: 'event',
    id,
    at,
    type,
    ids,
    ...(evidence ? { evidence } : {}),
    ...(random() < 0.1 ? { visit: `s${Math.floor(random() * 5)}` } : {}),
    ...(random() < 0.03 ? { bot: true } : {}),
  };
}

function purchase(order: string, at: number, ids: Identifiers, random: () => number): Fact[] {
  const total = (1 + Math.floor(random() * 9_999) / 100).toFixed(2);
  const facts: Fact[] = [
    {
      kind: 'order',
      id: order,
      order,
      at,
      ids,
      currency: random() < 0.3 ? 'BRL' : 'EUR',
      status: 'paid',
      ...(random() < 0.7 ? { total } : {}),
    },
    { kind: 'line', id: `${order}-1`, order, line: '1', product: 'p', quantity: 2, price: total, currency: 'EUR', at, cost: '1.10' },
  ];
  if (random() < 0.2)
    facts.push({ kind: 'refund', id: `${order}-r`, order, refund: 'r', amount: '1.01', currency: 'EUR', at: at + MINUTE });
  return facts;
}
