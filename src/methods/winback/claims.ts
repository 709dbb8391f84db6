import type { Claim, Evidence } from '../../core/claim.ts';
import type { Channel } from '../../core/click-ids.ts';
import { strongestSign } from '../../core/evidence.ts';
import { sites } from '../../lib/referrer.ts';

const CHANNELS: ReadonlySet<Channel> = new Set(['winback']);

/** Unhappy and lapsed customers asked back, known by the campaign's name or the code of the offer. */
export function claims(evidence: Evidence): Claim | null {
  const sign = strongestSign(evidence, sites, CHANNELS);
  return sign && { method: 'winback', channel: sign.channel, witness: sign.witness, rule: `winback/${sign.mark}` };
}
