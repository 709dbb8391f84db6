/** A figure with the interval it lies in. */
interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** What can be said of a test. Shares, not percent. */
export interface Judged {
  state: 'no_data' | 'uneven_split' | 'cannot_tell_yet' | 'different' | 'no_difference';
  /** The chance of a split this uneven where everything works. */
  uneven: number | null;
  winner: string | null;
  peopleNeeded: number | null;
  variants: readonly { rate: Estimate | null; lift: Estimate | null; chance: number | null }[];
}

/** What was counted of a variant, and the share of the visitors that was meant for it. */
export interface CountedVariant {
  name: string;
  weight: number;
  people: number;
  leads: number;
}

/** Says what counts of a test mean, the first variant being what the others are compared with. The composition hands it in. */
export type Judge = (variants: readonly CountedVariant[], of: { isOver: boolean }) => Judged;
