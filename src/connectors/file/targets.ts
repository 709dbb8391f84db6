import type { FactKind } from '../../core/fact.ts';
import { COST_KINDS } from '../../core/fact.ts';
import { CREDITED } from '../../core/method.ts';

/** What a file can hold. `facts` is JSONL whose lines are facts already. */
export const IMPORT_KINDS = [
  'leads',
  'events',
  'orders',
  'lines',
  'payments',
  'refunds',
  'deals',
  'costs',
  'content',
  'rates',
  'paths',
  'facts',
] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];

/** How a cell's text becomes a fact's value; a list is a closed set of words. */
export type FieldType = 'text' | 'id' | 'email' | 'time' | 'day' | 'money' | 'rate' | 'number' | 'currency' | 'boolean' | readonly string[];

export interface Target {
  /** The kind of fact a row becomes; `paths` expand into several. */
  fact: FactKind;
  fields: Record<string, FieldType>;
  required: readonly string[];
  /** Fields that name the thing a fact states; stating it again with other content restates it. Empty for events, which only happen. */
  key: readonly string[];
  /** Prefixes under which any name may be mapped. */
  open: readonly string[];
  /** Words a mapping may leave out. */
  defaults: Record<string, string>;
}

const IDS = { 'ids.anonymous': 'id', 'ids.external': 'id', 'ids.phone': 'id', 'ids.email': 'email', 'ids.user': 'id' } as const;

const EVIDENCE = {
  'evidence.method': CREDITED,
  'evidence.channel': 'text',
  'evidence.source': 'text',
  'evidence.medium': 'text',
  'evidence.campaign': 'text',
  'evidence.term': 'text',
  'evidence.content': 'text',
  'evidence.referrer': 'text',
  'evidence.code': 'text',
  'evidence.link': 'text',
  'evidence.creator': 'text',
  'evidence.survey': 'text',
  'evidence.landing': 'text',
  'evidence.app': 'text',
} as const;

const EVENT: Target = {
  fact: 'event',
  fields: {
    at: 'time',
    type: 'id',
    ...IDS,
    visit: 'id',
    ...EVIDENCE,
    path: 'text',
    product: 'id',
    value: 'money',
    currency: 'currency',
    bot: 'boolean',
  },
  required: ['at', 'type'],
  key: [],
  open: ['evidence.clickIds.', 'traits.', 'props.'],
  defaults: {},
};

/** What lists of leads show of one. Any other trait can be mapped, too. */
const TOLD = { 'traits.name': 'text', 'traits.company': 'text', 'traits.country': 'text' } as const;

const money = (names: string): Record<string, FieldType> => Object.fromEntries(names.split(' ').map((name) => [name, 'money']));

export const TARGETS: Record<Exclude<ImportKind, 'facts'>, Target> = {
  events: EVENT,
  leads: { ...EVENT, fields: { ...EVENT.fields, ...TOLD }, defaults: { type: 'lead_captured' } },
  orders: {
    fact: 'order',
    fields: {
      at: 'time',
      order: 'id',
      ...IDS,
      currency: 'currency',
      status: ['placed', 'paid', 'fulfilled', 'cancelled'],
      ...money('total items discount tax shipping cost'),
      code: 'text',
      ...EVIDENCE,
    },
    required: ['at', 'currency', 'status'],
    key: ['order'],
    open: ['evidence.clickIds.'],
    defaults: {},
  },
  lines: {
    fact: 'line',
    fields: {
      at: 'time',
      order: 'id',
      line: 'id',
      product: 'id',
      quantity: 'number',
      price: 'money',
      currency: 'currency',
      ...money('discount tax shipping cost'),
    },
    required: ['at', 'order', 'product', 'quantity', 'price', 'currency'],
    key: ['order', 'line'],
    open: [],
    defaults: {},
  },
  payments: {
    fact: 'payment',
    fields: { at: 'time', order: 'id', payment: 'id', amount: 'money', currency: 'currency', means: 'text', fee: 'money' },
    required: ['at', 'order', 'amount', 'currency', 'means'],
    key: ['order', 'payment'],
    open: [],
    defaults: {},
  },
  refunds: {
    fact: 'refund',
    fields: { at: 'time', order: 'id', refund: 'id', amount: 'money', currency: 'currency', reason: 'text' },
    required: ['at', 'order', 'amount', 'currency'],
    key: ['order', 'refund'],
    open: [],
    defaults: {},
  },
  deals: {
    fact: 'deal',
    fields: {
      at: 'time',
      deal: 'id',
      ...IDS,
      status: ['open', 'won', 'lost'],
      amount: 'money',
      currency: 'currency',
      cost: 'money',
      account: 'text',
      owner: 'text',
      closedAt: 'time',
    },
    required: ['at', 'status', 'currency'],
    key: ['deal'],
    open: ['props.'],
    defaults: {},
  },
  costs: {
    fact: 'cost',
    fields: {
      at: 'time',
      cost: 'id',
      method: CREDITED,
      channel: 'text',
      campaign: 'text',
      from: 'day',
      to: 'day',
      spend: COST_KINDS,
      amount: 'money',
      currency: 'currency',
      impressions: 'number',
      clicks: 'number',
    },
    required: ['method', 'from', 'spend', 'amount', 'currency'],
    key: ['cost'],
    open: [],
    defaults: { spend: 'media' },
  },
  content: {
    fact: 'content',
    fields: { at: 'time', content: 'id', type: 'id', title: 'text', method: CREDITED, channel: 'text', url: 'text', creator: 'text' },
    required: ['at', 'content', 'type', 'title', 'method'],
    key: ['content'],
    open: ['props.'],
    defaults: {},
  },
  rates: {
    fact: 'rate',
    fields: { at: 'time', currency: 'currency', day: 'day', rate: 'rate' },
    required: ['currency', 'day', 'rate'],
    key: ['currency', 'day'],
    open: [],
    defaults: {},
  },
  paths: {
    fact: 'event',
    fields: {
      at: 'time',
      path: 'text',
      conversions: 'number',
      value: 'text',
      nulls: 'number',
      currency: 'currency',
      'evidence.method': CREDITED,
      separator: 'text',
    },
    required: ['at', 'path', 'conversions', 'currency'],
    key: [],
    open: [],
    defaults: { separator: '>' },
  },
};

/** The type a mapped field is read as, or undefined when the kind has no such field. */
export function fieldType(kind: Exclude<ImportKind, 'facts'>, field: string): FieldType | undefined {
  const target = TARGETS[kind];
  if (Object.hasOwn(target.fields, field)) return target.fields[field];
  return target.open.some((prefix) => field.startsWith(prefix) && field.length > prefix.length) ? 'text' : undefined;
}
