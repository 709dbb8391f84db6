import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLICK_IDS } from './click-ids.ts';
import { evidenceFrom } from './evidence.ts';

describe('evidenceFrom', () => {
  it('reads campaign parameters whatever their case; the first of a repeated one counts', () => {
    expect(
      evidenceFrom({
        url: 'https://shop.example/tea?UTM_Source=ig&utm_source=fb&utm_medium=social&utm_campaign=may+sale&utm_term=t&utm_content=c',
      }),
    ).toEqual({
      source: 'ig',
      medium: 'social',
      campaign: 'may sale',
      term: 't',
      content: 'c',
      landing: '/tea',
    });
  });

  it('reads every click id of the registry, under its lower-case name', () => {
    for (const { name } of CLICK_IDS) {
      expect(evidenceFrom({ url: `/?${name.toUpperCase()}=v1` })?.clickIds).toEqual({ [name]: 'v1' });
    }
    expect(evidenceFrom({ url: '/?ScCid=s' })?.clickIds).toEqual({ sccid: 's' });
  });

  it.each([
    ['/?discount=ANA10', { code: 'ANA10' }],
    ['/?coupon=ANA10&ref=ana', { code: 'ANA10', creator: 'ana' }],
    ['/?via=ana', { creator: 'ana' }],
    ['/?ref=journal.example', { source: 'journal.example' }],
    ['/?ref=journal.example&utm_source=x', { source: 'x' }],
  ])('reads codes and creators of %s', (url, expected) => {
    expect(evidenceFrom({ url })).toEqual({ ...expected, landing: '/' });
  });

  it.each(['/?ref=navbar', '/?utm_source=', '/', '', 'http://[', 'https://shop.example/?code=oauth'])('finds nothing in %j', (url) => {
    expect(evidenceFrom({ url })).toBeUndefined();
  });

  it('keeps a referrer unless it is the shop itself', () => {
    const url = 'https://www.shop.example/a';
    expect(evidenceFrom({ url, referrer: 'https://www.google.com/' })).toEqual({ referrer: 'https://www.google.com/', landing: '/a' });
    expect(evidenceFrom({ referrer: 'android-app://com.google.android.gm/' })).toEqual({
      referrer: 'android-app://com.google.android.gm/',
    });
    expect(evidenceFrom({ url, referrer: 'https://checkout.shop.example/pay' })).toBeUndefined();
    expect(evidenceFrom({ url, referrer: 'https://pay.example/', ownHosts: ['PAY.example'] })).toBeUndefined();
    expect(evidenceFrom({ url, referrer: 'https://evilshop.example/' })?.referrer).toBe('https://evilshop.example/');
    expect(evidenceFrom({ url, referrer: 'javascript:alert(1)' })).toBeUndefined();
  });

  it('puts the campaign object before the URL, field by field', () => {
    expect(evidenceFrom({ url: '/?utm_source=url&utm_medium=cpc', campaign: { name: 'c1', source: 'object', medium: 7 } })).toEqual({
      source: 'object',
      medium: 'cpc',
      campaign: 'c1',
      landing: '/',
    });
  });

  it('never throws, and gives short, printable, well-formed text', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 500 });
    const url = fc
      .tuple(hostile, hostile)
      .map(([path, value]) => `https://shop.example/${path}?utm_source=${encodeURIComponentSafe(value)}&gclid=${value}`);
    fc.assert(
      fc.property(
        fc.oneof(hostile, url),
        hostile,
        fc.dictionary(fc.constantFrom('name', 'source', '__proto__'), hostile),
        (page, referrer, campaign) => {
          const { clickIds, ...texts } = evidenceFrom({ url: page, referrer, campaign }) ?? {};
          for (const value of [...Object.values(texts), ...Object.values(clickIds ?? {})]) {
            expect(value.length).toBeLessThanOrEqual(200);
            expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          }
        },
      ),
      { numRuns: 500, seed: 3 },
    );
    expect(evidenceFrom({ url: `/?utm_source=${'x'.repeat(100_000)}` })?.source).toHaveLength(200);
    expect(evidenceFrom({ url: '/?utm_source=%E0%A4%A&utm_medium=%00email' })?.medium).toBe('email');
  });
});

function encodeURIComponentSafe(value: string): string {
  return value.replace(/[&#%\s]/g, '');
}
