import { type Memory, mayShowAgain } from './memory.ts';
import type { Popup } from './popup.ts';

const PHONE = 768;

export interface Where {
  path: string;
  width: number;
  now: number;
}

/**
 * Whether a pop-up may show on this page to this visitor; what triggers it is another question. Search engines mark pages down that cover
 * what a phone's visitor came to read (developers.google.com/search/docs/appearance/avoid-intrusive-interstitials), so on the
 * first page after a search only bars are shown there.
 */
export function mayShow(popup: Popup, memory: Memory, { path, width, now }: Where): boolean {
  const isPhone = width < PHONE;
  if (isPhone && popup.kind !== 'bar' && memory.arrival === 'search' && memory.pages <= 1) return false;
  if (popup.devices !== 'all' && (popup.devices === 'phone') !== isPhone) return false;
  if (popup.pages.length > 0 && !popup.pages.some((pattern) => matches(pattern, path))) return false;
  if (popup.notPages.some((pattern) => matches(pattern, path))) return false;
  if (popup.arrivals.length > 0 && !popup.arrivals.includes(memory.arrival)) return false;
  if (memory.visits < popup.visits.least || memory.visits > (popup.visits.most ?? Number.POSITIVE_INFINITY)) return false;
  return mayShowAgain(popup, memory.seen[popup.id], memory.visits, now);
}

/** Whether the last moment at which it may show is past. What has not begun yet, the server leaves out. */
export function isOver({ until }: Pick<Popup, 'until'>, now: number): boolean {
  return until != null && now >= Date.parse(until);
}

/** Pop-ups that are tested against each other: the tested one first, then the others as they were made. Alone, it is its own. */
export function groupOf(popup: Popup, popups: readonly Popup[]): Popup[] {
  const base = popup.against ?? popup.id;
  const others = popups.filter(({ against }) => against === base);
  return [...popups.filter(({ id }) => id === base), ...others];
}

/** Which of a group is shown to this browser: each to an equal share of the numbers below 60, another one for another test. */
export function chosenOf(group: readonly Popup[], bucket: number): Popup | undefined {
  const turn = [...(group[0]?.id ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), bucket);
  return group[turn % group.length];
}

/** A path against a pattern in which * stands for any text; its pieces are sought one after another, so none takes long. */
export function matches(pattern: string, path: string): boolean {
  const pieces = pattern.split('*');
  if (pieces.length === 1) return path === pattern;
  const last = pieces.pop() as string;
  let at = 0;
  for (const [nth, piece] of pieces.entries()) {
    const found = path.indexOf(piece, at);
    if (found < 0 || (nth === 0 && found > 0)) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
