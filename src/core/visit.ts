import type { Evidence } from './claim.ts';

/** A visit ends after this long without an event (Google Analytics' and Segment's default). Milliseconds. */
export const VISIT_GAP = 30 * 60_000;

/** One event as far as visits go. `key` is the evidence written as one text, '' for none; `visit` the source's own session number, '0' for none. */
export interface Step {
  at: number;
  id: string;
  key: string;
  visit: string;
  /** The strong identifier signed in, '' for none: a shared tablet's next user begins a visit of their own. */
  user: string;
  /** A `touch` fact is a contact by itself and always opens a visit. One without a campaign, as an answer to "how did you hear", leaves the visit under way as it is. */
  alone: boolean;
}

/** Where a device's last visit stands. */
export interface OpenVisit {
  lastAt: number;
  key: string;
  visit: string;
  user: string;
}

/** Does this event open a visit, and what is open after it? Pure, and the only place where visits are cut. */
export function cut(open: OpenVisit | null, step: Step): { opens: boolean; open: OpenVisit } {
  const isNew = open === null || breaks(open, step);
  const begins = isNew || (step.alone && step.key !== '');
  const key = begins ? step.key : open.key;
  const user = begins || step.user !== '' ? step.user : open.user;
  const visit = isNew || step.visit !== '0' ? step.visit : open.visit;
  return { opens: isNew || step.alone, open: { lastAt: step.at, key, visit, user } };
}

function breaks(open: OpenVisit, step: Step): boolean {
  if (step.user !== '' && open.user !== '' && step.user !== open.user) return true;
  // Where only one of both counts sessions (a shop's tracker, a form filled in on its page) silence and campaigns tell.
  if (step.visit !== '0' && open.visit !== '0') return step.visit !== open.visit;
  if (step.at - open.lastAt > VISIT_GAP) return true;
  return step.key !== '' && step.key !== open.key;
}

/**
 * Events of one device as they are cut into visits: by their moments. Of one moment those with a campaign come first, so that what a source says
 * beside it (who the person is, that somebody was captured) is of the same visit; then by id.
 */
export function inOrder(a: Step, b: Step): number {
  return a.at - b.at || Number(a.key === '') - Number(b.key === '') || (a.id < b.id ? -1 : 1);
}

/** The events of one device that open visits, of all its events, which are `inOrder`. */
export function cutAll<S extends Step>(steps: readonly S[]): { opening: S[]; open: OpenVisit | null } {
  let open: OpenVisit | null = null;
  const opening: S[] = [];
  for (const step of steps) {
    const next = cut(open, step);
    if (next.opens) opening.push(step);
    open = next.open;
  }
  return { opening, open };
}

/** Event types that are things done to a lead, on a server or from a mail, and so neither open nor prolong a visit. */
const PASSIVE = /^(email_|sms_|push_|consent_(given|withdrawn)$|link_clicked$|order_(updated|refunded|cancelled|fulfilled)|alias$)/;

export function isPassive(type: string): boolean {
  return PASSIVE.test(type);
}

/**
 * Evidence as one text, equal for equal campaigns. The landing page alone is no sign of a new campaign, nor the app, which every page of a visit
 * names, nor what somebody says of how they first heard.
 */
export function evidenceKey(evidence: Evidence | undefined): string {
  if (!evidence) return '';
  const { landing: _landing, app: _app, survey: _survey, clickIds, ...rest } = evidence;
  const parts = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  for (const [name, value] of Object.entries(clickIds ?? {})) parts.push([name, value]);
  if (parts.length === 0) return '';
  parts.sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([name, value]) => `${name}=${value}`).join('\n');
}
