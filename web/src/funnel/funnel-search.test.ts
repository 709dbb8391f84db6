import { describe, expect, it } from 'vitest';
import { readFunnelSearch, stepsOf, textOf } from './funnel-search.ts';

describe('the funnel in the address', () => {
  it('keeps what it understands and leaves defaults out', () => {
    expect(readFunnelSearch({ by: 'campaign', window: 7, split: 'method', steps: 'page,order_completed' })).toEqual({
      by: 'campaign',
      window: 7,
      split: 'method',
      steps: 'page,order_completed',
    });
    expect(readFunnelSearch({ by: 'method', window: 30, split: 'all', steps: 7 })).toEqual({});
  });

  it('has at least two places for steps, and ten at most', () => {
    expect(stepsOf('')).toEqual(['', '']);
    expect(stepsOf('page, checkout_started')).toEqual(['page', 'checkout_started']);
    expect(stepsOf('a,b,c,d,e,f,g,h,i,j,k')).toHaveLength(10);
    expect(textOf(['page', 'a,b', ''])).toBe('page,a b,');
  });
});
