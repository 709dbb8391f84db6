/** A version in a test that is being put together, and its percentage of the visitors. */
export interface Share {
  version: number;
  weight: number;
}

export const FEWEST_VARIANTS = 2;
export const MOST_VARIANTS = 4;
export const WHOLE = 100;

/** The same for everybody; what is left over goes to the first ones, a percent each. */
export function evenly(versions: readonly number[]): Share[] {
  const each = Math.floor(WHOLE / versions.length);
  const over = WHOLE - each * versions.length;
  return versions.map((version, nth) => ({ version, weight: each + (nth < over ? 1 : 0) }));
}

/** What stands in the way of a test of these: two of one version, or shares that are not the whole. */
export function faultOf(shares: readonly Share[]): 'same' | 'sum' | null {
  if (new Set(shares.map(({ version }) => version)).size < shares.length) return 'same';
  return shares.reduce((sum, { weight }) => sum + weight, 0) === WHOLE ? null : 'sum';
}
