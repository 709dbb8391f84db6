/** People who saw a variant, and those of them who did what is counted. */
export interface Arm {
  people: number;
  leads: number;
}

/** A figure with an interval that covers the truth at all times at once with the chance asked for. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** How one arm does against another. */
export interface Comparison {
  /** Relative: 0.1 is a tenth more leads per person. */
  lift: Estimate;
  /** A p-value that may be looked at whenever one likes. */
  chance: number;
}

/** How much lifts differ from test to test: the mixing distribution over log ratios. A lift of a fifth is one standard deviation. */
const SPREAD = Math.log(1.2);

/** Below this many leads in an arm the logarithm of its rate is not normal enough to be spoken of. */
export const FEWEST_LEADS = 20;

/** The size at which the interval of a rate is narrowest for its level; it holds at every size. */
const NARROWEST_AT = 1_000;

/**
 * Compares the rates of two arms by the mixture sequential probability ratio test on the logarithm of their ratio (delta method), with a
 * normal mixture: Johari, Koomen, Pekelis and Walsh, "Always Valid Inference: Continuous Monitoring of A/B Tests", Operations Research 70
 * (2022), section 4; the interval is the confidence sequence dual to it (section 5). Whoever stops when chance falls to `alpha` is misled in at
 * most that share of tests without a difference, however often they looked. Null while an arm has too few leads.
 */
export function compareArms(base: Arm, other: Arm, alpha: number): Comparison | null {
  if (Math.min(base.leads, other.leads) < FEWEST_LEADS) return null;
  const ratio = Math.log(rateOf(other) / rateOf(base));
  const variance = Math.max(varianceOf(base) + varianceOf(other), Number.EPSILON);
  const half = halfWidth(variance, SPREAD ** 2, alpha);
  return {
    lift: { value: Math.expm1(ratio), low: Math.expm1(ratio - half), high: Math.expm1(ratio + half) },
    chance: Math.min(1, 1 / likelihoodRatio(ratio, variance)),
  };
}

/**
 * The rate of one arm with a time-uniform interval: the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
 * "Time-uniform central limit theory and asymptotic confidence sequences", Annals of Statistics 52 (2024), equation 2.8. Null without people.
 */
export function rateWithin({ people, leads }: Arm, alpha: number): Estimate | null {
  if (people === 0) return null;
  const value = leads / people;
  // One success and one failure more keep the variance above 0 where everybody did the same.
  const shrunk = (leads + 1) / (people + 2);
  const spread = (shrunk * (1 - shrunk) * mixing(alpha)) / NARROWEST_AT;
  const half = halfWidth((shrunk * (1 - shrunk)) / people, spread, alpha);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}

/**
 * How many people each arm needs so that four of five tests of that true lift are decided by then; `rate` is the base's, 0 < rate < 1.
 * The boundary plus what chance takes away in every fifth test (0.8416 standard errors) must not reach beyond the effect.
 */
export function peopleNeeded(rate: number, lift: number, alpha: number): number {
  const effect = Math.abs(Math.log1p(lift));
  const ofOne = (1 - rate) / rate + (1 - rate * (1 + lift)) / (rate * (1 + lift));
  const reach = (people: number) => halfWidth(ofOne / people, SPREAD ** 2, alpha) + 0.8416 * Math.sqrt(ofOne / people);
  let [few, many] = [1, 2];
  while (reach(many) > effect) many *= 2;
  while (many - few > 1) {
    const between = Math.floor((few + many) / 2);
    if (reach(between) > effect) few = between;
    else many = between;
  }
  return many;
}

function rateOf({ people, leads }: Arm): number {
  return leads / people;
}

/** Of the logarithm of a rate: (1 - p) / (n p). */
function varianceOf({ people, leads }: Arm): number {
  return 1 / leads - 1 / people;
}

function likelihoodRatio(effect: number, variance: number): number {
  const all = variance + SPREAD ** 2;
  return Math.sqrt(variance / all) * Math.exp((SPREAD ** 2 * effect ** 2) / (2 * variance * all));
}

/** The effect at which the likelihood ratio of a normal mixture of that spread (a variance) reaches 1 / alpha. */
function halfWidth(variance: number, spread: number, alpha: number): number {
  return Math.sqrt(((variance * (variance + spread)) / spread) * (Math.log((variance + spread) / variance) - 2 * Math.log(alpha)));
}

function mixing(alpha: number): number {
  return -2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha));
}
