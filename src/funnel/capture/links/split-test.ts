import { ask } from '../../../store/question.ts';
import { isOpen, type Link } from './link.ts';
import { splitResults } from './link-results.question.ts';
import type { LinkParts } from './parts.ts';

/** What every question of results is asked with. */
export interface Asked {
  workspace: number;
  known: string;
  identities: string;
  currency: string;
  from: string;
  to: string;
}

const NOBODY = { people: 0, leads: 0, customers: 0, revenue: 0 };

/**
 * What a split says of its destinations: who came to each, who became a lead and a customer from then on, whether the split is as even as
 * meant, and what can be said of the difference, however often one looks. Null where there is no split.
 */
export async function judgeSplit({ events, judge, clock }: Pick<LinkParts, 'events' | 'judge' | 'clock'>, link: Link, asked: Asked) {
  if (link.splits.length === 0) return null;
  const rows = await ask(events, splitResults, { ...asked, link: link.id });
  const came = new Map(rows.map(({ thing, ...counts }) => [thing, counts]));
  const counted = waysOf(link).map((way) => ({ ...way, ...(came.get(way.name) ?? NOBODY) }));
  const { variants, ...judged } = judge(
    counted.map(({ share, ...variant }) => ({ ...variant, weight: share })),
    { isOver: !isOpen(link, clock()) },
  );
  return {
    ...judged,
    variants: counted.map((variant, nth) => ({ ...variant, rate: null, lift: null, chance: null, ...variants[nth] })),
  };
}

/** The main destination first, with what the others leave it. */
function waysOf({ destination, splits }: Link): { name: string; url: string; share: number }[] {
  const others = splits.map(({ url, share }, nth) => ({ name: `split-${nth + 1}`, url, share }));
  return [{ name: 'main', url: destination, share: 100 - others.reduce((sum, { share }) => sum + share, 0) }, ...others];
}
