import type { Language } from './language.ts';

/** Ways to reach somebody that consent is asked for one by one. */
export const CONSENT_CHANNELS = ['email', 'sms', 'whatsapp', 'phone'] as const;

export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** Why data may be used for a purpose: GDPR article 6(1) letters a, b, c, f; LGPD article 7 items I, V, II, IX. */
export const BASES = ['consent', 'contract', 'legal_obligation', 'legitimate_interest'] as const;

export type Basis = (typeof BASES)[number];

/** `asked`: somebody agreed on a form and has not proved the address yet; it allows nothing. */
export const CONSENT_ACTS = ['asked', 'given', 'withdrawn'] as const;

export type ConsentAct = (typeof CONSENT_ACTS)[number];

/** What receipts are about: an address, or a visitor's browser. */
export const RECEIPT_CHANNELS = [...CONSENT_CHANNELS, 'browser'] as const;

export type ReceiptChannel = (typeof RECEIPT_CHANNELS)[number];

/** `refused`: a visitor who was asked said no, and had not said yes before. */
export const RECEIPT_ACTS = [...CONSENT_ACTS, 'refused'] as const;

export type ReceiptAct = (typeof RECEIPT_ACTS)[number];

/**
 * How an act is proved. `double`: by a link sent to the address; `link`: by a link in a message; `person`: somebody of the team wrote it down;
 * `signal`: the browser sent Global Privacy Control; `platform`: another consent platform told us.
 */
export const PROOFS = ['form', 'double', 'imported', 'link', 'person', 'complaint', 'order', 'banner', 'signal', 'platform'] as const;

export type Proof = (typeof PROOFS)[number];

/** The words of a question in one language. */
export interface WordsAsked {
  language: Language;
  /** Stands beside the box. */
  label: string;
  details: string;
}

/** A purpose as it is made: what people are asked for, on which basis, and how. */
export interface PurposeGiven {
  purpose: string;
  basis: Basis;
  channels: ConsentChannel[];
  /** The address has to be confirmed by a link before it may be written to. */
  doubleOptIn: boolean;
  archived: boolean;
  texts: WordsAsked[];
}

/** The kind of identifier that a channel reaches. */
export function identifierOf(channel: ConsentChannel): 'email' | 'phone' {
  return channel === 'email' ? 'email' : 'phone';
}

/** One person's latest act for a purpose on a channel, of one address of theirs. */
export interface LatestAct {
  id: string;
  act: ConsentAct;
  proof: Proof;
}

export interface Terms {
  basis: Basis;
  channels: readonly ConsentChannel[];
  doubleOptIn: boolean;
  archived: boolean;
}

export type MayWrite =
  | { may: true; basis: Basis; receipt: string | null }
  | { may: false; basis: Basis | null; receipt: string | null; why: 'no_purpose' | 'withdrawn' | 'no_consent' | 'not_confirmed' };

/** Proofs good enough where an address has to be confirmed: a ticked box alone is not. */
const CONFIRMED: readonly Proof[] = ['double', 'link', 'imported', 'person'];

/**
 * Whether somebody may be written to, by the latest act of each of their addresses. The most restrictive wins: one withdrawal is a
 * withdrawal (GDPR 7(3) and 21, LGPD 8 §5), whatever the basis. Without consent as its basis a purpose needs no act.
 */
export function mayWriteBy(terms: Terms | null, channel: ConsentChannel, latest: readonly LatestAct[]): MayWrite {
  if (!terms || terms.archived || !terms.channels.includes(channel)) return { may: false, basis: null, receipt: null, why: 'no_purpose' };
  const { basis } = terms;
  const withdrawn = latest.find(({ act }) => act === 'withdrawn');
  if (withdrawn) return { may: false, basis, receipt: withdrawn.id, why: 'withdrawn' };
  const given = latest.filter(({ act }) => act === 'given');
  const good = terms.doubleOptIn ? given.filter(({ proof }) => CONFIRMED.includes(proof)) : given;
  if (good[0]) return { may: true, basis, receipt: good[0].id };
  if (basis !== 'consent') return { may: true, basis, receipt: null };
  const open = given[0] ?? latest[0];
  return { may: false, basis, receipt: open?.id ?? null, why: open ? 'not_confirmed' : 'no_consent' };
}
