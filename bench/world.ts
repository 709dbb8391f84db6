import type { EventFact } from '../src/core/fact.ts';
import type { EventStore } from '../src/store/events.ts';

// One shop's 90 days, the same for the same size: visits of five events by skewed leads (20 events a lead on average, a fifth of the leads
// known), twelve channels of seven methods and baseline, every tenth visit an order. `fill` writes it inside the engine,
// `worldEvents` gives the same kind of events one by one, as they happened.

export const START = Date.UTC(2026, 0, 1);
export const DAYS = 90;
export const PERIOD = { from: '2026-01-01', to: '2026-03-31' };
export const EVENTS_PER_LEAD = 20;
export const EVENTS_PER_VISIT = 5;
export const FUNNEL = ['page', 'product_viewed', 'product_added', 'checkout_started', 'order_completed'];
const VISITS_PER_ORDER = 10;
const PRODUCTS = 10_000;
const SKEW = 1.5;
const KNOWN_EVERY = 5;
const RARE_EVERY = 5_000;

export const CHANNELS = [
  ['paid_search', 'paid'],
  ['paid_social', 'paid'],
  ['organic_search', 'seo'],
  ['organic_social', 'social'],
  ['video', 'social'],
  ['forum', 'communities'],
  ['creator', 'influencers'],
  ['affiliate', 'influencers'],
  ['blog', 'content'],
  ['newsletter', 'content'],
  ['email', 'winback'],
  ['direct', 'baseline'],
] as const;

const list = (values: readonly string[]) => `[${values.map((value) => `'${value}'`).join(', ')}]`;
const hash = (...tags: string[]) => `cityHash64(7, ${tags.join(', ')})`;
const unit = (...tags: string[]) => `(${hash(...tags)} % 1000003 / 1000003)`;

/** Visits as rows: v, device, person (the identifier in use by then), began (ms), channel, orders. A known lead signs in from the middle of the period on. */
const visits = (first: number, count: number, leads: number) => `
  select
    number as v,
    toUInt64(floor(${leads} * pow(${unit('v', "'lead'")}, ${SKEW}))) as who,
    bitShiftRight(${hash("'device'", 'who')}, 1) as device,
    toInt64(${START} + ${unit('v', "'at'")} * ${DAYS - 1} * 86400000 + ${hash('v', "'ms'")} % 86400) as began,
    if(who % ${KNOWN_EVERY} = 0 and began > ${START} + ${DAYS / 2} * 86400000, bitShiftRight(${hash("'user'", 'who')}, 1), device) as person,
    1 + toUInt8(floor(${CHANNELS.length} * pow(${unit('v', "'channel'")}, 1.3))) as nth,
    ${list(CHANNELS.map(([channel]) => channel))}[nth] as channel,
    ${list(CHANNELS.map(([, method]) => method))}[nth] as method,
    concat(channel, '-', toString(${hash('v', "'campaign'")} % 20)) as campaign,
    ${hash('v', "'order'")} % ${VISITS_PER_ORDER} = 0 as orders,
    concat('/p/', toString(${hash('v', "'page'")} % ${PRODUCTS})) as landing,
    bitOr(bitShiftRight(${hash('v', "'visit'")}, 16), 1) as visit,
    toDecimal64(5 + ${hash('v', "'total'")} % 20000 / 100, 2) as total
  from numbers(${first}, ${count})`;

const moment = (ms: string) => `fromUnixTimestamp64Milli(${ms}, 'UTC')`;
const evidence = `if(method = 'baseline', concat('{"landing":"', landing, '"}'), concat('{"source":"', channel, '","medium":"', method, '","campaign":"', campaign, '","landing":"', landing, '"}'))`;
// Journal entries of about forty events; known a second or so after it happened.
const known = (at: string, ...tags: string[]) => `${moment(`${at} + 200 + ${hash("'known'", ...tags)} % 1500`)}`;
const batch = (at: string, entries: number) => `toUInt64(1 + (${at} - ${START}) / ${DAYS * 86_400_000} * ${entries})`;

