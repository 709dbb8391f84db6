import type { ListedPopup } from '../api/popups.ts';
import type { Words } from '../words/use-words.ts';

export type PopupState = 'draft' | 'planned' | 'live' | 'over';

export const stateNames: Record<PopupState, string> = {
  draft: 'popups.draft',
  planned: 'popups.planned',
  live: 'popups.live',
  over: 'popups.over',
};

/** What a pop-up is at a moment (ms): one that was put live shows between its two moments only. */
export function stateOf({ isLive, document: { since, until } }: Pick<ListedPopup, 'isLive' | 'document'>, now: number): PopupState {
  if (until && Date.parse(until) <= now) return 'over';
  if (!isLive) return 'draft';
  return since && Date.parse(since) > now ? 'planned' : 'live';
}

/** "from … to …", by the workspace's clocks; null where it has neither moment. */
export function timesOf(
  { since, until }: Pick<ListedPopup['document'], 'since' | 'until'>,
  { t, moment }: Pick<Words, 't' | 'moment'>,
): string | null {
  if (since && until) return t('popups.fromTo', { since: moment(since), until: moment(until) });
  if (since) return t('popups.from', { since: moment(since) });
  return until ? t('popups.to', { until: moment(until) }) : null;
}
