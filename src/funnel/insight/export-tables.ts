import { type Frame, momentText } from './context.ts';

export const EXPORTABLE = ['events', 'touches', 'leads', 'orders', 'lines', 'deals', 'costs', 'aliases'] as const;

export type Exportable = (typeof EXPORTABLE)[number];

/** A table as it is exported: its columns in order, and the SQL that answers them. Only numbers, days and names of our own stand in the SQL. */
export interface ExportTable {
  columns: readonly string[];
  sql: string;
}

/** Columns that hold the inside number of a lead or an identifier; outside they go by their public names. */
export const NUMBERED: ReadonlySet<string> = new Set(['lead', 'identifier', 'device', 'under']);

/** Builds the export of one kind of thing for a report's frame. Restated orders, lines, deals and costs are given as last stated. */
export function exportTable(what: Exportable, frame: Frame): ExportTable {
  return TABLES[what](scopeOf(frame));
}

interface Scope {
  ours: string;
  during: (column: string) => string;
  onDays: (column: string) => string;
  person: string;
  ledger: string;
}

function scopeOf({ ledger, period, days }: Frame): Scope {
  const moment = (ms: number) => `toDateTime64('${momentText(ms)}', 3, 'UTC')`;
  return {
    ours: `workspace = ${Number(ledger.workspace)} and known <= '${ledger.known}'`,
    during: (column) => `${column} >= ${moment(period.from)} and ${column} < ${moment(period.to)}`,
    onDays: (column) => `${column} >= '${days.fromDay}' and ${column} < '${days.toDay}'`,
    person: `dictGetOrDefault('${ledger.identities}', 'lead', node, lead)`,
    ledger: `workspace = ${Number(ledger.workspace)}, known = '${ledger.known}', identities = '${ledger.identities}'`,
  };
}

const TABLES: Record<Exportable, (scope: Scope) => ExportTable> = {
  events: ({ ours, during, person }) => ({
    columns: [
      'id',
      'at',
      'known',
      'type',
      'lead',
      'identifier',
      'device',
      'path',
      'product',
      'value',
      'currency',
      'bot',
      'evidence',
      'props',
    ],
    sql: `select id, ${iso('at')}, ${iso('known')}, type, ${person}, node, device, path, product, value, currency, bot, evidence, props from events where ${ours} and ${during('at')}`,
  }),
  touches: ({ during, ledger }) => ({
    columns: ['event', 'at', 'lead', 'method', 'channel', 'campaign', 'content', 'creator', 'landing', 'witness', 'rule'],
    sql: `select event, ${iso('at')}, person, method, channel, campaign, content, creator, landing, witness, rule from touches_known(${ledger}) where ${during('at')}`,
  }),
  leads: ({ ours, during, person }) => ({
    columns: ['lead', 'firstAt', 'lastAt', 'events', 'orders', 'user', 'email', 'phone', 'name', 'company', 'country'],
    sql: `
      select person, ${iso('first_at')}, ${iso('last_at')}, events, orders, latest_user, latest_email, latest_phone, latest_name, latest_company, latest_country
      from (
        select person, min(happened) as first_at, max(happened) as last_at, countIf(kind = 'event') as events, uniqExactIf(text, kind = 'order') as orders,
          ${['user', 'email', 'phone', 'name', 'company', 'country'].map((column) => `argMaxIf(${column}, happened, ${column} != '') as latest_${column}`).join(', ')}
        from (
          select ${person} as person, at as happened, 'event' as kind, '' as text, '' as user, '' as email, '' as phone, '' as name, '' as company, '' as country
          from events where ${ours} and bot = 0
          union all
          select ${person}, at, 'profile', '', user, email, phone, name, company, toString(country) from profiles where ${ours}
          union all
          select ${person}, at, 'order', concat('', order), '', '', '', '', '', '' from orders where ${ours}
        )
        where person != 0
        group by person
      )
      where ${during('first_at')}`,
  }),
  orders: ({ ours, during, person }) => ({
    columns: [
      'order',
      'at',
      'known',
      'lead',
      'identifier',
      'status',
      'currency',
      'total',
      'items',
      'discount',
      'tax',
      'shipping',
      'cost',
      'code',
    ],
    sql: lastStated(
      'orders',
      ['order'],
      `${iso('at')}, ${iso('known')}, ${person}, node, status, currency, total, items, discount, tax, shipping, cost, code`,
      ours,
      during('at'),
    ),
  }),
  lines: ({ ours, during }) => ({
    columns: ['order', 'line', 'at', 'known', 'product', 'quantity', 'price', 'currency', 'discount', 'tax', 'shipping', 'cost'],
    sql: lastStated(
      'lines',
      ['order', 'line'],
      `${iso('at')}, ${iso('known')}, product, quantity, price, currency, discount, tax, shipping, cost`,
      ours,
      during('at'),
    ),
  }),
  deals: ({ ours, during, person }) => ({
    columns: ['deal', 'at', 'known', 'lead', 'identifier', 'status', 'closedAt', 'amount', 'currency', 'cost', 'account', 'owner', 'props'],
    sql: lastStated(
      'deals',
      ['deal'],
      `${iso('at')}, ${iso('known')}, ${person}, node, status, ${iso('closed_at')}, amount, currency, cost, account, owner, props`,
      ours,
      during('at'),
    ),
  }),
  costs: ({ ours, onDays }) => ({
    columns: ['cost', 'from', 'to', 'known', 'method', 'channel', 'campaign', 'spend', 'amount', 'currency', 'impressions', 'clicks'],
    sql: lastStated(
      'costs',
      ['cost'],
      `first_day, last_day, ${iso('known')}, method, channel, campaign, spend, amount, currency, impressions, clicks`,
      ours,
      onDays('first_day'),
    ),
  }),
  aliases: ({ ours, during }) => ({
    columns: ['identifier', 'lead', 'at', 'known', 'kind', 'value', 'under', 'reason'],
    sql: `select node, lead, ${iso('at')}, ${iso('known')}, kind, value, nullIf(parent, 0), reason from aliases where ${ours} and ${during('known')}`,
  }),
};

/** A moment as ISO 8601 in UTC, to the millisecond. */
function iso(column: string): string {
  return `concat(replaceOne(toString(${column}), ' ', 'T'), 'Z')`;
}

/** The newest statement of each name. It stands in the order of the primary key, read backwards, so that nothing has to be sorted. */
function lastStated(table: string, name: readonly string[], columns: string, ours: string, during: string): string {
  const names = name.map((column) => `\`${column}\``);
  return `
    select ${names.join(', ')}, ${columns} from (
      select * from ${table} where ${ours}
      order by workspace desc, ${names.map((column) => `${column} desc`).join(', ')}, known desc limit 1 by ${names.join(', ')}
    ) where ${during}`;
}
