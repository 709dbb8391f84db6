import { CREDITED, type Credited } from '../core/method.ts';
import { STAGES } from '../core/stage.ts';
import type { Buyer } from './buyers.ts';
import { type Cohorts, openCohorts } from './cohorts.ts';
import { emptyUsage, type Usage } from './costs.ts';
import { type Absence, absencesOf, add, lacking, NOTHING, type Sum } from './incremental.ts';
import type { Life, Visit } from './life.ts';
import { type Purchase, worth } from './purchase.ts';
import { DAY, type Story } from './story.ts';
import { codeMethod, isTold, isToldPurchase, membersTold, type ToldMember, toldConversions } from './told.ts';
import { monthBetween, type Stage } from './world.ts';

/** Running sums from which the planted truth is written. Their size does not grow with the number of buyers, but for one number a conversion. */
export interface Tally {
  absences: readonly Absence[];
  lacking: Sum[];
  stages: Map<string, number>;
  methods: Map<Credited, { leads: number; known: number; customers: number; touches: number }>;
  /** By method and by campaign ("paid/spring-sale"): conversions and millionths. */
  lastTouch: Map<string, Sum>;
  total: Sum & { orders: number; deals: number; refunds: number };
  codes: Map<string, { orders: number; leaked: number; discount: number; goods: number }>;
  products: { sold: number; faulty: number; concerns: number; refunds: number }[];
  winback: { unhappy: number; asked: number; cameBack: number; wouldHaveAnyway: number };
  usage: Usage;
  cohorts: Cohorts;
}

export function openTally(stage: Stage): Tally {
  const absences = absencesOf(stage);
  return {
    absences,
    lacking: absences.map(() => ({ ...NOTHING })),
    stages: new Map(STAGES.map((one) => [one, 0])),
    methods: new Map(CREDITED.map((method) => [method, { leads: 0, known: 0, customers: 0, touches: 0 }])),
    lastTouch: new Map(),
    total: { ...NOTHING, orders: 0, deals: 0, refunds: 0 },
    codes: new Map(),
    products: stage.story.products.map(() => ({ sold: 0, faulty: 0, concerns: 0, refunds: 0 })),
    winback: { unhappy: 0, asked: 0, cameBack: 0, wouldHaveAnyway: 0 },
    usage: emptyUsage(stage),
    cohorts: openCohorts(stage.story.timezone),
  };
}

/** Adds one life to the truth. */
export function tallyLife(stage: Stage, tally: Tally, buyer: Buyer, life: Life): void {
  for (const [member, told] of membersTold(stage, buyer.index, life).entries()) if (told) tallyMember(stage, tally, life, member, told);
  for (const visit of life.visits) if (isTold(stage, visit)) count(tally.usage.visits[visit.way], monthBetween(stage.start, visit.at));
  for (const { at } of life.asked) if (at < stage.end) count(tally.usage.asked, monthBetween(stage.start, at));
  for (const purchase of life.purchases) if (isToldPurchase(stage, purchase)) tallyPurchase(stage, tally, life, purchase);
  for (const [nth, absence] of tally.absences.entries()) add(tally.lacking[nth] as Sum, lacking(stage, buyer, life, absence));
  tallyWinback(stage, tally, life);
}

function tallyMember(stage: Stage, tally: Tally, life: Life, member: number, told: ToldMember): void {
  const { method } = stage.story.ways[told.first.way] as Story['ways'][number];
  const counts = tally.methods.get(method);
  if (!counts) return;
  const isCustomer = told.stage === 'convert';
  counts.leads += 1;
  if (told.known) counts.known += 1;
  if (isCustomer) counts.customers += 1;
  for (const [nth, touches] of told.touches.entries()) {
    const row = tally.methods.get(CREDITED[nth] as Credited);
    if (row) row.touches += touches;
  }
  tally.stages.set(told.stage, (tally.stages.get(told.stage) ?? 0) + 1);
  tally.total.leads += 1;
  const first = member === 0 ? life.purchases.find(({ cancelled }) => !cancelled) : undefined;
  tally.cohorts.add({ metAt: told.first.at, convertedAt: first?.at ?? null, isToldConversion: isCustomer });
}

