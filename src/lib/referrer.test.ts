import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyReferrer, sourceKind } from './referrer.ts';

const assistants = path.resolve(import.meta.dirname, '../../../shared/data/referers/matomo_AIAssistants.yml');

describe('classifyReferrer', () => {
  it.each([
    ['https://www.google.com/', 'search', 'Google'],
    ['https://WWW.Google.com.br:443/search?q=tea', 'search', 'Google'],
    ['https://r.duckduckgo.com/l', 'search', 'DuckDuckGo'],
    ['android-app://com.google.android.googlequicksearchbox/', 'search', 'Google'],
    ['https://chatgpt.com/', 'ai', 'ChatGPT'],
    ['https://www.perplexity.ai/', 'ai', 'Perplexity'],
    ['https://gemini.google.com/app', 'ai', 'Gemini'],
    ['https://l.facebook.com/', 'social', 'Facebook'],
    ['https://www.facebook.com/groups/tea/', 'community', 'Facebook Groups'],
    ['https://t.co/abc', 'social', 'X'],
    ['https://br.pinterest.com/', 'social', 'Pinterest'],
    ['https://old.reddit.com/r/tea', 'community', 'Reddit'],
    ['https://wa.me/5511', 'community', 'WhatsApp'],
    ['https://www.amazon.co.uk/', 'shopping', 'Amazon'],
    ['https://shopee.com.br/', 'shopping', 'Shopee'],
    ['https://produto.mercadolivre.com.br/', 'shopping', 'Mercado Libre'],
    ['https://m.youtube.com/', 'video', 'YouTube'],
    ['https://mail.google.com/mail/u/0', 'mail', 'Gmail'],
    ['android-app://com.google.android.gm/', 'mail', 'Gmail'],
    ['https://googleads.g.doubleclick.net/', 'ads', 'Google Ads'],
  ])('%s is %s (%s)', (url, kind, name) => {
    expect(classifyReferrer(url)).toMatchObject({ kind, name });
  });

  it.each([
    'https://google.com.evil.example/',
    'https://t.company.example/',
    'https://buffer-shop.example/',
    'https://x.community/',
    'https://user@shop.example/',
  ])('%s is nobody it resembles', (url) => {
    expect(classifyReferrer(url).kind).toBeNull();
  });

  it('gives the host, and an empty one where there is none', () => {
    expect(classifyReferrer('https://me:pw@Shop.Example:8080/a').host).toBe('shop.example');
    for (const url of ['', 'shop', '://', 'https://', `https://${'a'.repeat(300)}.example/`]) expect(classifyReferrer(url).host).toBe('');
  });

  it('never throws, answers the same twice, and always with a host of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const first = classifyReferrer(`https://${text}`);
        expect(classifyReferrer(`https://${text}`)).toEqual(first);
        expect(text.toLowerCase()).toContain(first.host);
      }),
      { seed: 5 },
    );
  });

  it('survives more hosts than its cache holds', () => {
    for (let i = 0; i < 25_000; i++) classifyReferrer(`https://host${i}.example/`);
    expect(classifyReferrer('https://www.bing.com/').kind).toBe('search');
  });

  it.skipIf(!existsSync(assistants))(
    'knows more than half of a published list of assistants, regional ones included (needs shared data: referers)',
    () => {
      const hosts = [...readFileSync(assistants, 'utf8').matchAll(/^ {2}- ([a-z0-9.-]+)$/gm)].map((match) => match[1] ?? '');
      const known = hosts.filter((host) => classifyReferrer(`https://${host}/`).kind === 'ai');
      expect(hosts.length).toBeGreaterThan(15);
      expect(known.length / hosts.length).toBeGreaterThan(0.5);
    },
  );
});

describe('sourceKind', () => {
  it.each([
    ['ig', 'social'],
    [' Instagram ', 'social'],
    ['chatgpt.com', 'ai'],
    ['Google', 'search'],
    ['Reclame Aqui', 'community'],
    ['constructor', null],
    ['', null],
  ])('%j is %s', (name, kind) => {
    expect(sourceKind(name)).toBe(kind);
  });
});
