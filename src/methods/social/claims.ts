import type { Claim, Evidence } from '../../core/claim.ts';
import type { Channel } from '../../core/click-ids.ts';
import { strongestSign } from '../../core/evidence.ts';
import { sites } from '../../lib/referrer.ts';

const CHANNELS: ReadonlySet<Channel> = new Set(['social']);

/** The brand's free presence on social networks. fbclid lands here: Facebook adds it to free posts as well as to ads. */
export function claims(evidence: Evidence): Claim | null {
  const sign = strongestSign(evidence, sites, CHANNELS);
  return sign && { method: 'social', channel: sign.channel, witness: sign.witness, rule: `social/${sign.mark}` };
}
