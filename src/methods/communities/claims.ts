import type { Claim, Evidence } from '../../core/claim.ts';
import type { Channel } from '../../core/click-ids.ts';
import { type Sign, strongestSign } from '../../core/evidence.ts';
import { sites } from '../../lib/referrer.ts';

const CHANNELS: ReadonlySet<Channel> = new Set(['community', 'review', 'referral']);

/** Places where customers talk to each other: forums, groups, reviews, and friends who pass the word on. */
export function claims(evidence: Evidence): Claim | null {
  const sign = strongestSign(evidence, sites, CHANNELS);
  return sign && { method: 'communities', channel: sign.channel, witness: sign.witness, rule: `communities/${ruleOf(sign)}` };
}

/** Reviews are counted by themselves, however the tag was written: communities/utm-review. */
function ruleOf({ mark, channel }: Sign): string {
  return channel === 'review' && mark.startsWith('utm-') ? 'utm-review' : mark;
}
