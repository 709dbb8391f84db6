import {
  bag,
  charge,
  count,
  currency,
  day,
  decimal,
  identifiers,
  isObject,
  moment,
  number,
  oneOf,
  optionalMoment,
  type Raw,
  Refusal,
  requiredDecimal,
  requiredText,
  text,
} from './check-fields.ts';
import type { Evidence } from './claim.ts';
import type { Drop } from './errors.ts';
import { COST_KINDS, type EventFact, type Fact, type FactKind } from './fact.ts';
import { usableIdentifiers } from './identity.ts';
import { CREDITED } from './method.ts';

const LONGEST_ID = 200;
const LONGEST_WHY = 1_000;
const EVIDENCE_TEXTS = ['channel', 'source', 'medium', 'campaign', 'term', 'content', 'code', 'link', 'creator', 'survey', 'app'] as const;
const EVIDENCE_LENGTH = 300;
const MOST_CLICK_IDS = 20;
const CLICK_ID_NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,39}$/;
/** More of one thing than any order line holds; its price times this still fits the engine's decimals. */
const LARGEST_QUANTITY = 1_000_000;
/** A cost is spread over its days when read, so one may not span a lifetime. */
const LONGEST_COST_DAYS = 3 * 366;
const DAY = 86_400_000;

/** Checks a fact that anybody may have sent. Returns it with only the fields Funil knows, or the reason it cannot be taken. Never throws. */
export function checkFact(raw: unknown): { fact: Fact } | { drop: Drop } {
  if (!isObject(raw)) return { drop: { reason: 'not_an_object', detail: 'A fact must be a JSON object.' } };
  // Anything but text is refused unread: turning a hostile object into a property name can throw.
  if (typeof raw.kind !== 'string' || !Object.hasOwn(SHAPES, raw.kind)) {
    return { drop: { reason: 'bad_kind', field: 'kind', detail: `kind must be one of ${Object.keys(SHAPES).join(', ')}.` } };
  }
  try {
    return { fact: SHAPES[raw.kind as FactKind](raw) };
  } catch (error) {
    if (error instanceof Refusal) return { drop: { reason: error.reason, field: error.field, detail: error.message } };
    throw error;
  }
}

const SHAPES: { [K in FactKind]: (raw: Raw) => Extract<Fact, { kind: K }> } = {
  // Most facts are events, and spreading costs more than all the checks together: so these are put in one by one.
  event: (raw) => {
    const fact: EventFact = { kind: 'event', ...base(raw), type: eventType(raw), ids: person(raw) };
    put(fact, 'visit', text(raw, 'visit', LONGEST_ID));
    put(fact, 'evidence', evidence(raw));
    put(fact, 'path', text(raw, 'path', 2_048));
    put(fact, 'product', text(raw, 'product', LONGEST_ID));
    put(fact, 'value', decimal(raw, 'value'));
    if (fact.value !== undefined) fact.currency = currency(raw);
    put(fact, 'traits', bag(raw, 'traits'));
    put(fact, 'props', bag(raw, 'props'));
    if (raw.bot === true) fact.bot = true;
    return fact;
  },
  order: (raw) => ({
    kind: 'order',
    ...base(raw),
    order: requiredText(raw, 'order', LONGEST_ID),
    ids: person(raw),
    currency: currency(raw),
    status: oneOf(raw, 'status', ['placed', 'paid', 'fulfilled', 'cancelled']),
    ...some('total', charge(raw, 'total')),
    ...some('items', charge(raw, 'items')),
    ...some('discount', charge(raw, 'discount')),
    ...some('tax', charge(raw, 'tax')),
    ...some('shipping', charge(raw, 'shipping')),
    ...some('cost', charge(raw, 'cost')),
    ...some('code', text(raw, 'code', LONGEST_ID)),
    ...some('evidence', evidence(raw)),
  }),
  line: (raw) => ({
    kind: 'line',
    ...base(raw),
    order: requiredText(raw, 'order', LONGEST_ID),
    line: requiredText(raw, 'line', LONGEST_ID),
    product: requiredText(raw, 'product', LONGEST_ID),
    quantity: quantity(raw),
    price: charge(raw, 'price') ?? '0',
    currency: currency(raw),
    ...some('discount', charge(raw, 'discount')),
    ...some('tax', charge(raw, 'tax')),
    ...some('shipping', charge(raw, 'shipping')),
    ...some('cost', charge(raw, 'cost')),
  }),
  payment: (raw) => ({
    kind: 'payment',
    ...base(raw),
    order: requiredText(raw, 'order', LONGEST_ID),
    payment: requiredText(raw, 'payment', LONGEST_ID),
    amount: requiredDecimal(raw, 'amount'),
    currency: currency(raw),
    means: text(raw, 'means', LONGEST_ID) ?? '',
    ...some('fee', decimal(raw, 'fee')),
  }),
  refund: (raw) => ({
    kind: 'refund',
    ...base(raw),
    order: requiredText(raw, 'order', LONGEST_ID),
    refund: requiredText(raw, 'refund', LONGEST_ID),
    amount: positive(raw, 'amount'),
    currency: currency(raw),
    ...some('reason', text(raw, 'reason')),
  }),
  deal: (raw) => ({
    kind: 'deal',
    ...base(raw),
    deal: requiredText(raw, 'deal', LONGEST_ID),
    ids: person(raw),
    status: oneOf(raw, 'status', ['open', 'won', 'lost']),
    currency: currency(raw),
    ...some('amount', charge(raw, 'amount')),
    ...some('cost', charge(raw, 'cost')),
    ...some('account', text(raw, 'account', LONGEST_ID)),
    ...some('owner', text(raw, 'owner', LONGEST_ID)),
    ...some('closedAt', optionalMoment(raw, 'closedAt')),
    ...some('props', bag(raw, 'props')),
  }),
  cost: (raw) => ({
    kind: 'cost',
    ...base(raw),
    ...costDays(raw),
    cost: requiredText(raw, 'cost', LONGEST_ID),
    ...placed(raw),
    spend: oneOf(raw, 'spend', COST_KINDS),
    amount: requiredDecimal(raw, 'amount'),
    currency: currency(raw),
    ...some('campaign', text(raw, 'campaign', EVIDENCE_LENGTH)),
    ...some('impressions', count(raw, 'impressions')),
    ...some('clicks', count(raw, 'clicks')),
  }),
  content: (raw) => ({
    kind: 'content',
    ...base(raw),
    content: requiredText(raw, 'content', LONGEST_ID),
    type: requiredText(raw, 'type', LONGEST_ID),
    title: text(raw, 'title') ?? '',
    ...placed(raw),
    ...some('url', text(raw, 'url', 2_048)),
    ...some('creator', text(raw, 'creator', LONGEST_ID)),
    ...some('props', bag(raw, 'props')),
  }),
  rate: (raw) => ({ kind: 'rate', ...base(raw), currency: currency(raw), day: day(raw, 'day'), rate: positive(raw, 'rate') }),
  alias: (raw) => ({
    kind: 'alias',
    ...base(raw),
    act: oneOf(raw, 'act', ['merge', 'split']),
    ids: person(raw),
    ...(raw.act === 'merge' ? { into: person(raw, 'into') } : {}),
    ...some('who', text(raw, 'who', LONGEST_ID)),
    ...some('why', text(raw, 'why', LONGEST_WHY)),
  }),
};

