import { describe, expect, it } from 'vitest';
import { CLICK_IDS } from '../../src/core/click-ids.ts';
import { campaignOf } from './campaign.ts';

describe('campaignOf', () => {
  it.each(CLICK_IDS.map(({ name }) => name))('knows the click id %s, written in either case', (name) => {
    expect(campaignOf(`?a=1&${name}=X&b=2`)).toBe(`&${name}=X`);
    expect(campaignOf(`?${name.toUpperCase()}=X`)).toBe(`?${name.toUpperCase()}=X`);
  });

  it('is the same for the same campaign on another page', () => {
    expect(campaignOf('?page=2&utm_source=news&utm_medium=email')).toBe(campaignOf('?page=3&utm_source=news&utm_medium=email&x=1'));
  });

  it.each(['', '?', '?product_id=7', '?id=7&cid=9&uid=3', '?category_id=2&android=1', '?q=utm_source', '?ref=menu'])(
    'finds none in "%s"',
    (search) => {
      expect(campaignOf(search)).toBe('');
    },
  );

  it('stays short enough for a cookie', () => {
    expect(campaignOf(`?gclid=${'x'.repeat(9_000)}`)).toHaveLength(200);
  });
});
