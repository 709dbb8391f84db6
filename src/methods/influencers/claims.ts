import type { Claim, Evidence } from '../../core/claim.ts';
import type { Channel } from '../../core/click-ids.ts';
import { strongestSign } from '../../core/evidence.ts';
import { sites } from '../../lib/referrer.ts';

const CHANNELS: ReadonlySet<Channel> = new Set(['influencer', 'affiliate']);

/** People and partners with an audience of their own, known by their code, their link or their network's click id. */
export function claims(evidence: Evidence): Claim | null {
  const sign = strongestSign(evidence, sites, CHANNELS);
  return sign && { method: 'influencers', channel: sign.channel, witness: sign.witness, rule: `influencers/${sign.mark}` };
}