function base(raw: Raw): { id: string; at: number } {
  return { id: requiredText(raw, 'id', LONGEST_ID), at: moment(raw, 'at') };
}

function some<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function put<K extends keyof EventFact>(fact: EventFact, key: K, value: EventFact[K] | undefined): void {
  if (value !== undefined) fact[key] = value;
}

function person(raw: Raw, field = 'ids') {
  const ids = identifiers(raw, field);
  if (usableIdentifiers(ids).length === 0)
    throw new Refusal(
      'no_identity',
      field,
      `${field} names nobody: every identifier is empty, a placeholder such as "null" or "guest", or no e-mail or phone number at all.`,
    );
  return ids;
}

const EVENT_TYPE = /^[a-z][a-z0-9_]{0,99}$/;

/** "Product Viewed" (Segment's way of writing) and "product_viewed" are the same type. */
function eventType(raw: Raw): string {
  const written = requiredText(raw, 'type', 200);
  const type = EVENT_TYPE.test(written)
    ? written
    : written
        .trim()
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '');
  if (!EVENT_TYPE.test(type)) throw new Refusal('bad_type', 'type', 'type must be a name of letters and digits that starts with a letter.');
  return type;
}

function evidence(raw: Raw): Evidence | undefined {
  const given = raw.evidence;
  if (given === undefined || given === null) return undefined;
  if (!isObject(given)) throw new Refusal('bad_type', 'evidence', 'evidence must be an object.');
  const found: Evidence = {};
  for (const field of EVIDENCE_TEXTS) {
    const value = text(given, field, EVIDENCE_LENGTH);
    if (value !== undefined) found[field] = value;
  }
  const referrer = text(given, 'referrer', 2_048);
  if (referrer !== undefined) found.referrer = referrer;
  const landing = text(given, 'landing', 2_048);
  if (landing !== undefined) found.landing = landing;
  if (given.method !== undefined && given.method !== null) found.method = credited(given);
  const clickIds = clickIdsOf(given.clickIds);
  if (clickIds !== undefined) found.clickIds = clickIds;
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Click ids with a usable name; an empty one ("?gclid=") says nothing and is left out. */
function clickIdsOf(given: unknown): Record<string, string> | undefined {
  if (!isObject(given)) return undefined;
  const found: Record<string, string> = {};
  for (const name of Object.keys(given).slice(0, MOST_CLICK_IDS)) {
    const value = CLICK_ID_NAME.test(name) ? text(given, name, 1_024) : undefined;
    if (value !== undefined && value !== '') found[name] = value;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

function credited(raw: Raw) {
  const method = CREDITED.find((one) => one === raw.method);
  if (!method) throw new Refusal('bad_method', 'method', `method must be one of ${CREDITED.join(', ')}.`);
  return method;
}

function placed(raw: Raw) {
  return { method: credited(raw), ...some('channel', text(raw, 'channel', EVIDENCE_LENGTH)) };
}

function positive(raw: Raw, field: string): string {
  const value = charge(raw, field);
  if (value === undefined || Number(value) === 0) throw new Refusal('bad_amount', field, `${field} must be above zero.`);
  return value;
}

function quantity(raw: Raw): number {
  const value = number(raw, 'quantity') ?? 1;
  if (Math.abs(value) > LARGEST_QUANTITY)
    throw new Refusal('bad_number', 'quantity', `quantity must lie between -${LARGEST_QUANTITY} and ${LARGEST_QUANTITY}.`);
  return value;
}

function costDays(raw: Raw): { from: string; to: string } {
  const from = day(raw, 'from');
  const to = raw.to === undefined ? from : day(raw, 'to');
  if (to < from) throw new Refusal('bad_time', 'to', 'to is before from.');
  if (Date.parse(to) - Date.parse(from) >= LONGEST_COST_DAYS * DAY)
    throw new Refusal('time_out_of_range', 'to', 'A cost may span three years at most; send longer ones in parts.');
  return { from, to };
}