const eventsSql = (first: number, count: number, { leads }: World) => `
  insert into events (workspace, lead, at, type, node, device, id, known, source, bot, visit, path, product, value, currency, evidence, props)
  select 1, person, ${moment('ms')}, kind, person, device, ${hash('v', 'k')}, ${known('ms', 'v', 'k')}, 1, 0, visit,
    if(k = 0, landing, concat('/p/', toString(good))), if(kind = 'page', '', concat('sku-', toString(good))),
    multiIf(kind = 'order_completed', toNullable(total), kind = 'product_added', toDecimal64(1 + good % 9000 / 100, 2), null),
    if(kind in ('order_completed', 'product_added'), 'USD', ''),
    if(k = 0, ${evidence}, ''), if(kind = 'product_added', concat('{"quantity":', toString(1 + good % 3), '}'), '')
  from
  (
    select *, k, toInt64(began + k * 60000 + ${hash('v', 'k', "'pause'")} % 50000) as ms, ${hash('v', 'k', "'good'")} % ${PRODUCTS} as good, ${hash('v', 'k', "'kind'")} % 100 as chance,
      multiIf(orders and k > 0, ${list(FUNNEL)}[k + 1], chance < 65, 'page', chance < 92, 'product_viewed', chance < 98, 'product_added', 'checkout_started') as kind
    from (${visits(first, count, leads)}) array join range(${EVENTS_PER_VISIT}) as k
  )`;

const touchesSql = (first: number, count: number, { leads }: World) => `
  insert into touches (workspace, lead, at, node, device, event, known, sign, visit, method, channel, campaign, content, creator, landing, witness, rule)
  select 1, person, ${moment('ms')}, person, device, ${hash('v', '0')}, ${known('ms', 'v', '0')}, 1, visit,
    method, channel, campaign, '', '', landing, if(method = 'baseline', 'none', 'campaign'), concat(method, '/utm')
  from (select *, toInt64(began + ${hash('v', '0', "'pause'")} % 50000) as ms, 0 as k from (${visits(first, count, leads)}))`;

const ordersSql = (first: number, count: number, world: World) => `
  insert into orders (workspace, order, at, lead, node, id, known, batch, source, status, currency, total, tax, cost)
  select 1, concat('o-', toString(v)), ${moment('ms')}, person, person, ${hash('v', "'order'")}, ${known('ms', 'v', '5')}, ${batch('ms', world.entries)}, 1, 'paid', 'USD',
    total, total * toDecimal64(0.1, 2), total * toDecimal64(0.4, 2)
  from (select *, toInt64(began + 300000) as ms from (${visits(first, count, world.leads)}) where orders)`;

const peopleSql = (world: World) => [
  `insert into profiles (workspace, lead, at, node, id, known, batch, user, email, phone, name, company, country, traits)
   select 1, user, ${moment('ms')}, user, ${hash('who', "'profile'")}, ${moment('ms + 500')}, 1, concat('u', toString(who)), concat('lead', toString(who), '@example.org'), '', concat('Lead ', toString(who)), '', if(who % ${RARE_EVERY} = 0, 'PT', 'BR'), ''
   from (select number * ${KNOWN_EVERY} as who, bitShiftRight(${hash("'user'", 'who')}, 1) as user, ${START} + ${DAYS / 2} * 86400000 + ${hash('who', "'told'")} % ${(DAYS / 2 - 1) * 86_400_000} as ms from numbers(${Math.floor(world.leads / KNOWN_EVERY)}))`,
  `insert into aliases (workspace, node, lead, at, known, batch, kind, value, parent, reason)
   select 1, node, user, ${moment('ms')}, ${moment('ms + 500')}, 1, if(node = user, 'user', 'anonymous'), concat('u', toString(who)), if(node = user, 0, user), 'evidence'
   from (select number * ${KNOWN_EVERY} as who, bitShiftRight(${hash("'user'", 'who')}, 1) as user, bitShiftRight(${hash("'device'", 'who')}, 1) as device, arrayJoin([user, device]) as node, ${START} + ${DAYS / 2} * 86400000 as ms from numbers(${Math.floor(world.leads / KNOWN_EVERY)}))`,
];

const costsSql = `
  insert into costs (workspace, cost, at, id, known, batch, source, method, channel, campaign, first_day, last_day, spend, amount, currency)
  select 1, concat('c-', toString(number)), ${moment(String(START))}, ${hash('number', "'cost'")}, ${moment(String(START))}, 1, 1,
    ${list(CHANNELS.map(([, method]) => method))}[1 + number % 11] as method, ${list(CHANNELS.map(([channel]) => channel))}[1 + number % 11], '',
    toDate32('2026-01-01') + toUInt32(number / 11), toDate32('2026-01-01') + toUInt32(number / 11), 'media', toDecimal64(100, 2), 'USD'
  from numbers(${11 * DAYS})`;

// Without it the workspace, whose books are in another currency, has no amounts to add up.
const rateSql = `
  insert into rates (workspace, currency, day, at, id, known, batch, nth, source, rate)
  select 1, 'USD', toDate32('2025-12-01'), ${moment(String(START))}, ${hash("'rate'")}, ${moment(String(START))}, 1, 0, 1, toDecimal64('0.91', 6)`;

interface World {
  leads: number;
  entries: number;
}

