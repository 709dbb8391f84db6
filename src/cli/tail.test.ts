import { describe, expect, it } from 'vitest';
import { lineOf } from './tail.ts';

const entry = {
  at: '2026-11-22T12:00:01.250Z',
  source: 'storefront',
  kind: 'track',
  event: 'Order Completed',
  who: { kind: 'user', value: 'cust…' },
  verdict: 'accepted',
  moment: 'taken',
  labels: ['bot'],
};

describe('a line of funil tail', () => {
  it('says when, what, who and why', () => {
    expect(lineOf(entry)).toBe('12:00:01.250  accepted   storefront  track "Order Completed"  user cust…  [bot]');
    const refused = {
      ...entry,
      event: '',
      who: null,
      labels: [],
      verdict: 'rejected',
      reason: 'bad_time',
      field: 'at',
      detail: 'No time.',
    };
    expect(lineOf(refused)).toBe('12:00:01.250  rejected   storefront  track  bad_time at: No time.');
    expect(lineOf({ ...entry, labels: [], moment: 'landed', verdict: 'duplicate' })).toContain('(in the ledger)');
  });

  it('shows the text of strangers without what could rewrite the terminal', () => {
    expect(lineOf({ ...entry, event: '\u001b[2Jgone' })).not.toContain('\u001b');
  });
});
