import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { checkFact } from '../../../core/check-fact.ts';
import type { Drop } from '../../../core/errors.ts';
import type { Refused } from '../../../ledger/rejects.ts';
import type { Arrival, RawFact } from '../collect/call.ts';
import { mapCall } from '../collect/map-call.ts';
import { withNote } from '../collect/map-note.ts';
import { type MappedFrom, type Mapping, mapStandard } from './map-standard.ts';
import type { Delivery } from './places.ts';
import type { Vendor } from './vendors.ts';

/** Reads the payloads of one vendor. Null for what it does not know. */
export type MapDelivery = (from: MappedFrom) => Mapping;

export type Mappings = Partial<Record<Vendor, MapDelivery>>;

/** A verified delivery in the form in which it is kept until somebody can read it. */
export interface KeptDelivery {
  vendor: Vendor;
  topic: string;
  delivery: string;
  /** The body as text, or as base64 where it is none. */
  body?: string;
  base64?: string;
}

export interface ReadDelivery {
  facts: RawFact[];
  /** One at most: what is refused of a delivery keeps the whole of it. */
  refused: Refused[];
}

export function keep(vendor: Vendor, topic: string, delivery: string, { body }: Delivery): KeptDelivery {
  return { vendor, topic, delivery, ...(isUtf8(body) ? { body: body.toString() } : { base64: body.toString('base64') }) };
}

/** The delivery in a reject's text; null when that is something else, such as a fact. */
export function keptIn(text: string): KeptDelivery | null {
  try {
    const kept = JSON.parse(text) as Partial<KeptDelivery> | null;
    return typeof kept?.vendor === 'string' && typeof kept.delivery === 'string' ? (kept as KeptDelivery) : null;
  } catch {
    return null;
  }
}

/** Facts of a delivery that can be taken, and why the others, or all of it, cannot. */
export function readDelivery(mappings: Mappings, kept: KeptDelivery, arrival: Pick<Arrival, 'receivedAt' | 'currency'>): ReadDelivery {
  const mapped = map(mappings, kept);
  if ('drop' in mapped) return { facts: [], refused: [{ drop: mapped.drop, body: JSON.stringify(kept) }] };
  const facts: RawFact[] = [];
  const drops: Drop[] = [];
  for (const fact of mapped.facts) {
    const checked = checkFact(fact);
    if ('drop' in checked) drops.push(checked.drop);
    else facts.push(fact);
  }
  for (const call of mapped.calls) {
    const read = mapCall(call, undefined, {
      ...SERVER,
      ...arrival,
      cookieless: () => `day-${hash('sha256', kept.delivery, 'hex').slice(0, 32)}`,
    });
    const checked = 'drop' in read ? read : checkFact(read.facts[0]);
    if ('drop' in checked) drops.push(checked.drop);
    else if ('facts' in read) facts.push(...read.facts);
  }
  const [first] = drops;
  return { facts, refused: first ? [{ drop: counted(first, drops.length), body: JSON.stringify(kept) }] : [] };
}

/** A shop's server speaks: about any of its users, by a right clock. */
const SERVER = {
  sentAt: undefined,
  historic: false,
  ownHosts: [],
  clickIds: [],
  mayMerge: true,
  privacyControl: false,
  agent: undefined,
} as const;

function counted(drop: Drop, count: number): Drop {
  return count === 1 ? drop : { ...drop, detail: `${drop.detail} (${count} of this delivery are refused.)` };
}

function map(mappings: Mappings, kept: KeptDelivery): { facts: RawFact[]; calls: unknown[] } | { drop: Drop } {
  const read = mappings[kept.vendor] ?? (kept.vendor === 'standard' ? mapStandard : null);
  try {
    const mapped = read?.({ topic: kept.topic, payload: payloadOf(kept), delivery: kept.delivery }) ?? null;
    if (mapped === null) return { drop: unread(kept, 'nothing here reads it yet.') };
    if ('calls' in mapped) return { facts: [], calls: mapped.calls };
    return { facts: mapped.facts.map((fact) => (fact.kind === 'order' ? withNote(fact) : fact)), calls: [] };
  } catch (error) {
    return { drop: unread(kept, `its reader failed: ${error instanceof Error ? error.message : String(error)}`) };
  }
}

const LONGEST_DETAIL = 500;

function unread({ vendor, topic }: KeptDelivery, why: string): Drop {
  return {
    reason: 'no_mapping',
    detail: `A genuine delivery of ${vendor}${topic === '' ? '' : ` about "${topic}"`}: ${why}`.slice(0, LONGEST_DETAIL),
  };
}

function payloadOf({ body }: KeptDelivery): unknown {
  try {
    return body === undefined ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}
