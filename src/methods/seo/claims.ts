import type { Claim, Evidence } from '../../core/claim.ts';
import type { Channel } from '../../core/click-ids.ts';
import { strongestSign } from '../../core/evidence.ts';
import { sites } from '../../lib/referrer.ts';

const CHANNELS: ReadonlySet<Channel> = new Set(['organic_search', 'ai_assistant']);

/** Found by asking: unpaid results of search engines and answers of AI assistants. */
export function claims(evidence: Evidence): Claim | null {
  const sign = strongestSign(evidence, sites, CHANNELS);
  return sign && { method: 'seo', channel: sign.channel, witness: sign.witness, rule: `seo/${sign.mark}` };
}
