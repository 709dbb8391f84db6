import { compareArms, type Estimate, peopleNeeded, rateWithin } from './always-valid.ts';
import { sampleRatio, sampleRatioSoFar } from './sample-ratio.ts';

/** A variant of a test; the first one is what the others are compared with. */
export interface JudgedVariant {
  name: string;
  weight: number;
  people: number;
  leads: number;
}

/** What can be said. `cannot_tell_yet` is the honest answer for most of a test's life. */
export type Verdict = 'no_data' | 'uneven_split' | 'cannot_tell_yet' | 'different' | 'no_difference';

export interface Judgement {
  state: Verdict;
  /** The chance of a split this uneven where assignment works. */
  uneven: number | null;
  winner: string | null;
  /** In each variant, so that four of five tests see a lift of a fifth. */
  peopleNeeded: number | null;
  variants: { rate: Estimate | null; lift: Estimate | null; chance: number | null }[];
}

const ALPHA = 0.05;
const UNEVEN_BY = 0.01;
const SOUGHT_LIFT = 0.2;
/** A lift within a twentieth either way is taken for none. */
const NEGLIGIBLE = 0.05;

/**
 * Judges a test from its counts; may be asked whenever one likes while it runs. Several variants share the 5 % of error (Bonferroni). Counts
 * that are split otherwise than meant say that something is broken, and nothing else is said then.
 */
export function judge(variants: readonly JudgedVariant[], { isOver }: { isOver: boolean }): Judgement {
  const [base, ...others] = variants;
  if (!base) throw new Error('A test has variants.');
  const alpha = ALPHA / Math.max(1, others.length);
  const split = variants.map(({ people, weight }) => ({ count: people, weight }));
  const uneven = isOver ? sampleRatio(split) : sampleRatioSoFar(split);
  const comparisons = [null, ...others.map((other) => compareArms(base, other, alpha))];
  const judged = variants.map((variant, nth) => ({
    rate: rateWithin(variant, ALPHA),
    lift: comparisons[nth]?.lift ?? null,
    chance: comparisons[nth]?.chance ?? null,
  }));
  const state = stateOf(uneven, judged.slice(1), alpha);
  const rate = base.people === 0 ? 0 : base.leads / base.people;
  return {
    state,
    uneven,
    winner: state === 'different' ? winnerOf(variants, judged, alpha) : null,
    peopleNeeded: rate > 0 && rate * (1 + SOUGHT_LIFT) < 1 ? peopleNeeded(rate, SOUGHT_LIFT, alpha) : null,
    variants: judged,
  };
}

type Compared = Judgement['variants'][number];

function stateOf(uneven: number | null, others: readonly Compared[], alpha: number): Verdict {
  if (uneven === null) return 'no_data';
  if (uneven < UNEVEN_BY) return 'uneven_split';
  if (others.some(({ chance }) => chance !== null && chance <= alpha)) return 'different';
  const isAlike = ({ lift }: Compared) => lift !== null && lift.low > -NEGLIGIBLE && lift.high < NEGLIGIBLE;
  return others.length > 0 && others.every(isAlike) ? 'no_difference' : 'cannot_tell_yet';
}

/** The best of those that are surely better than the first; the first where all others are surely worse; else nobody yet. */
function winnerOf(variants: readonly JudgedVariant[], judged: readonly Compared[], alpha: number): string | null {
  const sure = judged.map(({ lift, chance }) => (chance !== null && chance <= alpha ? (lift as Estimate).value : 0));
  const best = Math.max(...sure);
  if (best > 0) return variants[sure.indexOf(best)]?.name ?? null;
  return sure.slice(1).every((lift) => lift < 0) ? (variants[0]?.name ?? null) : null;
}
