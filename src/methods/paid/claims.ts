import type { Claim, Evidence } from '../../core/claim.ts';
import type { Channel } from '../../core/click-ids.ts';
import { strongestSign } from '../../core/evidence.ts';
import { sites } from '../../lib/referrer.ts';

const CHANNELS: ReadonlySet<Channel> = new Set(['paid_search', 'paid_social', 'paid_video', 'paid_other', 'shopping', 'display']);

/** Bought reach: a click id only ads carry, a medium that says paid, or an ad server as the referrer. */
export function claims(evidence: Evidence): Claim | null {
  const sign = strongestSign(evidence, sites, CHANNELS);
  return sign && { method: 'paid', channel: sign.channel, witness: sign.witness, rule: `paid/${sign.mark}` };
}
