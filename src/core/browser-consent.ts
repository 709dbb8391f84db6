import type { Language } from './language.ts';

/** What a visitor's browser may be used for, beyond what the shop cannot do without. `analytics` decides on the tracker. */
export const BROWSER_PURPOSES = ['analytics', 'marketing', 'preferences'] as const;

export type BrowserPurpose = (typeof BROWSER_PURPOSES)[number];

/** Who asks the visitors of a shop: nobody, a banner of ours, or a platform whose word is taken. */
export const ASKERS = ['nobody', 'banner', 'tcf', 'google', 'shopify'] as const;

export type Asker = (typeof ASKERS)[number];

export type Platform = Exclude<Asker, 'nobody' | 'banner'>;

/** How the tracker counts where nobody said yes: without recognising anybody, or not at all. */
export type WithoutConsent = 'cookieless' | 'off';

export interface SiteSettings {
  /** Until the visitor chooses. */
  before: WithoutConsent;
  /** After a no to `analytics`. */
  refused: WithoutConsent;
  /** A choice is remembered that long, then the visitor is asked again. */
  months: number;
  /** Who chose by an older version of the words is asked again. */
  askAgainBelow: number;
}

/** What the banner says in one language. The buttons' words are not the shop's to change, so that none can be made to mislead. */
export interface BannerWords {
  title: string;
  text: string;
  /** Where to read on; '' for none. */
  policyUrl: string;
  policyLabel: string;
  accept: string;
  refuse: string;
  choose: string;
  save: string;
  close: string;
  /** The link by which a choice is changed. */
  reopen: string;
  /** Said beside the boxes: what is always on. */
  necessary: string;
  /** Said where the browser sends Global Privacy Control. */
  signal: string;
  purposes: Partial<Record<BrowserPurpose, { label: string; details: string }>>;
}

/** What the served script of a banner holds. */
export interface BannerConfig extends SiteSettings {
  site: string;
  version: number;
  purposes: readonly BrowserPurpose[];
  words: Record<Language, BannerWords>;
}

/** What the served script of a platform's adapter holds. */
export type AdapterConfig = Pick<SiteSettings, 'before' | 'refused' | 'months'> & { site: string };

/** `all` and `none`: one button for everything; `chosen`: box by box; `told`: a platform says so. */
export const WAYS = ['all', 'none', 'chosen', 'told'] as const;

export type Way = (typeof WAYS)[number];

export type Choices = Partial<Record<BrowserPurpose, boolean>>;

/** What becomes of each purpose, and how that is proved. */
export interface BrowserAct {
  purpose: BrowserPurpose;
  act: 'given' | 'withdrawn' | 'refused';
  proof: 'banner' | 'signal' | 'platform';
}

/**
 * The acts that a choice comes to. `given` names what the same browser has allowed until now. Global Privacy Control refuses marketing for
 * who did not tick its own box: one button for everything says less than a signal that somebody switched on. Pure.
 */
export function actsOf(
  choices: Choices,
  { way, signal, given }: { way: Way; signal: boolean; given: readonly BrowserPurpose[] },
): BrowserAct[] {
  return BROWSER_PURPOSES.filter((purpose) => choices[purpose] !== undefined).map((purpose) => {
    const bySignal = signal && purpose === 'marketing' && way !== 'chosen' && way !== 'told';
    const act = choices[purpose] && !bySignal ? 'given' : given.includes(purpose) ? 'withdrawn' : 'refused';
    return { purpose, act, proof: way === 'told' ? 'platform' : bySignal ? 'signal' : 'banner' };
  });
}
