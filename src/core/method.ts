/** The seven methods that feed the funnel, in the order every screen lists them. The folder `src/methods/<id>` runs and measures each. */
export const METHODS = ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback'] as const;

export type Method = (typeof METHODS)[number];

/** What a touch is credited to: a method, or `baseline` (direct and unknown), which is always shown. */
export const CREDITED = [...METHODS, 'baseline'] as const;

export type Credited = (typeof CREDITED)[number];

export function isCredited(value: string): value is Credited {
  return (CREDITED as readonly string[]).includes(value);
}
