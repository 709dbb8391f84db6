import { describe, expect, it } from 'vitest';
import type { Evidence, Witness } from '../../core/claim.ts';
import { claims } from './claims.ts';

const OWN: [Evidence, string, Witness, string][] = [
  [{ medium: 'forum' }, 'community', 'campaign', 'communities/utm-medium'],
  [{ source: 'reddit', medium: 'referral' }, 'community', 'campaign', 'communities/utm-source'],
  [{ source: 'partner.example', medium: 'referral' }, 'referral', 'campaign', 'communities/utm-medium'],
  [{ medium: 'Reviews' }, 'review', 'campaign', 'communities/utm-review'],
  [{ source: 'trustpilot', medium: 'review' }, 'review', 'campaign', 'communities/utm-review'],
  [{ survey: 'a friend on instagram' }, 'referral', 'survey', 'communities/survey'],
  [{ survey: 'Un amigo me lo recomendó' }, 'referral', 'survey', 'communities/survey'],
  [{ survey: 'indicação de colega' }, 'referral', 'survey', 'communities/survey'],
  [{ referrer: 'https://www.reddit.com/r/tea' }, 'community', 'referrer', 'communities/referrer-community'],
  [{ referrer: 'https://www.facebook.com/groups/123/' }, 'community', 'referrer', 'communities/referrer-community'],
  [{ referrer: 'android-app://org.telegram.messenger/' }, 'community', 'referrer', 'communities/referrer-community'],
  [{ referrer: 'https://wa.me/5511999999999' }, 'community', 'referrer', 'communities/referrer-community'],
  [{ referrer: 'https://discord.com/channels/1' }, 'community', 'referrer', 'communities/referrer-community'],
  [{ app: 'telegram' }, 'community', 'referrer', 'communities/app-telegram'],
  [{ app: 'line' }, 'community', 'referrer', 'communities/app-line'],
  [{ link: 'l1', medium: 'referral' }, 'referral', 'link', 'communities/link'],
  [{ code: 'ANA10', medium: 'refer-a-friend' }, 'referral', 'code', 'communities/code'],
  [{ channel: 'referral' }, 'referral', 'declared', 'communities/declared'],
  [{ creator: 'ana', medium: 'refer-a-friend' }, 'referral', 'code', 'communities/creator'],
];

const NOT_OWN: Evidence[] = [
  { referrer: 'https://shopee.com.br/' },
  { app: 'telegram', referrer: 'https://unknown.example/' },
  { referrer: 'https://unknown.example/' },
  { referrer: 'https://www.amazon.com.br/' },
  { channel: 'unknown' },
];

describe('communities', () => {
  it.each(OWN)('claims %j as %s by %s (%s)', (evidence, channel, witness, rule) => {
    expect(claims(evidence)).toEqual({ method: 'communities', channel, witness, rule });
  });

  it.each(NOT_OWN)('is silent about %j', (evidence) => {
    expect(claims(evidence)).toBeNull();
  });
});
