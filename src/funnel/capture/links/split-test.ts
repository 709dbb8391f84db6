import { ask } from '../../../store/question.ts';
import { isOpen, type Link, type SplitSpell } from './link.ts';
import { splitResults } from './link-results.question.ts';
import type { LinkParts } from './parts.ts';
import { isoOf } from './shown.ts';
import { spellsOf } from './split-history.ts';

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
 * What each spell of a split says of its destinations, the latest first: who came to each, who became a lead and a customer from then on,
 * whether the split is as even as was meant then, and what can be said of the difference, however often one looks. Spells are judged apart:
 * people who came under other shares came on other days, and a sum of both would compare days, not pages.
 */
export async function judgeSplits({ events, judge, clock }: Pick<LinkParts, 'events' | 'judge' | 'clock'>, link: Link, asked: Asked) {
  const spells = spellsOf(link.splitHistory);
  if (spells.length === 0) return [];
  const rows = await ask(events, splitResults, { ...asked, link: link.id });
  const came = new Map(rows.map(({ thing, ...counts }) => [thing, counts]));
  return spells.map(({ since, until, ...spell }) => {
    const counted = waysOf(spell).map((way) => ({ ...way, ...(came.get(`${since} ${way.name}`) ?? NOBODY) }));
    const { variants, ...judged } = judge(
      counted.map(({ share, ...variant }) => ({ ...variant, weight: share })),
      { isOver: until !== null || !isOpen(link, clock()) },
    );
    return {
      since: new Date(since).toISOString(),
      until: isoOf(until),
      ...judged,
      variants: counted.map((variant, nth) => ({ ...variant, rate: null, lift: null, chance: null, ...variants[nth] })),
    };
  });
}

/** The main destination first, with what the others leave it. */
function waysOf({ destination, splits }: Omit<SplitSpell, 'since'>): { name: string; url: string; share: number }[] {
  const others = splits.map(({ url, share }, nth) => ({ name: `split-${nth + 1}`, url, share }));
  return [{ name: 'main', url: destination, share: 100 - others.reduce((sum, { share }) => sum + share, 0) }, ...others];
}
