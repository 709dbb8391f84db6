import { describe, expect, it } from 'vitest';
import { assign, shareOf, variantOf } from './assign.ts';

const test = {
  id: '0b5f7a52-5d8e-4d53-9f3c-6f2f5a1c8e11',
  variants: [
    { name: 'A', version: 1, weight: 70 },
    { name: 'B', version: 2, weight: 30 },
  ],
};
const AGREED = 'funil=%5B%22mabc-123%22%2C%22s%22%5D';

describe('the variant a visitor sees', () => {
  it('is one of them by its weight, evenly over a hundred thousand names (chi-square, p > 0.001)', () => {
    const people = 100_000;
    let seen = 0;
    for (let nth = 0; nth < people; nth += 1) if (variantOf(test.variants, shareOf(test.id, `day-${nth}`)).name === 'B') seen += 1;
    const [a, b] = [people - seen, seen];
    const chiSquare = (a - 0.7 * people) ** 2 / (0.7 * people) + (b - 0.3 * people) ** 2 / (0.3 * people);
    expect(chiSquare).toBeLessThan(10.83);
  });

  it('has nothing to do with the variant of another test', () => {
    const both = Array.from({ length: 4_000 }, (_, nth) => [shareOf('one', `v${nth}`) < 0.5, shareOf('two', `v${nth}`) < 0.5]);
    const same = both.filter(([one, two]) => one === two).length;
    expect(Math.abs(same - 2_000)).toBeLessThan(200);
  });

  it('is the same all day without anything stored, and a cookie is set only for who agreed', () => {
    const first = assign(test, { cookies: '', dayName: 'day-1' }, true);
    expect(assign(test, { cookies: '', dayName: 'day-1' }, true)).toEqual(first);
    expect(first.cookie).toBeNull();
    const agreed = assign(test, { cookies: AGREED, dayName: 'day-1' }, true);
    expect(agreed.variant).toEqual(first.variant);
    expect(agreed.cookie).toMatch(/^funil_test=[\w-]+\.[AB]; Path=\/p; Max-Age=34164000; SameSite=Lax; HttpOnly; Secure$/);
  });

  it('stays with the cookie, whatever the day says; a cookie of another test or of nonsense says nothing', () => {
    const cookie = `funil_test=${test.id}.B; ${AGREED}`;
    for (let day = 0; day < 20; day += 1)
      expect(assign(test, { cookies: cookie, dayName: `day-${day}` }, false)).toMatchObject({ variant: { name: 'B' }, cookie: null });
    for (const wrong of [`funil_test=other.B`, `funil_test=${test.id}.Z`, `funil_test=${test.id}.`]) {
      const { variant } = assign(test, { cookies: wrong, dayName: 'day-1' }, false);
      expect(variant).toEqual(assign(test, { cookies: '', dayName: 'day-1' }, false).variant);
    }
  });
});
