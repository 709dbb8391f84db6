import { describe, expect, it } from 'vitest';
import type { Evidence, Witness } from '../../core/claim.ts';
import { claims } from './claims.ts';

const OWN: [Evidence, string, Witness, string][] = [
  [{ medium: 'email' }, 'email', 'campaign', 'content/utm-medium-email'],
  [{ source: 'newsletter' }, 'email', 'campaign', 'content/utm-source-email'],
  [{ source: 'feedburner', medium: 'feed' }, 'feed', 'campaign', 'content/utm-medium-feed'],
  [{ source: 'youtube', medium: 'video' }, 'video', 'campaign', 'content/utm-source-video'],
  [{ clickIds: { mc_cid: 'a1' } }, 'email', 'click_id', 'content/click-id-mc_cid'],
  [{ survey: 'your newsletter' }, 'email', 'survey', 'content/survey'],
  [{ survey: 'Vi um vídeo no YouTube' }, 'video', 'survey', 'content/survey'],
  [{ referrer: 'https://mail.google.com/' }, 'email', 'referrer', 'content/referrer-mail'],
  [{ referrer: 'https://outlook.live.com/mail/0/' }, 'email', 'referrer', 'content/referrer-mail'],
  [{ referrer: 'https://webmail.uol.com.br/' }, 'email', 'referrer', 'content/referrer-mail'],
  [{ referrer: 'https://mail.proton.me/' }, 'email', 'referrer', 'content/referrer-mail'],
  [{ referrer: 'android-app://com.google.android.gm/' }, 'email', 'referrer', 'content/referrer-mail'],
  [{ medium: 'sms' }, 'sms', 'campaign', 'content/utm-medium-sms'],
  [{ medium: 'web push' }, 'push', 'campaign', 'content/utm-medium-push'],
  [{ referrer: 'https://m.youtube.com/watch' }, 'video', 'referrer', 'content/referrer-video'],
  [{ referrer: 'https://unknown.example/', landing: '/pt-br/blog/tea' }, 'content', 'landing', 'content/landing'],
  [{ channel: 'email' }, 'email', 'declared', 'content/declared'],
  [{ link: 'l1', medium: 'email' }, 'email', 'link', 'content/link'],
];

const NOT_OWN: Evidence[] = [{ channel: 'Gmail' }, { landing: '/products/tea' }, { medium: 'email', campaign: 'win-back' }];

describe('content', () => {
  it.each(OWN)('claims %j as %s by %s (%s)', (evidence, channel, witness, rule) => {
    expect(claims(evidence)).toEqual({ method: 'content', channel, witness, rule });
  });

  it.each(NOT_OWN)('is silent about %j', (evidence) => {
    expect(claims(evidence)).toBeNull();
  });
});
