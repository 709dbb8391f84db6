import type { Choices } from '../../../src/core/browser-consent.ts';

/** Types of Google's consent mode, version 2 (Google tag platform: "Set up consent mode on websites"). */
type ConsentType =
  | 'analytics_storage'
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage';

export type GoogleState = Partial<Record<ConsentType, 'granted' | 'denied'>>;

/** Types that each purpose of ours needs. */
const NEEDS: Record<keyof Choices, readonly ConsentType[]> = {
  analytics: ['analytics_storage'],
  marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'],
  preferences: ['personalization_storage'],
};

/** What the page has told so far by `gtag('consent', 'default' | 'update', {...})`. */
export interface GoogleWord {
  defaults: GoogleState;
  /** Null until the visitor's choice was told. */
  updated: GoogleState | null;
}

export const NOTHING_SAID: GoogleWord = { defaults: {}, updated: null };

/**
 * Reads one entry of the data layer; others say nothing. Of several defaults the strictest counts: some hold for a region only, and which the
 * visitor is in is known to Google alone. Pure.
 */
export function hear(word: GoogleWord, entry: unknown): GoogleWord {
  const [command, kind, state] = Array.from((entry ?? []) as ArrayLike<unknown>);
  if (command !== 'consent' || typeof state !== 'object' || state === null) return word;
  const said = Object.fromEntries(Object.entries(state).filter(([, value]) => value === 'granted' || value === 'denied')) as GoogleState;
  if (kind === 'update') return { ...word, updated: { ...word.updated, ...said } };
  if (kind !== 'default') return word;
  const denied = Object.entries(word.defaults).filter(([, value]) => value === 'denied');
  return { ...word, defaults: { ...word.defaults, ...said, ...Object.fromEntries(denied) } };
}

/** The visitor's choice, null before there is one. A purpose none of whose types were spoken of stays open; what an update leaves out is as by default. */
export function choicesOf({ defaults, updated }: GoogleWord): Choices | null {
  if (updated === null) return null;
  const state = { ...defaults, ...updated };
  const spoken = (Object.keys(NEEDS) as (keyof Choices)[]).filter((purpose) => NEEDS[purpose].some((type) => state[type] !== undefined));
  return Object.fromEntries(spoken.map((purpose) => [purpose, NEEDS[purpose].every((type) => state[type] === 'granted')]));
}

/** Whether the page measures without asking: then the tracker stays as its tag says. */
export function isMeasuredUnasked({ defaults }: GoogleWord): boolean {
  return defaults.analytics_storage === 'granted';
}
