import { adapt, whenThere } from './adapt.ts';
import { type Collected, type CustomerPrivacy, choicesIn, choicesOf } from './shopify-choices.ts';

interface Shopify {
  customerPrivacy?: CustomerPrivacy;
  loadFeatures?(features: { name: string; version: string }[], told: (error?: unknown) => void): void;
}

const heard = adapt('shopify');
const shopify = () => (window as { Shopify?: Shopify }).Shopify;

document.addEventListener('visitorConsentCollected', (event) => {
  const { detail } = event as CustomEvent<Collected>;
  heard.chose(choicesIn(detail), `visitorConsentCollected ${JSON.stringify(detail)}`);
});

/** Until Shopify has said something, nobody has chosen. */
heard.open();
// The API is there when somebody has loaded it: the theme, the shop's banner, or we.
whenThere(shopify, (shop) => {
  if (!shop.customerPrivacy) shop.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], () => undefined);
  whenThere(
    () => shop.customerPrivacy,
    (privacy) => {
      const choices = choicesOf(privacy);
      if (choices) heard.chose(choices, `currentVisitorConsent ${JSON.stringify(privacy.currentVisitorConsent())}`);
    },
  );
});