/** Many small inserts, as the ledger does; at most 500,000 events in one. */
const VISITS_AT_A_TIME = 100_000;
const EVENTS_PER_ENTRY = 40;

/** Fills the ledger's tables with that many events and everything that goes with them, inside the engine: seconds for ten million. */
export async function fill(events: EventStore, size: number): Promise<void> {
  const world = { leads: Math.ceil(size / EVENTS_PER_LEAD), entries: Math.ceil(size / EVENTS_PER_ENTRY) };
  const all = Math.ceil(size / EVENTS_PER_VISIT);
  for (const statement of [...peopleSql(world), costsSql, rateSql]) await events.command(statement);
  for (let first = 0; first < all; first += VISITS_AT_A_TIME) {
    const count = Math.min(VISITS_AT_A_TIME, all - first);
    for (const make of [eventsSql, touchesSql, ordersSql]) await events.command(make(first, count, world));
  }
}

const VISITS_PER_LEAD = 2.4;

/** Fills in what leads are listed by, for so many people of whom a tenth never came: their visits' touches, orders and profiles, but no events. */
export async function fillLeads(events: EventStore, leads: number): Promise<void> {
  const all = Math.ceil(leads * VISITS_PER_LEAD);
  const world = { leads, entries: Math.ceil(all / EVENTS_PER_ENTRY) };
  for (const statement of [...peopleSql(world), rateSql]) await events.command(statement);
  for (let first = 0; first < all; first += VISITS_AT_A_TIME) {
    const count = Math.min(VISITS_AT_A_TIME, all - first);
    for (const make of [touchesSql, ordersSql]) await events.command(make(first, count, world));
  }
}

/** One more identifier becomes somebody's: the map of identities is stale then. */
export async function meetOne(events: EventStore, nth: number): Promise<void> {
  await events.command(
    `insert into aliases (workspace, node, lead, at, known, batch) select 1, 9000000000000000000 + ${nth}, 9000000000000000000, now64(3), now64(3), 1`,
  );
}

/** That many events, in order of time, of people and visits numbered from `from` on. */
export function* worldEvents(size: number, from = 0, days = DAYS): Generator<EventFact> {
  const random = randomNumbers(7 + from);
  const leads = Math.ceil(size / EVENTS_PER_LEAD);
  const all = Math.ceil(size / EVENTS_PER_VISIT);
  let open: EventFact[] = [];
  for (let visit = 0; visit < all; visit += 1) {
    const began = START + Math.floor((visit / all) * days * 86_400_000);
    const ready = open.filter(({ at }) => at < began);
    if (ready.length > 0) {
      open = open.filter(({ at }) => at >= began);
      yield* ready.sort(byTime);
    }
    open.push(...visitEvents(`${from}-${visit}`, began, from + Math.floor(leads * random() ** SKEW), random));
  }
  yield* open.sort(byTime);
}

function byTime(a: EventFact, b: EventFact): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

function visitEvents(visit: string, began: number, who: number, random: () => number): EventFact[] {
  const [channel, method] = CHANNELS[Math.floor(CHANNELS.length * random() ** 1.3)] as (typeof CHANNELS)[number];
  const orders = random() < 1 / VISITS_PER_ORDER;
  const ids = who % KNOWN_EVERY === 0 && random() < 0.5 ? { anonymous: `d${who}`, user: `u${who}` } : { anonymous: `d${who}` };
  return Array.from({ length: EVENTS_PER_VISIT }, (_, nth): EventFact => {
    const good = Math.floor(random() * PRODUCTS);
    const type = orders && nth > 0 ? (FUNNEL[nth] as string) : usualType(random());
    const at = began + nth * 60_000 + Math.floor(random() * 50_000);
    const evidence = nth === 0 ? { evidence: evidenceOf(channel, method, good) } : {};
    return { kind: 'event', id: `${visit}-${nth}`, at, type, ids, visit, path: `/p/${good}`, ...goodOf(type, good), ...evidence };
  });
}

function usualType(chance: number): string {
  return chance < 0.65 ? 'page' : chance < 0.92 ? 'product_viewed' : chance < 0.98 ? 'product_added' : 'checkout_started';
}

function evidenceOf(channel: string, method: string, good: number) {
  const landing = `/p/${good}`;
  return method === 'baseline' ? { landing } : { source: channel, medium: method, campaign: `${channel}-${good % 20}`, landing };
}

function goodOf(type: string, good: number) {
  if (type === 'page') return {};
  const product = `sku-${good}`;
  return type === 'product_added' || type === 'order_completed'
    ? { product, value: (1 + good / 100).toFixed(2), currency: 'USD' }
    : { product };
}

/** Mulberry32: small, fast, and the same on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
