import { describe, expect, it } from 'vitest';
import type { Evidence, Witness } from '../../core/claim.ts';
import { claims } from './claims.ts';

const OWN: [Evidence, string, Witness, string][] = [
  [{ source: 'instagram', medium: 'social' }, 'social', 'campaign', 'social/utm-medium'],
  [{ source: 'ig', medium: 'whatever' }, 'social', 'campaign', 'social/utm-source'],
  [{ source: 'facebook', medium: 'organic' }, 'social', 'campaign', 'social/utm-source'],
  [{ medium: 'instagram' }, 'social', 'campaign', 'social/utm-medium'],
  [{ survey: 'Instagram' }, 'social', 'survey', 'social/survey'],
  [{ survey: 'redes sociais' }, 'social', 'survey', 'social/survey'],
  [{ referrer: 'https://l.instagram.com/' }, 'social', 'referrer', 'social/referrer-social'],
  [{ clickIds: { fbclid: 'F1' } }, 'social', 'referrer', 'social/click-id-fbclid'],
  [{ channel: 'Social Media' }, 'social', 'declared', 'social/declared'],
  [{ channel: 'Facebook' }, 'social', 'declared', 'social/declared'],
];

const APPS = ['instagram', 'facebook', 'messenger', 'threads', 'tiktok', 'snapchat', 'pinterest', 'linkedin', 'twitter', 'kwai'];

const NOT_OWN: Evidence[] = [
  { app: 'instagram', referrer: 'https://blog.example/' },
  { app: 'google' },
  { app: '' },

  { source: 'instagram', medium: 'cpc' },
  { source: 'instagram', medium: 'influencer' },
  { referrer: 'https://t.company.example/' },
];

describe('social', () => {
  it.each(OWN)('claims %j as %s by %s (%s)', (evidence, channel, witness, rule) => {
    expect(claims(evidence)).toEqual({ method: 'social', channel, witness, rule });
  });

  it.each(APPS)('claims a page shown in the browser of %s', (app) => {
    expect(claims({ app, landing: '/blog/tea' })).toEqual({
      method: 'social',
      channel: 'social',
      witness: 'referrer',
      rule: `social/app-${app}`,
    });
  });

  it.each(NOT_OWN)('is silent about %j', (evidence) => {
    expect(claims(evidence)).toBeNull();
  });
});
