import { describe, expect, it } from 'vitest';
import { choicesOf as googleChoices, hear, isMeasuredUnasked, NOTHING_SAID } from './src/google-choices.ts';
import { languageOf } from './src/language.ts';
import { choicesIn, choicesOf as shopifyChoices } from './src/shopify-choices.ts';
import { saidOf, type TcData, choicesOf as tcfChoices } from './src/tcf-choices.ts';

// Doubles made by hand after the vendors' references: nothing here was recorded from a live platform.

/** As in the reference of the CMP API, version 2 (TCF v2.2): TCData as handed to listeners. */
const TCDATA: TcData = {
  tcString: 'CPxMADEMADEMADECGAENCZCAAAAAAAAAAAAAAAAAAAAA.YAAAAAAAAAAA',
  eventStatus: 'useractioncomplete',
  gdprApplies: true,
  cmpId: 10,
  tcfPolicyVersion: 4,
  purpose: { consents: { 1: true, 2: false, 3: false, 4: false, 5: true, 6: true, 7: true, 8: true, 9: true, 10: true } },
};

describe('what a platform of the TCF tells', () => {
  it('is a choice once the visitor has made one, on this page or before', () => {
    const choices = { analytics: true, marketing: false, preferences: true };
    expect(tcfChoices(TCDATA)).toEqual(choices);
    expect(tcfChoices({ ...TCDATA, eventStatus: 'tcloaded' })).toEqual(choices);
  });

  it('is none while it asks, nor where the framework does not apply', () => {
    expect(tcfChoices({ ...TCDATA, eventStatus: 'cmpuishown' })).toBeNull();
    expect(tcfChoices({ ...TCDATA, gdprApplies: false })).toBeNull();
    expect(tcfChoices({})).toBeNull();
  });

  it('is a no to everything where nothing may be stored, and where a purpose is missing', () => {
    const none = { analytics: false, marketing: false, preferences: false };
    expect(tcfChoices({ ...TCDATA, purpose: { consents: { ...TCDATA.purpose?.consents, 1: false } } })).toEqual(none);
    expect(tcfChoices({ ...TCDATA, purpose: {} })).toEqual(none);
  });

  it('is proved by its string', () => {
    expect(saidOf(TCDATA)).toBe(`CMP 10, policy 4, ${TCDATA.tcString}`);
  });
});

const consent = (...given: unknown[]) => ['consent', ...given];
const told = (...entries: unknown[]) => entries.reduce(hear, NOTHING_SAID);
const DENIED = { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied' };

describe("what Google's consent mode tells", () => {
  it('is no choice by default, and one with an update', () => {
    const byDefault = told({ event: 'gtm.js' }, consent('default', { ...DENIED, wait_for_update: 500 }), ['config', 'G-1']);
    expect(googleChoices(byDefault)).toBeNull();
    expect(isMeasuredUnasked(byDefault)).toBe(false);
    expect(googleChoices(hear(byDefault, consent('update', { analytics_storage: 'granted' })))).toEqual({
      analytics: true,
      marketing: false,
    });
  });

  it('is a yes to marketing with all three of its types only', () => {
    const ads = { ad_storage: 'granted', ad_user_data: 'granted' };
    expect(googleChoices(told(consent('default', DENIED), consent('update', ads)))).toMatchObject({ marketing: false });
    const all = { ...ads, ad_personalization: 'granted', personalization_storage: 'granted' };
    expect(googleChoices(told(consent('default', DENIED), consent('update', all)))).toEqual({
      analytics: false,
      marketing: true,
      preferences: true,
    });
  });

  it('is as strict as the strictest default, since only Google knows the region', () => {
    const here = told(consent('default', { analytics_storage: 'granted' }));
    expect(isMeasuredUnasked(here)).toBe(true);
    expect(isMeasuredUnasked(hear(here, consent('default', { ...DENIED, region: ['DE', 'FR'] })))).toBe(false);
    expect(isMeasuredUnasked(told(consent('default', DENIED), consent('default', { analytics_storage: 'granted', region: ['US'] })))).toBe(
      false,
    );
  });

  it('changes with later updates, and is nothing where it cannot be read', () => {
    const yes = told(consent('update', { analytics_storage: 'granted' }));
    expect(googleChoices(hear(yes, consent('update', { analytics_storage: 'denied' })))).toEqual({ analytics: false });
    for (const odd of [null, 7, 'consent', consent('update'), consent('update', 'granted'), consent('update', { analytics_storage: 1 })]) {
      expect(googleChoices(hear(yes, odd))).toEqual({ analytics: true });
    }
  });
});

describe('what Shopify tells', () => {
  const asked = (answers: object) => ({
    currentVisitorConsent: () => ({ analytics: '', marketing: '', preferences: '', sale_of_data: '', ...answers }) as never,
  });

  it('is none where the visitor did not decide', () => {
    expect(shopifyChoices(asked({}))).toBeNull();
  });

  it('is what was decided, and nothing about the rest', () => {
    expect(shopifyChoices(asked({ analytics: 'yes', marketing: 'no' }))).toEqual({ analytics: true, marketing: false });
    expect(shopifyChoices(asked({ analytics: 'no', preferences: 'yes' }))).toEqual({ analytics: false, preferences: true });
  });

  it('is a no to marketing where data must not be sold', () => {
    expect(shopifyChoices(asked({ analytics: 'yes', marketing: 'yes', sale_of_data: 'no' }))).toEqual({
      analytics: true,
      marketing: false,
    });
    const event = { analyticsAllowed: true, marketingAllowed: true, preferencesAllowed: true };
    expect(choicesIn(event)).toEqual({ analytics: true, marketing: true, preferences: true });
    expect(choicesIn({ ...event, saleOfDataAllowed: false })).toEqual({ analytics: true, marketing: false, preferences: true });
  });
});

describe('languageOf', () => {
  const words = { en: 0, 'pt-BR': 0, es: 0 };

  it.each([
    ['pt-PT', ['es'], 'pt-BR'],
    ['', ['fr-FR', 'es-MX', 'en'], 'es'],
    ['de', ['fr'], 'en'],
    ['EN_us', ['pt'], 'en'],
    ['est', ['pt'], 'pt-BR'],
  ])('of the page "%s" and the browser %j is %s', (page, browser, language) => {
    expect(languageOf(words, page, browser)).toBe(language);
  });
});
