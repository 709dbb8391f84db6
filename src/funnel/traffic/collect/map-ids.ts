import type { Identifiers } from '../../../core/fact.ts';
import { type Bag, bagIn, isBag, textIn } from './call.ts';

/** Kinds of external id (Segment's names) that are identifiers of ours. */
const OWN_KINDS = new Map<string, keyof Identifiers>([
  ['user_id', 'user'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['anonymous_id', 'anonymous'],
]);

const MOST_EXTERNAL = 20;

/** Who a call is about: userId, anonymousId, e-mail and phone among the traits, external ids (`context.externalIds`, RudderStack's `externalId`). */
export function identifiersOf(call: Bag, context: Bag): Identifiers {
  const ids: Identifiers = {};
  put(ids, 'user', textIn(call, 'userId'));
  put(ids, 'anonymous', textIn(call, 'anonymousId'));
  for (const traits of [call.traits, context.traits]) {
    if (!isBag(traits)) continue;
    const email = traits.email;
    if (typeof email === 'string' && email.includes('@')) put(ids, 'email', email);
    put(ids, 'phone', textIn(traits, 'phone'));
  }
  addExternal(ids, context.externalIds ?? context.externalId);
  return ids;
}

/** The first to name a kind wins: two of the same kind in one call are more than one person may have. */
function put(ids: Identifiers, kind: keyof Identifiers, value: string | undefined): void {
  if (value !== undefined && ids[kind] === undefined) ids[kind] = value;
}

function addExternal(ids: Identifiers, list: unknown): void {
  if (!Array.isArray(list)) return;
  for (const one of list.slice(0, MOST_EXTERNAL)) {
    if (!isBag(one) || (one.collection ?? 'users') !== 'users') continue;
    const [type, id] = [textIn(one, 'type'), textIn(one, 'id')];
    if (type === undefined || id === undefined) continue;
    const own = OWN_KINDS.get(type);
    put(ids, own ?? 'external', own ? id : `${type}:${id}`);
  }
}

/** Traits as profiles read them: the company's name as text, the country beside the address it stands in. */
export function traitsOf(call: Bag): Bag | undefined {
  const traits = call.traits;
  if (!isBag(traits)) return undefined;
  const { company } = traits;
  const country = traits.country ?? bagIn(traits, 'address').country;
  if (!isBag(company) && country === traits.country) return traits;
  const name = isBag(company) ? (textIn(company, 'name') ?? textIn(company, 'id')) : undefined;
  return {
    ...traits,
    ...(isBag(company) ? { company: name, company_details: company } : {}),
    ...(country === undefined ? {} : { country }),
  };
}
