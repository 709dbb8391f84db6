import type { Choices } from '../../../src/core/browser-consent.ts';

/**
 * What a consent platform of IAB Europe's Transparency and Consent Framework hands to listeners (TCF v2.2, "CMP API v2": addEventListener
 * and the TCData object); only what is read here.
 */
export interface TcData {
  tcString?: string;
  eventStatus?: 'tcloaded' | 'cmpuishown' | 'useractioncomplete';
  gdprApplies?: boolean;
  cmpId?: number;
  tcfPolicyVersion?: number;
  purpose?: { consents?: Record<number, boolean> };
}

export type TcfApi = (command: 'addEventListener', version: 2, told: (data: TcData, isSuccess: boolean) => void) => void;

/** Purposes of the framework that each of ours needs: 1 storing, 2-4 advertising, 5-6 personal content, 7-9 measuring. */
const NEEDS = { analytics: [1, 8, 9], marketing: [1, 2, 3, 4, 7], preferences: [1, 5, 6] };

/** What the visitor allowed; null while nothing was chosen, or where the framework does not apply. */
export function choicesOf({ eventStatus, gdprApplies, purpose }: TcData): Choices | null {
  if (gdprApplies === false || (eventStatus !== 'tcloaded' && eventStatus !== 'useractioncomplete')) return null;
  const consents = purpose?.consents ?? {};
  return Object.fromEntries(Object.entries(NEEDS).map(([ours, theirs]) => [ours, theirs.every((id) => consents[id] === true)]));
}

/** The TC string, and which platform made it by which version of the policy: what proves the choice. */
export function saidOf({ tcString = '', cmpId, tcfPolicyVersion }: TcData): string {
  return `CMP ${cmpId ?? '?'}, policy ${tcfPolicyVersion ?? '?'}, ${tcString}`;
}
