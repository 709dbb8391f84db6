import { readEnd, readMoment } from '../../../core/period.ts';
import type { PopupDocument } from './document.ts';

type Times = Pick<PopupDocument, 'since' | 'until'>;

/** The document with its first and last moment in UTC; days are those of `zone`, and a last day belongs to it. @throws FunilError `bad_time`. */
export function withMoments(document: PopupDocument, zone: string): PopupDocument {
  const { since, until, ...rest } = document;
  return {
    ...rest,
    ...(since ? { since: new Date(readMoment(since, 'since', zone)).toISOString() } : {}),
    ...(until ? { until: new Date(readEnd(until, 'until', zone)).toISOString() } : {}),
  };
}

/** Whether a moment (ms) is one at which it may show. */
export function isWithin({ since, until }: Times, now: number): boolean {
  return (!since || Date.parse(since) <= now) && (!until || now < Date.parse(until));
}

/** How long (ms) a list of what may show now stays true as far as ends go. */
export function untilFirstEnd(popups: readonly Times[], now: number): number {
  return Math.min(Number.POSITIVE_INFINITY, ...popups.map(({ until }) => (until ? Date.parse(until) - now : Number.POSITIVE_INFINITY)));
}
