import { CREDITED, type Credited } from '../core/method.ts';
import { type Stage as FunnelStage, STAGES } from '../core/stage.ts';
import { streamOf } from './buyers.ts';
import { CHECKOUT, type Life, type Visit } from './life.ts';
import type { Purchase } from './purchase.ts';
import { DAY, MINUTE, type Story } from './story.ts';
import type { Stage } from './world.ts';

/** What the ledger can know of one person by the end of the story. Reports that count should agree with it exactly. */
export interface ToldMember {
  first: Visit;
  /** By method, in the order of CREDITED. */
  touches: number[];
  known: boolean;
  stage: FunnelStage;
}

/** A visit that begins later than this before the end is left for another day, so that none is cut in half. */
const LAST_HOUR = 60 * MINUTE;
const MAIL_STREAM = 4;

export function isTold({ end }: Stage, { at }: Pick<Visit, 'at'>): boolean {
  return at < end - LAST_HOUR;
}

export function isToldPurchase(stage: Stage, { kind, at }: Purchase): boolean {
  return kind === 'deal' ? at < stage.end : isTold(stage, { at: at - CHECKOUT });
}

/** Purchases that count as conversions by the end. */
export function toldConversions(stage: Stage, life: Life): Purchase[] {
  return life.purchases.filter((purchase) => !purchase.cancelled && isToldPurchase(stage, purchase));
}

/** When letters went out to somebody who left an address then. */
export function mailsTo({ story, seed, end }: Stage, buyer: number, member: number, since: number): number[] {
  const random = streamOf(story, seed, buyer, MAIL_STREAM + member);
  if (random() >= story.mails.share) return [];
  const times = Array.from(
    { length: story.mails.most },
    (_, nth) => since + Math.floor(((nth + 1) * story.mails.everyDays + random()) * DAY),
  );
  return times.filter((at) => at < end);
}

/** The method that a code is credited to. */
export function codeMethod({ winback }: Story, code: string): Credited {
  return code === winback.code ? 'winback' : 'influencers';
}

/** The people of one life who came at all by the end, by what the ledger can know of each; null for those who did not. */
export function membersTold(stage: Stage, buyer: number, life: Life): (ToldMember | null)[] {
  return life.knownSince.map((_, member) => memberTold(stage, buyer, life, member));
}

function memberTold(stage: Stage, buyer: number, life: Life, member: number): ToldMember | null {
  const visits = life.visits.filter((visit) => visit.member === member && isTold(stage, visit));
  const [first] = visits;
  if (!first) return null;
  const touches = touchesOf(stage.story, visits);
  const since = life.knownSince[member] as number;
  const known = isTold(stage, { at: since });
  return { first, touches, known, stage: stageOf(stage, life, { buyer, member, visits, touches: sum(touches), known, since }) };
}

/** One touch a visit; a code is a touch of its own, and so is the coupon site it came from. */
function touchesOf({ ways, ...story }: Story, visits: readonly Visit[]): number[] {
  const touches = CREDITED.map(() => 0);
  const add = (method: Credited) => {
    touches[CREDITED.indexOf(method)] = (touches[CREDITED.indexOf(method)] ?? 0) + 1;
  };
  for (const { way, does, purchase } of visits) {
    add((ways[way] as Story['ways'][number]).method);
    if (does !== 'buy' || !purchase?.code) continue;
    add(codeMethod({ ways, ...story }, purchase.code));
    if (purchase.leaked) add('baseline');
  }
  return touches;
}

interface Standing {
  buyer: number;
  member: number;
  visits: readonly Visit[];
  touches: number;
  known: boolean;
  since: number;
}

function stageOf(stage: Stage, life: Life, { buyer, member, visits, touches, known, since }: Standing): FunnelStage {
  if (member === 0 && toldConversions(stage, life).length > 0) return 'convert';
  if (visits.some(({ depth }) => depth >= 2)) return 'qualify';
  if (visits.some(({ depth }) => depth === 1)) return 'engage';
  const isWrittenTo = known && mailsTo(stage, buyer, member, since).length > 0;
  if (known && (touches > 1 || isWrittenTo)) return 'nurture';
  return known ? 'capture' : (STAGES[0] as FunnelStage);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
