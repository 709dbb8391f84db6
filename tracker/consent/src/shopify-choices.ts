import type { Choices } from '../../../src/core/browser-consent.ts';

type Answer = 'yes' | 'no' | '';

/** Shopify's Customer Privacy API (shopify.dev, "Customer Privacy API"); only what is read here. */
export interface CustomerPrivacy {
  /** '' where the visitor did not decide. */
  currentVisitorConsent(): { analytics: Answer; marketing: Answer; preferences: Answer; sale_of_data: Answer };
}

/** The event `visitorConsentCollected` on the document. */
export interface Collected {
  analyticsAllowed: boolean;
  marketingAllowed: boolean;
  preferencesAllowed: boolean;
  saleOfDataAllowed?: boolean;
}

/** What the visitor decided before; null where nothing was decided on measuring. A no to the sale of data is one to marketing. */
export function choicesOf(privacy: CustomerPrivacy): Choices | null {
  const { analytics, marketing, preferences, sale_of_data } = privacy.currentVisitorConsent();
  if (analytics === '') return null;
  const all = { analytics, marketing: sale_of_data === 'no' ? 'no' : marketing, preferences };
  return Object.fromEntries(Object.entries(all).flatMap(([purpose, said]) => (said === '' ? [] : [[purpose, said === 'yes']])));
}

/** What was just decided. */
export function choicesIn({ analyticsAllowed, marketingAllowed, preferencesAllowed, saleOfDataAllowed }: Collected): Choices {
  return {
    analytics: analyticsAllowed,
    marketing: marketingAllowed && saleOfDataAllowed !== false,
    preferences: preferencesAllowed,
  };
}
