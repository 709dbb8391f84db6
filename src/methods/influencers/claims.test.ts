import { describe, expect, it } from 'vitest';
import type { Evidence, Witness } from '../../core/claim.ts';
import { claims } from './claims.ts';

const OWN: [Evidence, string, Witness, string][] = [
  [{ creator: 'ana' }, 'influencer', 'code', 'influencers/creator'],
  [{ code: 'ANA10' }, 'influencer', 'code', 'influencers/code'],
  [{ creator: 'ana', link: 'l1' }, 'influencer', 'link', 'influencers/link'],
  [{ creator: 'ana', medium: 'affiliate' }, 'affiliate', 'code', 'influencers/creator'],
  [{ code: 'ANA10', app: 'instagram' }, 'influencer', 'code', 'influencers/code'],
  [{ clickIds: { dub_id: 'x' } }, 'affiliate', 'click_id', 'influencers/click-id-dub_id'],
  [{ clickIds: { awc: 'x' } }, 'affiliate', 'click_id', 'influencers/click-id-awc'],
  [{ clickIds: { cjevent: 'x' } }, 'affiliate', 'click_id', 'influencers/click-id-cjevent'],
  [{ clickIds: { irclickid: 'x' } }, 'affiliate', 'click_id', 'influencers/click-id-irclickid'],
  [{ medium: 'influencer', source: 'instagram' }, 'influencer', 'campaign', 'influencers/utm-medium'],
  [{ survey: 'youtuber X' }, 'influencer', 'survey', 'influencers/survey'],
  [{ survey: 'uma influenciadora no Instagram' }, 'influencer', 'survey', 'influencers/survey'],
  [{ channel: 'Affiliates' }, 'affiliate', 'declared', 'influencers/declared'],
];

const NOT_OWN: Evidence[] = [
  { code: 'WELCOME10' },
  { app: 'instagram' },
  { code: '100200' },
  { code: 'ANA10', clickIds: { gclid: 'G1' } },
  { code: 'ANA10', medium: 'email' },
];

describe('influencers', () => {
  it.each(OWN)('claims %j as %s by %s (%s)', (evidence, channel, witness, rule) => {
    expect(claims(evidence)).toEqual({ method: 'influencers', channel, witness, rule });
  });

  it.each(NOT_OWN)('is silent about %j', (evidence) => {
    expect(claims(evidence)).toBeNull();
  });
});
