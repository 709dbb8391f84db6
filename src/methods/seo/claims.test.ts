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

const ASSISTANTS = [
  'https://chatgpt.com/',
  'https://chat.openai.com/',
  'https://www.perplexity.ai/search',
  'https://gemini.google.com/app',
  'https://copilot.microsoft.com/',
  'https://claude.ai/chat/1',
  'https://chat.deepseek.com/',
  'https://grok.com/',
  'https://www.meta.ai/',
  'https://chat.mistral.ai/',
];

const NOT_OWN: Evidence[] = [{ source: 'google', medium: 'cpc' }, { channel: 'Google' }, { referrer: 'https://google.com.example/' }];

describe('seo', () => {
  it.each(OWN)('claims %j as %s by %s (%s)', (evidence, channel, witness, rule) => {
    expect(claims(evidence)).toEqual({ method: 'seo', channel, witness, rule });
  });

  it.each(ASSISTANTS)('claims an answer of %s', (referrer) => {
    expect(claims({ referrer })).toEqual({ method: 'seo', channel: 'ai_assistant', witness: 'referrer', rule: 'seo/referrer-ai' });
  });

  it.each(['chatgpt.com', 'perplexity', 'copilot', 'gemini', 'claude'])(
    'claims utm_source=%s, which assistants write themselves',
    (source) => {
      expect(claims({ source })).toMatchObject({ channel: 'ai_assistant', witness: 'campaign', rule: 'seo/utm-source' });
    },
  );

  it('claims a page shown in the browser of the Google app', () => {
    expect(claims({ app: 'google' })).toMatchObject({ channel: 'organic_search', witness: 'referrer', rule: 'seo/app-google' });
  });

  it.each(NOT_OWN)('is silent about %j', (evidence) => {
    expect(claims(evidence)).toBeNull();
  });
});
