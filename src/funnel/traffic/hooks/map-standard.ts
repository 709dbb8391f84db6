import type { FactKind } from '../../../core/fact.ts';
import { type Bag, CALLS, isBag, type RawFact } from '../collect/call.ts';

/** What a payload says, before it is checked: facts, or calls as in the collection API. Null: nobody here knows how to read it. */
export type Mapping = { facts: RawFact[] } | { calls: unknown[] } | null;

/** A verified delivery, as a vendor's mapping sees it. */
export interface MappedFrom {
  topic: string;
  payload: unknown;
  /** Names the delivery; a fact without an id of its own is named after it. */
  delivery: string;
}

const KINDS: readonly FactKind[] = ['event', 'order', 'line', 'payment', 'refund', 'deal', 'cost', 'content', 'rate'];
const STATUSES = new Set(['placed', 'paid', 'fulfilled', 'cancelled']);

/**
 * Reads `{type, timestamp, data}` as Standard Webhooks writes it. `type` begins with a call of the collection API ("track", "identify",
 * "batch" ...) or a kind of fact ("order.paid", "refund"); "facts" brings facts of any kind. `data` is one or a list of them.
 */
export function mapStandard({ payload, delivery }: MappedFrom): Mapping {
  if (!isBag(payload) || typeof payload.type !== 'string') return null;
  const { timestamp, data } = payload;
  const [word = '', state = ''] = payload.type.split('.');
  const list = listOf(word === 'batch' && isBag(data) ? data.batch : data);
  if (list === null) return null;
  if (word === 'batch') return { calls: list.map((call, nth) => named(call, 'messageId', delivery, nth)) };
  if (word === 'facts') return { facts: list.map((fact, nth) => named(fact, 'id', delivery, nth)) };
  if ((CALLS as readonly string[]).includes(word)) {
    return { calls: list.map((call, nth) => ({ timestamp, ...named(call, 'messageId', delivery, nth), type: word })) };
  }
  if (!(KINDS as readonly string[]).includes(word)) return null;
  const stated = word === 'order' && STATUSES.has(state) ? { status: state } : {};
  return { facts: list.map((fact, nth) => ({ at: timestamp, ...stated, ...named(fact, 'id', delivery, nth), kind: word })) };
}

function listOf(data: unknown): Bag[] | null {
  const list = Array.isArray(data) ? data : [data];
  return list.every(isBag) ? list : null;
}

function named(given: Bag, field: string, delivery: string, nth: number): Bag {
  return given[field] === undefined ? { ...given, [field]: nth === 0 ? delivery : `${delivery}/${nth}` } : given;
}
