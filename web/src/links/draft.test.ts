import { describe, expect, it } from 'vitest';
import type { LinkDetails } from '../api/links.ts';
import { draftOf, sentOf } from './draft.ts';

const LINK = {
  destination: 'https://shop.example/',
  method: 'social',
  tags: { source: 'instagram', medium: 'social', campaign: 'spring', term: 'linen', content: 'story' },
  creator: null,
  channel: 'social',
  domain: null,
  slug: 'spring',
  name: 'Spring',
  expiresAt: '2026-05-04T15:30:00.000Z',
  fallback: null,
  targets: [{ devices: ['ios', 'android'], countries: ['BR', 'PT'], languages: ['pt'], url: 'https://shop.example/app' }],
  splits: [{ url: 'https://shop.example/b', share: 30 }],
} as unknown as LinkDetails;
const draft = draftOf(LINK, (moment) => moment.slice(0, 10));

describe('a link in its form', () => {
  it('is sent as it was, where nothing was changed', () => {
    const { targets, splits, tags, expiresAt, destination } = sentOf(draft);
    expect({ targets, splits, tags, expiresAt, destination }).toEqual({
      targets: LINK.targets,
      splits: LINK.splits,
      tags: LINK.tags,
      expiresAt: LINK.expiresAt,
      destination: LINK.destination,
    });
  });

  it('ends on another day when one is chosen, and never when none is', () => {
    expect(sentOf({ ...draft, expiresAt: '2026-06-01' }).expiresAt).toBe('2026-06-01');
    expect(sentOf({ ...draft, expiresAt: '' }).expiresAt).toBeNull();
  });

  it('leaves out what is no country', () => {
    const [way] = draft.ways;
    if (!way) throw new Error('There is one.');
    expect(sentOf({ ...draft, ways: [{ ...way, devices: [], countries: 'Brazil, br', languages: '' }] }).targets).toEqual([
      { url: 'https://shop.example/app', countries: ['br'] },
    ]);
  });
});
