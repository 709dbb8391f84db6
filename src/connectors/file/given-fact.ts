import type { Drop } from '../../core/errors.ts';
import type { Fact, FactKind } from '../../core/fact.ts';
import { contentHash, joinId } from './ids.ts';
import type { Row } from './rows.ts';
import { timeReader } from './times.ts';

const KINDS: Record<FactKind, true> = {
  event: true,
  order: true,
  line: true,
  payment: true,
  refund: true,
  deal: true,
  cost: true,
  content: true,
  rate: true,
  alias: true,
};

const readIso = timeReader('iso', 'UTC');

/** A JSONL line that is a fact already. Its time may be ISO text; without an id it gets one. What else it holds is checked when it is taken in. */
export function givenFact(row: Row, base: string): Fact[] | Drop {
  const { object } = row;
  const kind = object?.kind;
  if (!object || typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) {
    return { reason: 'bad_kind', field: 'kind', detail: `"kind" must be one of ${Object.keys(KINDS).join(', ')}.` };
  }
  const at = typeof object.at === 'string' ? readIso(object.at.trim()) : object.at;
  if (typeof at !== 'number') return { reason: 'bad_time', field: 'at', detail: '"at" must be milliseconds since 1970 or an ISO time.' };
  const id = object.id ?? (kind === 'event' ? `event:${base}` : joinId([kind, contentHash(row.raw)]));
  return [{ ...object, id, at } as unknown as Fact];
}
