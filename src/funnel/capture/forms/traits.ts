import type { Json } from '../../../core/fact.ts';
import { accountOf } from './address.ts';
import { type Field, type FormDocument, fieldsOf } from './document.ts';
import type { Answers } from './logic.ts';

const OWN_TRAIT: Partial<Record<Field['type'], string>> = {
  email: 'email',
  phone: 'phone',
  company: 'company',
  country: 'country',
  role: 'purchase_role',
  size: 'company_size',
};
const NO_TRAIT: ReadonlySet<Field['type']> = new Set(['file', 'consent', 'hidden', 'heard', 'long_text', 'nps', 'rating']);

/** Where the answer to a field stands on a lead's profile; null where it is said of the submission alone. */
export function traitOf({ id, type, trait }: Field): string | null {
  if (trait !== undefined) return trait === '' ? null : trait;
  return OWN_TRAIT[type] ?? (NO_TRAIT.has(type) ? null : id);
}

/** What a submission says of the lead. The company is told by the domain of the address, unless that is free mail. */
export function traitsOf(document: Pick<FormDocument, 'steps'>, answers: Answers): Record<string, Json> {
  const traits: Record<string, Json> = {};
  for (const field of fieldsOf(document)) {
    const trait = traitOf(field);
    const answer = answers[field.id];
    if (trait !== null && answer !== undefined) traits[trait] = typeof answer === 'object' ? [...answer] : answer;
  }
  const account = typeof traits.email === 'string' ? accountOf(traits.email) : null;
  return account === null ? traits : { ...traits, account };
}

/** What is known of a lead: the values of its traits. */
export type Known = Readonly<Record<string, Json>>;

/**
 * Fields that need not be put to somebody of whom this is known: they stay hidden, whatever their values are. An address that a consent
 * needs is asked again, unless it was proved, and so is what the form wants asked again. Of the others a form may hold back all but so many.
 */
export function fieldsKnown(document: FormDocument, known: Known, proven: boolean): string[] {
  const { progressive, mostAtOnce } = document.settings;
  if (!progressive || Object.keys(known).length === 0) return [];
  const fields = fieldsOf(document).filter(({ type }) => type !== 'hidden' && type !== 'consent');
  const hasConsent = fieldsOf(document).some(({ type }) => type === 'consent');
  const isKnown = (field: Field) => {
    const trait = traitOf(field);
    if (trait === null || field.askAgain || (hasConsent && !proven && (field.type === 'email' || field.type === 'phone'))) return false;
    return Object.hasOwn(known, trait) && known[trait] !== '' && known[trait] !== null;
  };
  const hidden = fields.filter(isKnown).map(({ id }) => id);
  const later = fields.filter(({ id, required }) => !hidden.includes(id) && !required).slice(roomFor(fields, hidden, mostAtOnce));
  return [...hidden, ...later.map(({ id }) => id)];
}

function roomFor(fields: readonly Field[], hidden: readonly string[], most: number | undefined): number {
  if (most === undefined) return fields.length;
  const needed = fields.filter(({ id, required }) => required && !hidden.includes(id)).length;
  return Math.max(0, most - needed);
}

/** Answers to begin with, for who was proved by a signed link: what is known, where a field still asks for it. */
export function prefilled(document: Pick<FormDocument, 'steps'>, known: Known): Answers {
  return Object.fromEntries(
    fieldsOf(document).flatMap((field) => {
      const trait = field.type === 'hidden' ? null : traitOf(field);
      const value = trait === null ? undefined : known[trait];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[field.id, value]] : [];
    }),
  );
}
