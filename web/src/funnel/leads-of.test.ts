import { describe, expect, it } from 'vitest';
import { leadsOf } from './leads-of.ts';

describe('the list that a row of a breakdown opens', () => {
  it('uses the filters that the list shows, where it has one', () => {
    expect(leadsOf('country', 'BR', 'paid')).toEqual({ method: 'paid', country: 'BR' });
    expect(leadsOf('channel', 'email')).toEqual({ channel: 'email' });
    expect(leadsOf('method', 'seo')).toEqual({ method: 'seo' });
    expect(leadsOf('level', 'known')).toEqual({ level: 'known' });
  });

  it('finds those of whom nothing is known, too', () => {
    expect(leadsOf('country', '')).toEqual({ by: 'country', key: '' });
    expect(leadsOf('device', '', 'paid')).toEqual({ method: 'paid', by: 'device', key: '' });
  });

  it('is none where no filter says it', () => {
    expect(leadsOf('level', 'other')).toBeNull();
    expect(leadsOf('channel', '')).toBeNull();
  });
});
