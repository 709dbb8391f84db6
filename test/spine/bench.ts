import type { Identifiers } from '../../src/core/fact.ts';
import { openShop, type Raw, type Shop, type ShopOptions } from './shop.ts';

export const TOUCHES = `select toString(device) as device, toUnixTimestamp64Milli(any(at)) as at, toString(event) as event, any(toString(method)) as method
  from touches where workspace = {workspace:UInt32} group by device, event having sum(sign) > 0 order by event`;
export const LEADS = `select toString(node) as node, toString(dictGetOrDefault({identities:String}, 'lead', node, node)) as lead
  from (select node from events where workspace = {workspace:UInt32} union distinct select device from events where workspace = {workspace:UInt32}) order by node`;
export const ORDERS = `select order, toString(person) as person, status, total, revenue, cost, refunds
  from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) order by order`;
export const COSTS = `select cost, count() as days, sum(amount) as amount
  from costs_daily(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, currency = {currency:String}) group by cost order by cost`;
const PEOPLE = `select toString(person) as person, toString(event) as event
  from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}) order by event`;

export interface OrderRow {
  order: string;
  person: string;
  status: string;
  total: string | null;
  revenue: string | null;
  cost: string | null;
  refunds: string | null;
}

/** A ledger with a workspace of its own for each test, and what tests ask of it. */
export interface Bench {
  shop: Shop;
  workspace: number;
  /** A workspace in which nothing has happened. */
  another(): Promise<number>;
  send(...groups: (readonly object[])[]): Promise<number[]>;
  ask<Row>(sql: string, at?: number): Promise<Row[]>;
  count(table: string): Promise<number>;
  node(ids: Identifiers): string;
  orders(at?: number): Promise<Record<string, Omit<OrderRow, 'order'>>>;
  /** Who each event's touch belongs to, by the event's own id. */
  people(ids: readonly string[], at?: number): Promise<Record<string, string>>;
  /** What the workspace's counters say. */
  tallied(): Promise<{ outcome: string; facts: string }[]>;
}

export async function openBench(options: ShopOptions): Promise<Bench> {
  const shop = await openShop(options);
  let made = 0;
  const bench: Bench = {
    shop,
    workspace: shop.workspace,
    async another() {
      made += 1;
      return (await shop.engine.workspaces.create({ slug: `shop-${made}-${Date.now()}` })).id;
    },
    send: (...groups) => shop.sendTo(bench.workspace, ...(groups as (readonly Raw[])[])),
    ask: (sql, at) => shop.ask(sql, { workspace: bench.workspace, ...(at === undefined ? {} : { at }) }),
    async count(table) {
      const [row] = await bench.ask<{ n: string }>(`select count() as n from ${table} where workspace = {workspace:UInt32}`);
      return Number(row?.n);
    },
    node: (ids) => shop.node(ids, bench.workspace),
    async orders(at) {
      return Object.fromEntries((await bench.ask<OrderRow>(ORDERS, at)).map(({ order, ...row }) => [order, row]));
    },
    async people(ids, at) {
      const rows = await bench.ask<{ person: string; event: string }>(PEOPLE, at);
      const found = new Map(rows.map(({ person, event }) => [event, person]));
      const named = ids.map((id) => [id, found.get(shop.factId('event', id, bench.workspace))] as const);
      return Object.fromEntries(named.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
    },
    tallied: () =>
      shop.engine.state.db
        .selectFrom('tally')
        .select(['outcome', 'facts'])
        .where('workspace', '=', bench.workspace)
        .orderBy('outcome')
        .execute(),
  };
  return bench;
}
