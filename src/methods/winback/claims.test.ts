import { describe, expect, it } from 'vitest';
import type { Evidence, Witness } from '../../core/claim.ts';
import { claims } from './claims.ts';

const OWN: [Evidence, string, Witness, string][] = [
  [{ source: 'klaviyo', medium: 'email', campaign: 'Winback May' }, 'winback', 'campaign', 'winback/utm-campaign'],
  [{ medium: 'sms', campaign: 'reativação-2026' }, 'winback', 'campaign', 'winback/utm-campaign'],
  [{ campaign: 'we-miss-you' }, 'winback', 'campaign', 'winback/utm-campaign'],
  [{ link: 'l1', medium: 'email', campaign: 'winback' }, 'winback', 'link', 'winback/link'],
  [{ clickIds: { mc_cid: 'a1' }, campaign: 'winback' }, 'winback', 'click_id', 'winback/click-id-mc_cid'],
  [{ medium: 'winback' }, 'winback', 'campaign', 'winback/utm-medium'],
  [{ code: 'COMEBACK15' }, 'winback', 'code', 'winback/code'],
  [{ code: 'desculpa-10' }, 'winback', 'code', 'winback/code'],
  [{ channel: 'reactivation' }, 'winback', 'declared', 'winback/declared'],
];

const NOT_OWN: Evidence[] = [
  { medium: 'cpc', campaign: 'winback' },
  { medium: 'email', campaign: 'abandoned-cart' },
  { medium: 'email', campaign: 'volta-as-aulas' },
];

describe('winback', () => {
  it.each(OWN)('claims %j as %s by %s (%s)', (evidence, channel, witness, rule) => {
    expect(claims(evidence)).toEqual({ method: 'winback', channel, witness, rule });
  });

  it.each(NOT_OWN)('is silent about %j', (evidence) => {
    expect(claims(evidence)).toBeNull();
  });
});
