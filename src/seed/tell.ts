import type { Evidence } from '../core/claim.ts';
import type { Fact, Identifiers } from '../core/fact.ts';
import { type Buyer, STREAM, streamOf } from './buyers.ts';
import type { Life, Visit } from './life.ts';
import { idsOf, type Persona, personas } from './people.ts';
import { MINUTE, type Story } from './story.ts';
import { dealFacts, orderFacts } from './tell-purchase.ts';
import { idsAt, say, type Teller } from './teller.ts';
import { isTold, mailsTo } from './told.ts';
import type { Stage } from './world.ts';

/** The facts a shop would have sent about this life by the end of the story. Ids are the same for the same buyer. */
export function tell(stage: Stage, buyer: Buyer, life: Life): Fact[] {
  const random = streamOf(stage.story, stage.seed, buyer.index, STREAM.telling);
  const people = personas(stage.story, buyer.index, buyer.members, random);
  const teller: Teller = { stage, buyer: buyer.index, life, people, random, facts: [] };
  for (const visit of life.visits) if (isTold(stage, visit)) tellVisit(teller, visit);
  for (const member of people.keys()) tellLetters(teller, member);
  for (const { at } of life.asked) if (at < stage.end) tellLetter(teller, 0, at, campaignOfWinback(stage.story));
  if (life.deal) dealFacts(teller, life.deal);
  return teller.facts;
}

function tellVisit(teller: Teller, visit: Visit): void {
  const { at, member, way, captures } = visit;
  const { landing } = teller.stage.story.ways[way] as Story['ways'][number];
  // Before the address is left, the first page knows the device only.
  const isKnown = (teller.life.knownSince[member] as number) < at;
  const ids = idsOf(teller.stage.story, teller.buyer, member, teller.people[member] as Persona, isKnown);
  const evidence = evidenceOf(teller, visit);
  say(teller, at, 'page', ids, { path: landing, ...(evidence ? { evidence } : {}) });
  browse(teller, visit, ids);
  if (captures) say(teller, at + 8 * MINUTE, 'lead_captured', idsAt(teller, member, at), { traits: teller.people[member]?.traits ?? {} });
  DOES[visit.does](teller, visit);
}

function evidenceOf({ stage, random }: Teller, { way }: Visit): Evidence | undefined {
  const { evidence, clickId, landing } = stage.story.ways[way] as Story['ways'][number];
  if (!evidence) return undefined;
  const clickIds = clickId ? { clickIds: { [clickId]: `demo-${Math.floor(random() * 2 ** 48).toString(36)}` } } : {};
  return { ...evidence, ...clickIds, landing };
}

const STEPS = ['product_viewed', 'product_added', 'checkout_started'];

/** What was looked at, one step deeper every minute or two. */
function browse(teller: Teller, { at, depth, does, purchase }: Visit, ids: Identifiers): void {
  if (does === 'concern' || does === 'review') return;
  const { products } = teller.stage.story;
  for (const [nth, type] of STEPS.slice(0, depth).entries()) {
    const product = products[purchase ? purchase.product : Math.floor(teller.random() * products.length)] as Story['products'][number];
    say(teller, at + (nth + 1) * 2 * MINUTE, type, ids, { product: product.id, path: `/p/${product.id}` });
  }
}

const DOES: Record<Visit['does'], (teller: Teller, visit: Visit) => void> = {
  look: () => undefined,
  buy: orderFacts,
  quote: (teller, { at, member }) => {
    const ids = idsAt(teller, member, at);
    say(teller, at + 9 * MINUTE, 'identify', ids, { traits: teller.people[member]?.traits ?? {} });
    say(teller, at + 10 * MINUTE, 'quote_requested', ids);
  },
  concern: (teller, visit) => {
    const product = boughtIn(teller, visit);
    say(teller, visit.at + MINUTE, 'concern_raised', idsAt(teller, visit.member, visit.at), {
      product,
      props: { about: visit.purchase?.faulty ? 'broken' : 'other' },
    });
    review(teller, visit, product);
  },
  review: (teller, visit) => review(teller, visit, boughtIn(teller, visit)),
};

function boughtIn({ stage }: Teller, { purchase }: Visit): string {
  return stage.story.products[purchase?.product ?? 0]?.id ?? '';
}

function review(teller: Teller, { at, member, purchase }: Visit, product: string): void {
  say(teller, at + 2 * MINUTE, 'product_reviewed', idsAt(teller, member, at), { product, props: { rating: purchase?.rating ?? 5 } });
}

function tellLetters(teller: Teller, member: number): void {
  const { stage, buyer, life } = teller;
  const since = life.knownSince[member] as number;
  if (!isTold(stage, { at: since })) return;
  for (const at of mailsTo(stage, buyer, member, since)) tellLetter(teller, member, at, 'letter');
}

const OPENED_SHARE = 0.4;

/** Sent letters; that one was opened is known of some. */
function tellLetter(teller: Teller, member: number, at: number, campaign: string): void {
  const ids = idsAt(teller, member, at);
  say(teller, at, 'email_delivered', ids, { props: { campaign } });
  const openedAt = at + Math.floor(teller.random() * 600) * MINUTE;
  if (teller.random() < OPENED_SHARE && openedAt < teller.stage.end) say(teller, openedAt, 'email_opened', ids, { props: { campaign } });
}

function campaignOfWinback({ ways, winback }: Story): string {
  return ways.find(({ id }) => id === winback.way)?.campaign ?? '';
}
