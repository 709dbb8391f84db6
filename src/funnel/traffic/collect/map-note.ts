import type { Evidence } from '../../../core/claim.ts';
import { evidenceFrom } from '../../../core/evidence.ts';
import type { Identifiers } from '../../../core/fact.ts';
import { type Bag, isBag, type RawFact, textIn } from './call.ts';

/** What a shop notes on a cart or an order, under the names that its system gives such notes. */
const NOTES = [
  'metadata',
  'note_attributes',
  'noteAttributes',
  'attributes',
  'custom_attributes',
  'customAttributes',
  'customFields',
  'custom_fields',
  'meta_data',
  'cart',
] as const;

const OWN_NAMES = ['funil_aid', 'funilAid', '_funil_aid'] as const;
const MOST_NOTES = 100;
const WRITTEN = /\bfunil_aid\s*[=:]\s*([\w.-]{8,200})/;

/** What the browser left on an order for the server to hand back. */
export interface Note {
  anonymous?: string;
  evidence?: Evidence;
}

/**
 * Finds the tracker's visitor id on an order: as `anonymousId`, as `funil_aid` on the order itself or in its notes (lists of name and value,
 * or objects), or written in the text of its note. Campaign parameters in the notes are evidence where no browser is named: where one is, its
 * visits tell the same, and would count twice.
 */
export function noteOf(order: Bag): Note {
  const notes = [order, ...NOTES.flatMap((name) => asBags(order[name]))];
  const anonymous = firstOf(notes, ownNameIn) ?? textIn(order, 'anonymousId') ?? WRITTEN.exec(textIn(order, 'note') ?? '')?.[1];
  return anonymous === undefined ? { evidence: firstOf(notes.slice(1), campaignIn) } : { anonymous };
}

function ownNameIn(bag: Bag): string | undefined {
  return firstOf(OWN_NAMES, (name) => textIn(bag, name));
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An order as a sender states it, with what its notes say; what it says itself goes before. */
export function withNote(order: Bag): RawFact {
  const { anonymous, evidence } = noteOf(order);
  return {
    ...order,
    ids: isBag(order.ids) || order.ids === undefined ? joined((order.ids ?? {}) as Identifiers, anonymous) : order.ids,
    evidence: order.evidence ?? evidence,
  };
}

export function joined(ids: Identifiers, anonymous: string | undefined): Identifiers {
  return anonymous === undefined || ids.anonymous !== undefined ? ids : { ...ids, anonymous };
}

/** `[{name, value}]`, as Shopify and WooCommerce (`key`) write it, or an object, as Medusa does; a cart has its notes within. */
function asBags(notes: unknown): Bag[] {
  if (Array.isArray(notes)) {
    const pairs = notes.slice(0, MOST_NOTES).filter(isBag);
    return [Object.fromEntries(pairs.map((pair) => [textIn(pair, 'name') ?? textIn(pair, 'key') ?? '', pair.value]))];
  }
  if (!isBag(notes)) return [];
  return isBag(notes.metadata) ? [notes, notes.metadata] : [notes];
}

const CAMPAIGN = ['source', 'medium', 'campaign', 'term', 'content'] as const;

function campaignIn(bag: Bag): Evidence | undefined {
  const said = CAMPAIGN.map((field) => [field, textIn(bag, `utm_${field}`)] as const).filter(([, value]) => value !== undefined);
  return said.length === 0 ? undefined : evidenceFrom({ campaign: Object.fromEntries(said) });
}
