import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from './claim.ts';
import { type ClaimSettings, type Condition, dated, NO_SETTINGS, type OwnRule } from './claim-settings.ts';
import { claimWith, compileClaims, glob } from './own-claims.ts';

const PUT = { method: 'influencers', channel: 'partner' } as const;

function rule(conditions: Condition[], more: Partial<OwnRule> = {}): OwnRule {
  return { name: 'partners', enabled: true, conditions, ...PUT, since: 3, ...more };
}

function settings(more: Partial<ClaimSettings>): ClaimSettings {
  return { ...NO_SETTINGS, ...more };
}

function claimBy(conditions: Condition[], evidence: Evidence, { source = 1, path = '' } = {}) {
  const own = compileClaims(settings({ rules: [rule(conditions)] }), new Map([['shop', 1]]));
  return claimWith([], own, { evidence, source, path });
}

const HOLDS: [Condition, Evidence, string][] = [
  [{ field: 'utm_source', operator: 'is', value: 'Ana ' }, { source: ' ANA' }, 'campaign'],
  [{ field: 'utm_medium', operator: 'one_of', value: ['a', 'B'] }, { medium: 'b' }, 'campaign'],
  [{ field: 'utm_campaign', operator: 'starts', value: 'may' }, { campaign: 'May sale' }, 'campaign'],
  [{ field: 'utm_term', operator: 'contains', value: 'tea' }, { term: 'green tea' }, 'campaign'],
  [{ field: 'utm_content', operator: 'exists' }, { content: 'x' }, 'campaign'],
  [{ field: 'utm_content', operator: 'missing' }, {}, 'none'],
  [{ field: 'click_id', operator: 'is', value: 'xclid' }, { clickIds: { xclid: '1' } }, 'click_id'],
  [{ field: 'referrer', operator: 'is', value: 'blog.example' }, { referrer: 'https://www.Blog.example:8080/p?q' }, 'referrer'],
  [{ field: 'referrer', operator: 'matches', value: '*.blog.*' }, { referrer: 'https://a.blog.example/' }, 'referrer'],
  [{ field: 'landing', operator: 'matches', value: '/lp/*/ana' }, { landing: '/lp/tea/Ana' }, 'landing'],
  [{ field: 'code', operator: 'starts', value: 'ANA' }, { code: 'ana10' }, 'code'],
  [{ field: 'link', operator: 'is', value: 'l1' }, { link: 'l1' }, 'link'],
  [{ field: 'creator', operator: 'exists' }, { creator: 'ana' }, 'code'],
  [{ field: 'survey', operator: 'contains', value: 'fair' }, { survey: 'at the fair' }, 'survey'],
  [{ field: 'app', operator: 'is', value: 'instagram' }, { app: 'instagram' }, 'referrer'],
  [{ field: 'channel', operator: 'is', value: 'other' }, { channel: 'other' }, 'declared'],
  [{ field: 'method', operator: 'is', value: 'baseline' }, { method: 'baseline' }, 'declared'],
  [{ field: 'source', operator: 'is', value: 'shop' }, {}, 'declared'],
];

const DOES_NOT_HOLD: [Condition, Evidence][] = [
  [{ field: 'referrer', operator: 'is', value: 'blog.example' }, { referrer: 'https://evilblog.example/' }],
  [{ field: 'referrer', operator: 'is', value: 'blog.example' }, { referrer: 'https://blog.example.evil.example/' }],
  [{ field: 'referrer', operator: 'is', value: 'blog.example' }, { referrer: 'https://x.example/https://blog.example/' }],
  [{ field: 'referrer', operator: 'is', value: 'blog.example' }, { referrer: 'https://blog.example@evil.example/' }],
  [{ field: 'click_id', operator: 'exists' }, { clickIds: { gclid: '' } }],
  [{ field: 'utm_source', operator: 'is', value: 'a' }, {}],
  [{ field: 'utm_source', operator: 'missing' }, { source: 'a' }],
  [
    { field: 'landing', operator: 'starts', value: '/lp/' },
    { landing: '/x', code: 'a' },
  ],
];

