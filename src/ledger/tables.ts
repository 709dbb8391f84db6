import type { DealFact, EventFact, Fact, FactKind, Json, OrderFact } from '../core/fact.ts';
import type { Carried } from './carried.ts';

type Row = unknown[];
type Of<K extends FactKind> = Carried<Extract<Fact, { kind: K }>>;

/** How facts of one kind become rows of one table: columns, and the values in their order. */
interface Table<K extends FactKind> {
  table: string;
  columns: readonly string[];
  row: (carried: Of<K>) => Row;
}

const BASE = ['workspace', 'id', 'known', 'source', 'at'] as const;

function base({ workspace, id, known, source, fact }: Carried): Row {
  return [workspace, id, known, source, fact.at];
}

/** What can be stated again: of two statements in one journal entry the later one holds. */
const STATED = [...BASE, 'batch', 'nth'] as const;

function stated(carried: Carried): Row {
  return [...base(carried), carried.batch, carried.nth];
}

export const EVENTS: Table<'event'> = {
  table: 'events',
  columns: [...BASE, 'lead', 'node', 'device', 'type', 'bot', 'visit', 'path', 'product', 'value', 'currency', 'evidence', 'props'],
  row: (carried) => {
    const { fact, lead, node, device } = carried;
    return [
      ...base(carried),
      lead,
      node,
      device,
      fact.type,
      fact.bot ? 1 : 0,
      visitNumber(fact.visit),
      fact.path ?? '',
      fact.product ?? '',
      fact.value ?? null,
      fact.currency ?? '',
      fact.evidence ? JSON.stringify(fact.evidence) : '',
      fact.props ? JSON.stringify(fact.props) : '',
    ];
  },
};

export const ORDERS: Table<'order'> = {
  table: 'orders',
  columns: [...STATED, 'order', 'lead', 'node', 'status', 'currency', 'total', 'items', 'discount', 'tax', 'shipping', 'cost', 'code'],
  row: (carried) => {
    const { fact, lead, node } = carried;
    return [
      ...stated(carried),
      fact.order,
      lead,
      node,
      fact.status,
      fact.currency,
      fact.total ?? null,
      fact.items ?? null,
      fact.discount ?? null,
      fact.tax ?? null,
      fact.shipping ?? null,
      fact.cost ?? null,
      fact.code ?? '',
    ];
  },
};

export const LINES: Table<'line'> = {
  table: 'lines',
  columns: [...STATED, 'order', 'line', 'product', 'quantity', 'price', 'currency', 'discount', 'tax', 'shipping', 'cost'],
  row: (carried) => {
    const { fact } = carried;
    return [
      ...stated(carried),
      fact.order,
      fact.line,
      fact.product,
      fact.quantity,
      fact.price,
      fact.currency,
      fact.discount ?? null,
      fact.tax ?? null,
      fact.shipping ?? null,
      fact.cost ?? null,
    ];
  },
};

export const PAYMENTS: Table<'payment'> = {
  table: 'payments',
  columns: [...STATED, 'order', 'payment', 'amount', 'currency', 'means', 'fee'],
  row: (carried) => {
    const { fact } = carried;
    return [...stated(carried), fact.order, fact.payment, fact.amount, fact.currency, fact.means, fact.fee ?? null];
  },
};

export const REFUNDS: Table<'refund'> = {
  table: 'refunds',
  columns: [...STATED, 'order', 'refund', 'amount', 'currency', 'reason'],
  row: (carried) => {
    const { fact } = carried;
    return [...stated(carried), fact.order, fact.refund, fact.amount, fact.currency, fact.reason ?? ''];
  },
};

export const DEALS: Table<'deal'> = {
  table: 'deals',
  columns: [...STATED, 'deal', 'lead', 'node', 'status', 'closed_at', 'amount', 'currency', 'cost', 'account', 'owner', 'props'],
  row: (carried) => {
    const { fact, lead, node } = carried;
    return [
      ...stated(carried),
      fact.deal,
      lead,
      node,
      fact.status,
      fact.closedAt ?? null,
      fact.amount ?? null,
      fact.currency,
      fact.cost ?? null,
      fact.account ?? '',
      fact.owner ?? '',
      fact.props ? JSON.stringify(fact.props) : '',
    ];
  },
};

