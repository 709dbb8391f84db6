import { describe, expect, it } from 'vitest';
import type { Evidence, Witness } from '../../core/claim.ts';
import { CLICK_IDS } from '../../core/click-ids.ts';
import { claims } from './claims.ts';

const OWN: [Evidence, string, Witness, string][] = [
  [{ clickIds: { gclid: 'G1' } }, 'paid_search', 'click_id', 'paid/click-id-gclid'],
  [{ clickIds: { gclid: 'G1' }, medium: 'display' }, 'display', 'click_id', 'paid/click-id-gclid'],
  [{ clickIds: { ttclid: 'T1', fbclid: 'F1' } }, 'paid_social', 'click_id', 'paid/click-id-ttclid'],
  [{ source: 'google', medium: 'cpc' }, 'paid_search', 'campaign', 'paid/utm-medium'],
  [{ source: 'facebook', medium: 'cpc' }, 'paid_social', 'campaign', 'paid/utm-medium'],
  [{ source: 'fb', medium: 'Paid-Social', campaign: 'winback' }, 'paid_social', 'campaign', 'paid/utm-medium'],
  [{ source: 'youtube', medium: 'paid' }, 'paid_video', 'campaign', 'paid/utm-medium'],
  [{ source: 'x.example', medium: 'retargeting' }, 'display', 'campaign', 'paid/utm-medium'],
  [{ source: 'google_ads' }, 'paid_search', 'campaign', 'paid/utm-source'],
  [{ survey: 'anúncio no Instagram' }, 'paid_social', 'survey', 'paid/survey'],
  [{ referrer: 'https://googleads.g.doubleclick.net/' }, 'display', 'referrer', 'paid/referrer-ads'],
  [{ channel: 'paid_search' }, 'paid_search', 'declared', 'paid/declared'],
  [{ channel: 'display' }, 'display', 'declared', 'paid/declared'],
];

const NOT_OWN: Evidence[] = [{ app: 'instagram' }, { clickIds: { fbclid: 'F1' } }, { source: 'google' }, { channel: 'direct' }, {}];

describe('paid', () => {
  it.each(OWN)('claims %j as %s by %s (%s)', (evidence, channel, witness, rule) => {
    expect(claims(evidence)).toEqual({ method: 'paid', channel, witness, rule });
  });

  it.each(CLICK_IDS.filter(({ proof }) => proof === 'ad'))('claims the click id $name of $platform as $channel', ({ name, channel }) => {
    expect(claims({ clickIds: { [name]: 'x' }, app: 'instagram', referrer: 'https://www.google.com/' })).toEqual({
      method: 'paid',
      channel,
      witness: 'click_id',
      rule: `paid/click-id-${name}`,
    });
  });

  it.each(NOT_OWN)('is silent about %j', (evidence) => {
    expect(claims(evidence)).toBeNull();
  });
});
