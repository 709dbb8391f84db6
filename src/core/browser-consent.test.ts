import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsOf, BROWSER_PURPOSES, type BrowserPurpose, type Choices, WAYS } from './browser-consent.ts';

const all = { analytics: true, marketing: true, preferences: true };
const none = { analytics: false, marketing: false, preferences: false };
const shortly = (choices: Choices, how: Parameters<typeof actsOf>[1]) =>
  actsOf(choices, how).map(({ purpose, act, proof }) => `${purpose} ${act} ${proof}`);

describe('actsOf', () => {
  it('gives, refuses, and withdraws only what had been given', () => {
    expect(shortly(all, { way: 'all', signal: false, given: [] })).toEqual([
      'analytics given banner',
      'marketing given banner',
      'preferences given banner',
    ]);
    expect(shortly(none, { way: 'none', signal: false, given: ['marketing'] })).toEqual([
      'analytics refused banner',
      'marketing withdrawn banner',
      'preferences refused banner',
    ]);
  });

  it('takes Global Privacy Control as a no to marketing, but where its own box was ticked', () => {
    expect(shortly(all, { way: 'all', signal: true, given: [] })).toContain('marketing refused signal');
    expect(shortly(all, { way: 'chosen', signal: true, given: [] })).toContain('marketing given banner');
    expect(shortly(all, { way: 'all', signal: true, given: [] })).toContain('analytics given banner');
  });

  it('marks what a platform told as that', () => {
    expect(shortly({ analytics: true, marketing: false }, { way: 'told', signal: true, given: [] })).toEqual([
      'analytics given platform',
      'marketing refused platform',
    ]);
  });

  it('never gives what was not chosen, nor speaks of what was not asked', () => {
    const choices = fc.dictionary(fc.constantFrom(...BROWSER_PURPOSES), fc.boolean()) as fc.Arbitrary<Choices>;
    const how = fc.record({
      way: fc.constantFrom(...WAYS),
      signal: fc.boolean(),
      given: fc.subarray([...BROWSER_PURPOSES]) as fc.Arbitrary<BrowserPurpose[]>,
    });
    fc.assert(
      fc.property(choices, how, (chosen, by) => {
        const acts = actsOf(chosen, by);
        expect(acts.map(({ purpose }) => purpose).sort()).toEqual(Object.keys(chosen).sort());
        for (const { purpose, act } of acts) if (act === 'given') expect(chosen[purpose]).toBe(true);
      }),
    );
  });
});
