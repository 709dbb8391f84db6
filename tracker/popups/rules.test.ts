import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalOf } from './src/arrival.ts';
import { inLanguage } from './src/language.ts';
import { type Memory, mayShowAgain } from './src/memory.ts';
import type { Popup, Seen } from './src/popup.ts';
import { chosenOf, groupOf, matches, mayShow } from './src/rules.ts';

const DAY = 86_400_000;
const POPUP: Popup = {
  id: 'p1',
  kind: 'modal',
  place: 'bottom',
  title: 'Ten percent',
  text: '',
  form: null,
  button: null,
  accent: '#0E7C78',
  language: 'en',
  trigger: { on: 'arrival', value: 0 },
  pages: [],
  notPages: [],
  products: [],
  arrivals: [],
  devices: 'all',
  visits: { least: 1, most: null },
  every: 'visit',
  most: 3,
  rest: 7,
};
const MEMORY: Memory = { visits: 1, at: 0, seen: {}, arrival: 'direct', pages: 1, bucket: 0 };
const WIDE = { path: '/', width: 1280, now: 0 };
const PHONE = { ...WIDE, width: 360 };

describe('mayShow', () => {
  it('shows only bars on the first page a phone opens from a search', () => {
    const search = { ...MEMORY, arrival: 'search' as const };
    for (const kind of ['modal', 'slide', 'full'] as const) {
      expect(mayShow({ ...POPUP, kind }, search, PHONE), kind).toBe(false);
      expect(mayShow({ ...POPUP, kind }, search, WIDE), kind).toBe(true);
      expect(mayShow({ ...POPUP, kind }, { ...search, pages: 2 }, PHONE), kind).toBe(true);
    }
    expect(mayShow({ ...POPUP, kind: 'bar' }, search, PHONE)).toBe(true);
  });

  it('keeps to its pages, devices, arrivals and visits', () => {
    expect(mayShow({ ...POPUP, pages: ['/sale*'] }, MEMORY, { ...WIDE, path: '/sale/summer' })).toBe(true);
    expect(mayShow({ ...POPUP, pages: ['/sale*'] }, MEMORY, WIDE)).toBe(false);
    expect(mayShow({ ...POPUP, notPages: ['/checkout*'] }, MEMORY, { ...WIDE, path: '/checkout/pay' })).toBe(false);
    expect(mayShow({ ...POPUP, devices: 'phone' }, MEMORY, WIDE)).toBe(false);
    expect(mayShow({ ...POPUP, arrivals: ['paid'] }, MEMORY, WIDE)).toBe(false);
    expect(mayShow({ ...POPUP, visits: { least: 2, most: 3 } }, MEMORY, WIDE)).toBe(false);
    expect(mayShow({ ...POPUP, visits: { least: 2, most: 3 } }, { ...MEMORY, visits: 3 }, WIDE)).toBe(true);
  });
});

describe('mayShowAgain', () => {
  const seen: Seen = { times: 1, last: 0, visit: 1, restsUntil: 0, isDone: false };

  it('stops when it has done its work, was seen often enough, or rests', () => {
    expect(mayShowAgain(POPUP, { ...seen, isDone: true }, 9, 99 * DAY)).toBe(false);
    expect(mayShowAgain(POPUP, { ...seen, times: 3 }, 9, 99 * DAY)).toBe(false);
    expect(mayShowAgain(POPUP, { ...seen, restsUntil: 7 * DAY }, 9, 6 * DAY)).toBe(false);
    expect(mayShowAgain(POPUP, { ...seen, restsUntil: 7 * DAY }, 9, 7 * DAY)).toBe(true);
  });

  it('counts visits, days and weeks', () => {
    expect(mayShowAgain(POPUP, seen, 1, DAY)).toBe(false);
    expect(mayShowAgain(POPUP, seen, 2, 1)).toBe(true);
    expect(mayShowAgain({ ...POPUP, every: 'day' }, seen, 1, DAY - 1)).toBe(false);
    expect(mayShowAgain({ ...POPUP, every: 'week' }, seen, 1, 7 * DAY)).toBe(true);
    expect(mayShowAgain({ ...POPUP, every: 'once' }, seen, 9, 999 * DAY)).toBe(false);
  });
});

describe('arrivalOf', () => {
  it.each([
    ['?gclid=x', '', 'paid'],
    ['?utm_medium=cpc&utm_source=google', 'https://www.google.com/', 'paid'],
    ['?fnl_cid=abc.def&utm_medium=influencer', '', 'creator'],
    ['?fnl_cid=abc.def', '', 'link'],
    ['?utm_medium=email', '', 'email'],
    ['', 'https://l.instagram.com/', 'social'],
    ['', 'https://www.google.com.br/', 'search'],
    ['', 'https://blog.example/post', 'referral'],
    ['', 'https://shop.example/cart', 'direct'],
    ['', 'not an address', 'direct'],
  ])('%s from "%s" is %s', (search, referrer, arrival) => {
    expect(arrivalOf(search, referrer, 'shop.example')).toBe(arrival);
  });
});

describe('matches', () => {
  it('agrees with the pattern written as a regular expression', () => {
    const pieces = fc.array(fc.constantFrom('/', 'a', 'b', '*', '/a'), { maxLength: 6 }).map((all) => all.join(''));
    const path = fc.array(fc.constantFrom('/', 'a', 'b'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(pieces, path, (pattern, tried) => {
        expect(matches(pattern, tried)).toBe(new RegExp(`^${pattern.split('*').join('.*')}$`).test(tried));
      }),
    );
  });
});

describe('pop-ups in a test', () => {
  const base = { ...POPUP, id: 'base' };
  const others = ['one', 'two'].map((id) => ({ ...POPUP, id, against: 'base' }));
  const alone = { ...POPUP, id: 'alone' };
  const live = [others[0] as Popup, alone, base, others[1] as Popup];

  it('are shown to equal shares of the browsers, each browser always the same', () => {
    const group = groupOf(base, live);
    expect(group.map(({ id }) => id)).toEqual(['base', 'one', 'two']);
    expect(groupOf(others[1] as Popup, live)).toEqual(group);
    const shown: Record<string, number> = {};
    for (let bucket = 0; bucket < 60; bucket += 1) {
      const { id } = chosenOf(group, bucket) as Popup;
      shown[id] = (shown[id] ?? 0) + 1;
      expect(chosenOf(group, bucket)?.id).toBe(id);
    }
    expect(shown).toEqual({ base: 20, one: 20, two: 20 });
  });

  it('are by themselves where nothing is tested against them', () => {
    expect(groupOf(alone, live)).toEqual([alone]);
    expect(chosenOf([alone], 17)).toBe(alone);
  });
});

describe('inLanguage', () => {
  const spanish = { language: 'es' as const, title: 'Diez por ciento', text: '', label: 'Ver' };
  const popup: Popup = { ...POPUP, text: 'Today', button: { label: 'See', url: '/' }, others: [spanish] };

  it('takes the words of the page, and those of the first language for what is not written', () => {
    expect(inLanguage(popup, 'es-MX')).toMatchObject({
      language: 'es',
      title: 'Diez por ciento',
      text: 'Today',
      button: { label: 'Ver', url: '/' },
    });
    for (const lang of ['en', 'EN-gb', 'pt-BR', '']) expect(inLanguage(popup, lang), lang).toBe(popup);
    expect(inLanguage({ ...popup, button: null }, 'es').button).toBeNull();
  });
});
