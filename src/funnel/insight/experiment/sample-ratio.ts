import { logGamma, upperGamma } from '../../../lib/gamma.ts';

/** How many were counted in a part, and the share (of all weights) that was meant for it. */
export interface Part {
  count: number;
  weight: number;
}

/** How strongly the prior believes in the intended split; Lindon and Malek recommend one concentrated around it. */
const CONCENTRATION = 1_000;

/**
 * The chance of a split at least this uneven where assignment works: Pearson's chi-square. For a test that is over; look once.
 * Fabijan and others, "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments", KDD 2019. Null without anybody counted.
 */
export function sampleRatio(parts: readonly Part[]): number | null {
  const counted = sum(parts.map(({ count }) => count));
  if (counted === 0) return null;
  const weights = sum(parts.map(({ weight }) => weight));
  const chiSquare = sum(parts.map(({ count, weight }) => (count - (counted * weight) / weights) ** 2 / ((counted * weight) / weights)));
  return upperGamma((parts.length - 1) / 2, chiSquare / 2);
}

/**
 * The same for a test under way: a p-value that may be looked at after every visitor. One over the Bayes factor of a Dirichlet mixture
 * against the intended split, which is a martingale under it, so Ville's inequality bounds it for all time.
 * Lindon and Malek, "Anytime-Valid Inference for Multinomial Count Data", NeurIPS 2022, section 3. Null without anybody counted.
 */
export function sampleRatioSoFar(parts: readonly Part[]): number | null {
  const counted = sum(parts.map(({ count }) => count));
  if (counted === 0) return null;
  const weights = sum(parts.map(({ weight }) => weight));
  const gained = parts.map(({ count, weight }) => {
    const share = weight / weights;
    const prior = CONCENTRATION * share;
    return logGamma(prior + count) - logGamma(prior) - count * Math.log(share);
  });
  const logFactor = sum(gained) + logGamma(CONCENTRATION) - logGamma(CONCENTRATION + counted);
  return Math.min(1, Math.exp(-logFactor));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((made, figure) => made + figure, 0);
}