describe('rules of a workspace', () => {
  it.each(HOLDS)('%j holds for %j, and proves %s', (condition, evidence, witness) => {
    expect(claimBy([condition], evidence)).toEqual({ ...PUT, witness, rule: 'workspace/partners@3' });
  });

  it.each(DOES_NOT_HOLD)('%j does not hold for %j', (condition, evidence) => {
    expect(claimBy([condition], evidence).method).toBe('baseline');
  });

  it('look at the page where the evidence names no landing page, and at where the fact came in', () => {
    const condition: Condition = { field: 'landing', operator: 'starts', value: '/lp/' };
    expect(claimBy([condition], {}, { path: '/lp/ana' }).method).toBe('influencers');
    expect(claimBy([{ field: 'source', operator: 'is', value: 'shop' }], {}, { source: 2 }).method).toBe('baseline');
  });

  it('hold when all conditions do; the strongest proof among them is the witness', () => {
    const conditions: Condition[] = [
      { field: 'referrer', operator: 'is', value: 'blog.example' },
      { field: 'click_id', operator: 'is', value: 'gclid' },
    ];
    expect(claimBy(conditions, { referrer: 'https://blog.example/', clickIds: { gclid: 'G' } }).witness).toBe('click_id');
    expect(claimBy(conditions, { referrer: 'https://blog.example/' }).method).toBe('baseline');
  });

  it('are asked in order, before everything else; one that is switched off is not asked', () => {
    const any: Condition[] = [{ field: 'utm_source', operator: 'exists' }];
    const rules = [
      rule(any, { name: 'off', enabled: false, channel: 'off' }),
      rule(any, { name: 'first', channel: 'one', campaign: 'c', creator: 'k' }),
      rule(any, { name: 'second', channel: 'two' }),
    ];
    const own = compileClaims(settings({ rules }), new Map());
    expect(claimWith([], own, { evidence: { source: 'x', method: 'paid' }, source: 1, path: '' })).toEqual({
      method: 'influencers',
      channel: 'one',
      campaign: 'c',
      creator: 'k',
      witness: 'campaign',
      rule: 'workspace/first@3',
    });
  });
});

describe('the registry of a workspace', () => {
  const own = compileClaims(
    settings({
      codes: [{ code: 'ana10', ...PUT, creator: 'ana', since: 2 }],
      clickIds: [{ name: 'xclid', method: 'paid', channel: 'paid_other', since: 1 }],
    }),
    new Map(),
  );
  const claim = (evidence: Evidence) => claimWith([], own, { evidence, source: 1, path: '' });

  it('knows codes, whatever their case, before click ids', () => {
    expect(claim({ code: ' ANA10 ', clickIds: { xclid: '1' } })).toEqual({
      ...PUT,
      creator: 'ana',
      witness: 'code',
      rule: 'workspace/code-ana10@2',
    });
    expect(claim({ clickIds: { xclid: '1' } }).rule).toBe('workspace/click-id-xclid@1');
    expect(claim({ code: 'other' }).method).toBe('baseline');
  });

  it('stands back for what a source said outright and for stronger proof', () => {
    const built = [{ claims: () => ({ method: 'social' as const, channel: 'social', witness: 'link' as const, rule: 'social/link' }) }];
    expect(claim({ method: 'seo', code: 'ana10' }).method).toBe('seo');
    expect(claimWith(built, own, { evidence: { code: 'ana10' }, source: 1, path: '' }).method).toBe('social');
  });
});

describe('patterns', () => {
  it.each([
    ['/a/*', '/a/b', true],
    ['*a*', 'bab', true],
    ['a*a', 'a', false],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'aXcYb', false],
    ['*', '', true],
    ['a**b', 'ab', true],
    ['ab*bc', 'abc', false],
  ])('%j on %j: %s', (pattern, text, expected) => {
    expect(glob(pattern)(text)).toBe(expected);
  });

  it('agree with the regular expression they stand for', () => {
    const small = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 12 });
    fc.assert(
      fc.property(small, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }), (pattern, text) => {
        expect(glob(pattern)(text)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
      }),
      { numRuns: 2_000, seed: 9 },
    );
  });

  it('take no long time, whatever they are', () => {
    const began = performance.now();
    glob('a*'.repeat(100))(`${'a'.repeat(2_000)}b`);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('versions', () => {
  it('an entry keeps the version since which it says the same, wherever it stands in the list', () => {
    const one = rule([{ field: 'code', operator: 'exists' }], { name: 'one', since: 0 });
    const two = rule([{ field: 'link', operator: 'exists' }], { name: 'two', since: 0 });
    const first = dated(settings({ rules: [one, two] }), NO_SETTINGS, 1);
    const second = dated(settings({ rules: [{ ...two, channel: 'new' }, one] }), first, 2);
    expect(second.rules.map(({ name, since }) => [name, since])).toEqual([
      ['two', 2],
      ['one', 1],
    ]);
  });
});
