import type { Credited, Method } from './method.ts';

/**
 * What an event carries that may prove where its lead came from. Every field is optional and hostile:
 * it is text a stranger typed into a URL, a file or a request.
 */
export interface Evidence {
  /** Said outright by the source: an import's mapping, a person logging by hand. */
  method?: Credited;
  /** The source's own name for the way in ("paid_search"); kept as it is. */
  channel?: string;
  /** Campaign parameters: utm_source, utm_medium, utm_campaign, utm_term, utm_content. */
  source?: string;
  medium?: string;
  campaign?: string;
  term?: string;
  content?: string;
  /** Click ids by parameter name: { gclid: "..." }. */
  clickIds?: Record<string, string>;
  /** Full referring URL, when it is not the shop itself. */
  referrer?: string;
  /** Discount or referral code used. */
  code?: string;
  /** Id of a Funil link that was followed. */
  link?: string;
  /** Influencer or partner the contact came through. */
  creator?: string;
  /** Answer to "how did you hear about us?". */
  survey?: string;
  /** Page the contact landed on: a path, or the source's own id of the page. */
  landing?: string;
  /** The app whose built-in browser showed the page ("instagram"). */
  app?: string;
}

/** Evidence with where and when it came in. Moments in milliseconds. */
export interface Contact {
  workspace: number;
  source: number;
  at: number;
  /** When the fact was accepted: which of the workspace's rules were in force is decided by it. */
  accepted: number;
  evidence: Evidence;
  /** Page of the event; the landing page where the evidence names none. */
  path: string;
}

/** Kinds of proof, strongest first. */
export const WITNESSES = ['declared', 'link', 'code', 'click_id', 'campaign', 'survey', 'referrer', 'landing', 'none'] as const;

export type Witness = (typeof WITNESSES)[number];

/** One method's statement that a touch is its own. The strongest witness wins; `rule` names the line of reasoning and is stored with the touch. */
export interface Claim {
  method: Credited;
  channel: string;
  witness: Witness;
  rule: string;
  /** What a workspace's own rule says beside it; goes before what the evidence says. */
  campaign?: string;
  creator?: string;
}

/** Whose a contact is, by the rules in force for it. */
export type ClaimContact = (contact: Contact) => Claim;

/** A method's rule: pure, total, and silent (null) when the evidence is not its own. */
export type ClaimRule = (evidence: Evidence) => Claim | null;

/** How a method declares itself; the list is `src/methods/index.ts`. */
export interface MethodDeclaration {
  id: Method;
  claims: ClaimRule;
}

const BASELINE: Claim = { method: 'baseline', channel: 'direct', witness: 'none', rule: 'baseline/no-evidence' };

/** Decides whose touch this is: the claim with the strongest witness; among equals the earlier claimant in the list. */
export function arbitrate(claimants: readonly Pick<MethodDeclaration, 'claims'>[], evidence: Evidence): Claim {
  if (evidence.method) return declared(evidence, evidence.method);
  let best: Claim | null = null;
  for (const claimant of claimants) {
    const claim = claimant.claims(evidence);
    if (claim && (!best || strength(claim) < strength(best))) best = claim;
  }
  if (best) return evidence.channel ? { ...best, channel: evidence.channel } : best;
  return unclaimed(evidence);
}

function strength(claim: Claim): number {
  return WITNESSES.indexOf(claim.witness);
}

function declared(evidence: Evidence, method: Credited): Claim {
  const channel = evidence.channel ?? evidence.medium ?? method;
  return { method, channel, witness: 'declared', rule: `${method}/declared` };
}

function unclaimed(evidence: Evidence): Claim {
  if (evidence.channel !== undefined) return { ...BASELINE, channel: evidence.channel, witness: 'declared', rule: 'baseline/declared' };
  if (evidence.source ?? evidence.medium ?? evidence.campaign) {
    return {
      ...BASELINE,
      channel: evidence.medium ?? evidence.source ?? 'other',
      witness: 'campaign',
      rule: 'baseline/unclaimed-campaign',
    };
  }
  if (evidence.referrer) return { ...BASELINE, channel: 'referral', witness: 'referrer', rule: 'baseline/unclaimed-referrer' };
  return BASELINE;
}
