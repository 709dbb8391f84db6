import { describe, expect, it } from 'vitest';
import type { Evidence, Witness } from '../../core/claim.ts';
import { claims } from './claims.ts';

const OWN: [Evidence, string, Witness, string][] = [
  [{ referrer: 'https://www.google.com.br/' }, 'organic_search', 'referrer', 'seo/referrer-search'],
  [{ referrer: 'android-app://com.google.android.googlequicksearchbox/' }, 'organic_search', 'referrer', 'seo/referrer-search'],
  [{ referrer: 'https://chatgpt.com/' }, 'ai_assistant', 'referrer', 'seo/referrer-ai'],
  [{ source: 'chatgpt.com' }, 'ai_assistant', 'campaign', 'seo/utm-source'],
  [{ source: 'google', medium: 'organic' }, 'organic_search', 'campaign', 'seo/utm-source'],
  [{ medium: 'organic' }, 'organic_search', 'campaign', 'seo/utm-medium'],
  [{ clickIds: { srsltid: 's' } }, 'organic_search', 'referrer', 'seo/click-id-srsltid'],
  [{ survey: 'Google' }, 'organic_search', 'survey', 'seo/survey'],
  [{ survey: 'Pesquisei na internet' }, 'organic_search', 'survey', 'seo/survey'],
  [{ channel: 'organic_search' }, 'organic_search', 'declared', 'seo/declared'],
];

const NOT_OWN: Evidence[] = [{ source: 'google', medium: 'cpc' }, { channel: 'Google' }, { referrer: 'https://google.com.example/' }];

describe('seo', () => {
  it.each(OWN)('claims %j as %s by %s (%s)', (evidence, channel, witness, rule) => {
    expect(claims(evidence)).toEqual({ method: 'seo', channel, witness, rule });
  });

  it.each(NOT_OWN)('is silent about %j', (evidence) => {
    expect(claims(evidence)).toBeNull();
  });
});
