import { describe, expect, it } from 'vitest';
import { frameOf, readFrameSearch } from './period.ts';

describe('the period in the address', () => {
  it('keeps what it understands and drops the rest', () => {
    expect(readFrameSearch({ period: '90d', known: '2026-03-01', other: 1 })).toEqual({ period: '90d', known: '2026-03-01' });
    expect(readFrameSearch({ period: 'all', from: 'yesterday', to: '2026-13-45', known: 7 })).toEqual({});
    expect(readFrameSearch({ from: '2026-01-01', to: '2026-01-31' })).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  });

  it('counts a preset back from today, both days included', () => {
    expect(frameOf({ period: '30d' }, '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01' });
    expect(frameOf({}, '2026-03-01')).toEqual({});
    expect(frameOf({ from: '2026-01-01', known: '2026-02-01' }, '2026-03-01')).toEqual({ from: '2026-01-01', asKnownOn: '2026-02-01' });
  });
});