export const COSTS: Table<'cost'> = {
  table: 'costs',
  columns: [
    ...STATED,
    'cost',
    'method',
    'channel',
    'campaign',
    'first_day',
    'last_day',
    'spend',
    'amount',
    'currency',
    'impressions',
    'clicks',
  ],
  row: (carried) => {
    const { fact } = carried;
    return [
      ...stated(carried),
      fact.cost,
      fact.method,
      fact.channel ?? '',
      fact.campaign ?? '',
      fact.from,
      fact.to,
      fact.spend,
      fact.amount,
      fact.currency,
      fact.impressions ?? null,
      fact.clicks ?? null,
    ];
  },
};

export const CONTENTS: Table<'content'> = {
  table: 'contents',
  columns: [...STATED, 'content', 'type', 'title', 'method', 'channel', 'url', 'creator', 'props'],
  row: (carried) => {
    const { fact } = carried;
    return [
      ...stated(carried),
      fact.content,
      fact.type,
      fact.title,
      fact.method,
      fact.channel ?? '',
      fact.url ?? '',
      fact.creator ?? '',
      fact.props ? JSON.stringify(fact.props) : '',
    ];
  },
};

export const RATES: Table<'rate'> = {
  table: 'rates',
  columns: [...STATED, 'currency', 'day', 'rate'],
  row: (carried) => [...stated(carried), carried.fact.currency, carried.fact.day, carried.fact.rate],
};

/** Kinds that are written one fact, one row. Aliases are written from the identities they change. */
export const TABLES = {
  event: EVENTS,
  order: ORDERS,
  line: LINES,
  payment: PAYMENTS,
  refund: REFUNDS,
  deal: DEALS,
  cost: COSTS,
  content: CONTENTS,
  rate: RATES,
};

export type StoredKind = keyof typeof TABLES;

export const PROFILE_COLUMNS = [
  'workspace',
  'id',
  'known',
  'batch',
  'at',
  'lead',
  'node',
  'user',
  'email',
  'phone',
  'name',
  'company',
  'country',
  'traits',
] as const;

type Telling = EventFact | OrderFact | DealFact;

/** What a fact tells of the person, or null when it tells nothing. */
export function profileRow(carried: Carried): Row | null {
  const { fact } = carried;
  if ((fact.kind !== 'event' && fact.kind !== 'order' && fact.kind !== 'deal') || !tells(fact)) return null;
  const { ids, at } = fact;
  const traits = traitsOf(fact);
  const told = Object.keys(traits).length > 0;
  const name =
    textOf(traits.name) ||
    [textOf(traits.firstName ?? traits.first_name), textOf(traits.lastName ?? traits.last_name)].filter(Boolean).join(' ');
  return [
    carried.workspace,
    carried.id,
    carried.known,
    carried.batch,
    at,
    carried.lead,
    carried.node,
    ids.user ?? '',
    (ids.email ?? textOf(traits.email)).trim().toLowerCase(),
    ids.phone ?? textOf(traits.phone),
    name,
    textOf(traits.company),
    textOf(traits.country),
    told ? JSON.stringify(traits) : '',
  ];
}

/** Orders and deals tell how their buyer is reached; an event also what else it says of the person. */
function tells(fact: Telling): boolean {
  const { email, phone, user } = fact.ids;
  const reaches = email !== undefined || phone !== undefined;
  if (fact.kind !== 'event') return reaches;
  return Object.keys(traitsOf(fact)).length > 0 || (KNOWING.has(fact.type) && (reaches || user !== undefined));
}

function traitsOf(fact: Telling): Record<string, Json> {
  return (fact.kind === 'event' && fact.traits) || {};
}

const KNOWING = new Set(['identify', 'lead_captured', 'form_submitted', 'subscribed']);

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

const HALF = 0x1_0000_0000;

/** The source's session id as a number: 48 bits of FNV-1a of 64 bits, over its UTF-16 units; '0' when it gave none. */
export function visitNumber(visit: string | undefined): string {
  if (visit === undefined || visit === '') return '0';
  // In two halves of 32 bits: the prime is 2^40 + 0x1b3, and whole numbers of 64 bits cost a hundred times as much.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < visit.length; at += 1) {
    const mixed = (low ^ visit.charCodeAt(at)) >>> 0;
    const product = mixed * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / HALF) + (mixed << 8)) >>> 0;
    low = product % HALF;
  }
  return String((high >>> 16) * HALF + low || 1);
}
