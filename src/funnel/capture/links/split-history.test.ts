import { describe, expect, it } from 'vitest';
import { spellNow, spellsOf, withSpell } from './split-history.ts';

const HOME = 'https://shop.example/';
const half = { destination: HOME, splits: [{ url: `${HOME}b`, share: 50 }] };
const tenth = { destination: HOME, splits: [{ url: `${HOME}b`, share: 10 }] };
const whole = { destination: HOME, splits: [] };

describe('how a link was split', () => {
  it('begins anew when shares or destinations change, and stays when they do not', () => {
    const one = withSpell([], half, 100);
    expect(withSpell(one, half, 200)).toEqual(one);
    const two = withSpell(one, tenth, 200);
    const three = withSpell(two, { ...tenth, destination: `${HOME}new` }, 300);
    expect(three.map(({ since }) => since)).toEqual([100, 200, 300]);
    expect(spellsOf(three).map(({ since, until }) => [since, until])).toEqual([
      [300, null],
      [200, 300],
      [100, 200],
    ]);
  });

  it('ends when the link is not split any more, and says so of clicks', () => {
    const history = withSpell(withSpell([], half, 100), whole, 200);
    expect(spellsOf(history)).toEqual([{ ...half, since: 100, until: 200 }]);
    expect(spellNow({ ...whole, splitHistory: history })).toBeNull();
    expect(spellNow({ ...half, splitHistory: withSpell(history, half, 300) })).toBe(300);
  });

  it('has nothing to say of a link that never was', () => {
    expect(withSpell([], whole, 100)).toEqual([]);
  });

  it('names two changes of one moment apart', () => {
    expect(withSpell(withSpell([], half, 100), tenth, 100).map(({ since }) => since)).toEqual([100, 101]);
  });

  it('forgets the oldest beyond fifty', () => {
    let history = withSpell([], half, 0);
    for (let nth = 1; nth < 60; nth += 1) history = withSpell(history, nth % 2 === 0 ? half : tenth, nth);
    expect([history.length, history[0]?.since]).toEqual([50, 10]);
  });
});
