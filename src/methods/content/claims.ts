import type { Claim, Evidence } from '../../core/claim.ts';
import type { Channel } from '../../core/click-ids.ts';
import { type Sign, strongestSign } from '../../core/evidence.ts';
import { sites } from '../../lib/referrer.ts';

const CHANNELS: ReadonlySet<Channel> = new Set(['content', 'email', 'feed', 'video', 'sms', 'push']);

/** What the brand publishes and sends itself: articles, videos, feeds, newsletters, text messages and push. */
export function claims(evidence: Evidence): Claim | null {
  const sign = strongestSign(evidence, sites, CHANNELS);
  return sign && { method: 'content', channel: sign.channel, witness: sign.witness, rule: `content/${ruleOf(sign)}` };
}

/** Campaign rules name the channel too: content/utm-medium-email. */
function ruleOf({ mark, channel }: Sign): string {
  return mark.startsWith('utm-') ? `${mark}-${channel}` : mark;
}
