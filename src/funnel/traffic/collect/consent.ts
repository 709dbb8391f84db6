import { type Bag, isBag } from './call.ts';

/** Categories that cover measuring, by what consent tools call them (OneTrust's C0002 among them). */
const MEASURING = /analy|measur|statist|performance|estat|desempenho|rendimiento|^c0002$/i;

/**
 * Whether the visitor lets us measure: what `context.consent.categoryPreferences` says (Segment's consent in the event), undefined when it
 * says nothing. An empty object is a refusal, as with Segment. Without a category for measuring, one granted category is enough.
 */
export function consentOf(context: Bag): boolean | undefined {
  const preferences = isBag(context.consent) ? context.consent.categoryPreferences : undefined;
  if (!isBag(preferences)) return undefined;
  const categories = Object.keys(preferences);
  const measuring = categories.filter((category) => MEASURING.test(category));
  return (measuring.length > 0 ? measuring : categories).some((category) => preferences[category] === true);
}