function tallyPurchase(stage: Stage, tally: Tally, life: Life, purchase: Purchase): void {
  if (purchase.kind === 'order') tally.total.orders += 1;
  if (purchase.code) tallyCode(stage, tally, purchase, purchase.code);
  if (purchase.cancelled) return;
  tallyProduct(stage, tally, purchase);
  const sum: Sum = { leads: 0, conversions: 1, customers: 0, ...worth(purchase, stage.end) };
  if (purchase.kind === 'deal') tally.total.deals += 1;
  if (purchase === toldConversions(stage, life)[0]) sum.customers = 1;
  add(tally.total, sum);
  const [method, campaign] = lastTouchOf(stage, life, purchase);
  for (const key of [method, `${method}/${campaign}`]) add(creditOf(tally.lastTouch, key), sum);
}

function tallyProduct(stage: Stage, tally: Tally, purchase: Purchase): void {
  const { product, quantity, faulty, concernAt, refund, rate } = purchase;
  const row = tally.products[product] as Tally['products'][number];
  row.sold += quantity;
  if (faulty) row.faulty += quantity;
  if (concernAt !== null && isTold(stage, { at: concernAt })) row.concerns += 1;
  if (!refund || refund.at >= stage.end) return;
  row.refunds += 1;
  tally.total.refunds += refund.amount * rate;
}

function tallyCode(stage: Stage, tally: Tally, purchase: Purchase, code: string): void {
  const row = tally.codes.get(code) ?? { orders: 0, leaked: 0, discount: 0, goods: 0 };
  tally.codes.set(code, row);
  const goods = purchase.items - purchase.discount;
  row.orders += 1;
  if (purchase.leaked) Object.assign(row, { leaked: row.leaked + 1, discount: row.discount + purchase.discount, goods: row.goods + goods });
  const sold = tally.usage.sold.get(code) ?? tally.usage.asked.map(() => 0);
  tally.usage.sold.set(code, sold);
  count(sold, monthBetween(stage.start, purchase.at), goods);
}

const DEAL_WINDOW = 365 * DAY;

/** Whom last-touch credit names: the code, else the way of the visit; for a deal the champion's last visit in the year before it was won. */
function lastTouchOf({ story }: Stage, life: Life, purchase: Purchase): [method: Credited, campaign: string] {
  if (purchase.code) return [codeMethod(story, purchase.code), ''];
  const isIts = (visit: Visit) =>
    purchase.kind === 'deal'
      ? visit.member === 0 && visit.at <= purchase.at && visit.at > purchase.at - DEAL_WINDOW
      : visit.does === 'buy' && visit.purchase === purchase;
  const visit = life.visits.findLast(isIts);
  const way = visit && story.ways[visit.way];
  return way ? [way.method, way.campaign] : ['baseline', ''];
}

function tallyWinback(stage: Stage, { winback }: Tally, life: Life): void {
  winback.unhappy += life.purchases.filter(({ concernAt }) => concernAt !== null && isTold(stage, { at: concernAt })).length;
  for (const { at, backAt, anyway } of life.asked) {
    if (at >= stage.end) continue;
    winback.asked += 1;
    if (backAt === null || !isTold(stage, { at: backAt })) continue;
    winback.cameBack += 1;
    if (anyway) winback.wouldHaveAnyway += 1;
  }
}

function creditOf(credits: Map<string, Sum>, key: string): Sum {
  const credit = credits.get(key) ?? { ...NOTHING };
  credits.set(key, credit);
  return credit;
}

function count(row: number[] | undefined, month: number, by = 1): void {
  if (row) row[month] = (row[month] ?? 0) + by;
}
