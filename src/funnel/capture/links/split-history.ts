import type { Link, Split, SplitSpell } from './link.ts';

/** Older spells than so many are forgotten, and what came of them is not told any more. */
const MOST_KEPT = 50;

type Divided = Pick<Link, 'destination' | 'splits'>;

/**
 * How a link was split from when, with what holds from now. Destinations or shares that change begin a new spell, since people who were sent
 * by other shares are not to be compared with the rest; without shares the last one ends.
 */
export function withSpell(history: readonly SplitSpell[], { destination, splits }: Divided, now: number): SplitSpell[] {
  const last = history.at(-1);
  if (isSame(last, { destination, splits })) return [...history];
  // No two spells begin at once: their beginning is what clicks name them by.
  const since = last === undefined ? now : Math.max(now, last.since + 1);
  return [...history, { since, destination, splits }].slice(-MOST_KEPT);
}

/** The beginning of the spell that holds, by which a click names it; null where the link is not split. */
export function spellNow({ splits, splitHistory }: Pick<Link, 'splits' | 'splitHistory'>): number | null {
  return splits.length === 0 ? null : (splitHistory.at(-1)?.since ?? null);
}

/** The spells in which the link was split, the latest first, and when each ended. */
export function spellsOf(history: readonly SplitSpell[]): (SplitSpell & { until: number | null })[] {
  return history
    .map((spell, nth) => ({ ...spell, until: history[nth + 1]?.since ?? null }))
    .filter(({ splits }) => splits.length > 0)
    .reverse();
}

function isSame(before: SplitSpell | undefined, { destination, splits }: Divided): boolean {
  if (splits.length === 0) return before === undefined || before.splits.length === 0;
  const written = (all: readonly Split[]) => all.map(({ url, share }) => `${share} ${url}`).join('\n');
  return before?.destination === destination && written(before.splits) === written(splits);
}
