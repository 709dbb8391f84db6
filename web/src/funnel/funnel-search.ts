import { defined } from '../frame/period.ts';

export const BREAKDOWNS = ['method', 'channel', 'campaign', 'landing', 'content', 'creator', 'device', 'country'] as const;

export type BreakdownBy = (typeof BREAKDOWNS)[number];

export const STEPS_BY = ['device', 'method', 'channel', 'campaign', 'landing', 'level'] as const;

export type StepsBy = (typeof STEPS_BY)[number];

export const WINDOWS = [1, 7, 30, 90, 365] as const;

export const FEWEST_STEPS = 2;
export const MOST_STEPS = 10;

/** What was chosen on the page of the funnel besides the period. */
export interface FunnelSearch {
  split?: 'method';
  by?: Exclude<BreakdownBy, 'method'>;
  /** Steps of one's own, separated by commas; nothing is the stages. */
  steps?: string;
  /** Days in which the steps are done. */
  window?: number;
  /** What the steps are told apart by. */
  stepsBy?: Exclude<StepsBy, 'device'>;
}

const LONGEST = 1_000;

export function readFunnelSearch(raw: Record<string, unknown>): FunnelSearch {
  const by = BREAKDOWNS.find((known) => known === raw.by);
  const stepsBy = STEPS_BY.find((known) => known === raw.stepsBy);
  const window = WINDOWS.find((days) => days === raw.window);
  return defined({
    split: raw.split === 'method' ? ('method' as const) : undefined,
    by: by === 'method' ? undefined : by,
    steps: typeof raw.steps === 'string' ? raw.steps.slice(0, LONGEST) : undefined,
    stepsBy: stepsBy === 'device' ? undefined : stepsBy,
    window: window === 30 ? undefined : window,
  });
}

/** Steps as an address holds them: empty ones are places still to be filled. */
export function stepsOf(text: string): string[] {
  const steps = text.split(',').map((step) => step.trim());
  while (steps.length < FEWEST_STEPS) steps.push('');
  return steps.slice(0, MOST_STEPS);
}

export function textOf(steps: readonly string[]): string {
  return steps.map((step) => step.replaceAll(',', ' ').trim()).join(',');
}
