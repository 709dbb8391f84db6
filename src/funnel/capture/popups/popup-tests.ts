import { ask } from '../../../store/question.ts';
import { popupTests } from './popup-results.question.ts';
import type { Popup, PopupParts } from './popups.ts';
import { isWithin } from './times.ts';

interface Asked {
  workspace: number;
  known: string;
  identities: string;
  from: string;
  to: string;
}

const SEPARATOR = '+';

/**
 * What can be said of each test of pop-ups in the period, those under way first. All of a test are shown to equal shares, so that a count that
 * is uneven says that something is broken; another set of pop-ups is another test, so that shares never change within one.
 */
export async function judgeTests(
  { events, judge, clock }: Pick<PopupParts, 'events' | 'judge' | 'clock'>,
  popups: readonly Popup[],
  asked: Asked,
) {
  const rows = await ask(events, popupTests, asked);
  const shown = popups.filter((popup) => isShown(popup, clock()));
  const running = new Set(shown.map((popup) => testOf(popup, shown)));
  const names = [...new Set(rows.map(({ test }) => test))].filter((test) => isOf(test, popups));
  const tests = names.map((test) => {
    const counted = test.split(SEPARATOR).map((popup) => {
      const { people = 0, acted = 0 } = rows.find((row) => row.test === test && row.popup === popup) ?? {};
      return { popup, people, acted };
    });
    const { variants, ...judged } = judge(
      counted.map(({ popup, people, acted }) => ({ name: popup, weight: 1, people, leads: acted })),
      { isOver: !running.has(test) },
    );
    return {
      isRunning: running.has(test),
      ...judged,
      variants: counted.map((variant, nth) => ({ ...variant, rate: null, lift: null, chance: null, ...variants[nth] })),
    };
  });
  return tests.sort((one, other) => Number(other.isRunning) - Number(one.isRunning));
}

/** As the browser names a test among those that are shown: the pop-up that is tested first, then those against it, as they were made. */
export function testOf(popup: Popup, shown: readonly Popup[]): string {
  const base = popup.document.against ?? popup.id;
  return shown
    .filter((one) => one.id === base || one.document.against === base)
    .sort((one, other) => Number(other.id === base) - Number(one.id === base) || one.madeAt - other.madeAt)
    .map(({ id }) => id)
    .join(SEPARATOR);
}

function isShown({ isLive, archivedAt, document }: Popup, now: number): boolean {
  return isLive && archivedAt === null && isWithin(document, now);
}

/** Names come from browsers, which may say anything. */
function isOf(test: string, popups: readonly Popup[]): boolean {
  const ids = test.split(SEPARATOR);
  return ids.length > 1 && new Set(ids).size === ids.length && ids.every((id) => popups.some((popup) => popup.id === id));
}
