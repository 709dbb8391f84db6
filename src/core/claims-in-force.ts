import type { Contact } from './claim.ts';

/** A version of a workspace's claim settings: it claims what is accepted from `known` (ms) on. */
export interface ClaimVersion {
  version: number;
  known: number;
}

/** An act that put a version to history: what happened from `from` until before `to` and was accepted before `known` (ms). */
export interface Restatement {
  version: number;
  known: number;
  from: number;
  to: number;
}

/**
 * The version that claims a contact: of what was decided by then, the newest when it was accepted; of what was decided about the past since, the
 * latest act that takes it in. 0 means the built-in claims alone. So the answer never depends on when it is asked for a second time.
 */
export function versionFor(
  { accepted, at }: Pick<Contact, 'accepted' | 'at'>,
  versions: readonly ClaimVersion[],
  restatements: readonly Restatement[],
): number {
  const act = restatements.findLast(({ known, from, to }) => accepted < known && at >= from && at < to);
  return act?.version ?? versions.findLast(({ known }) => known <= accepted)?.version ?? 0;
}
