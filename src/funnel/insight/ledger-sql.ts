import { CREDITED } from '../../core/method.ts';

/** SQL: the lead that a fact stands for. */
export const PERSON = `dictGetOrDefault({identities:String}, 'lead', node, lead)`;

/** SQL: whose facts, as known when. By 2100 everything is known: then that column, which hardly compresses, is not read. */
export const KNOWN = `workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)})`;

const LEDGER = 'workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}';

/** SQL: every touch that counts. */
export const TOUCHES = `touches_known(${LEDGER})`;

/** SQL: every order. */
export const ORDERS = `orders_known(${LEDGER}, currency = {currency:String})`;

/** SQL: every deal. */
export const DEALS = `deals_known(${LEDGER}, currency = {currency:String})`;

/** SQL: every conversion: an order that was not cancelled, or a deal won. */
export const CONVERSIONS = `conversions_known(${LEDGER}, currency = {currency:String})`;

/** SQL: what narrows facts to those of some people. */
export interface Narrow {
  /** Touches that count, with those of their columns besides moment and event that are read. */
  touches: (...columns: string[]) => string;
  /** Of one row of a table, of a person, of an order's and of a deal's name. */
  rows: string;
  people: string;
  orders: string;
  deals: string;
}

export const EVERYBODY: Narrow = { touches: () => TOUCHES, rows: '1', people: '1', orders: '1', deals: '1' };

const WRITTEN = 'lead in {numbers:Array(UInt64)}';

/**
 * Facts of {people:Array(UInt64)}, found by the {numbers:Array(UInt64)} they were written under, and by their {orders:Array(String)} and
 * {deals:Array(String)}. Touches are put together as in touches_known, whose rule for the many would read all.
 */
export const THESE: Narrow = {
  touches: (...columns) => `(
            select
                dictGetOrDefault({identities:String}, 'lead', any(node), any(lead)) as person, any(touches.at) as at, event,
                ${columns.map((column) => `argMax(touches.${column}, (known, sign)) as ${column}`).join(', ')}
            from touches
            prewhere workspace = {workspace:UInt32} and ${WRITTEN}
            where known <= {known:DateTime64(3)}
            group by event
            having sum(sign) > 0
        )`,
  rows: WRITTEN,
  people: 'person in {people:Array(UInt64)}',
  orders: 'order in {orders:Array(String)}',
  deals: 'deal in {deals:Array(String)}',
};

const METHODS = `[${CREDITED.map((method) => `'${method}'`).join(', ')}]`;

/** SQL: a touch's place among its lead's: the earliest first, those of one moment by their event. Pairs of the two take twice as long to compare. */
export const PLACE = 'bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 64) + event';

/**
 * SQL: a touch as one number, of which a lead's first touch is the least: its moment, its event, the place of its method. Least pairs of them with
 * the method's name beside took thrice as long and so much memory that the engine went on on disk.
 */
export const TOUCH = `bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 72) + bitShiftLeft(toUInt128(event), 8) + transform(method, ${METHODS}, range(1, ${CREDITED.length + 1}), 0)`;

/** SQL: when such a touch was (ms), and its method. */
export const msOf = (touch: string) => `toInt64(bitShiftRight(${touch}, 72))`;
export const methodOf = (touch: string) => `${METHODS}[toUInt8(bitAnd(${touch}, 255))]`;

/** SQL: what the lead told last of a column of profiles; '' where nothing was told. */
export const lastTold = (column: string) => {
  const told = column === 'country' ? 'toString(country)' : column;
  return `argMaxIf(${told}, profiles.at, ${column} != '')`;
};

/** SQL: the rows that say how somebody may be reached. */
export const CONTACTABLE = `(email != '' or phone != '' or user != '')`;

/** SQL: whose conversion it was and when (`won_at`), as in conversions_known, but read from the tables; what it was worth, which takes five times as long, is left out. */
export const winsOf = ({ people, orders, deals }: Narrow) => `select person, placed as won_at
        from
        (
            select ${PERSON} as person, order, orders.at as placed, status
            from orders
            where ${KNOWN} and ${orders}
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and ${people}
        union all
        select person, won as won_at
        from
        (
            select ${PERSON} as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where ${KNOWN} and ${deals}
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and ${people}`;

/** SQL: the same of everybody. */
export const WINS = winsOf(EVERYBODY);
