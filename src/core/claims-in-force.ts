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

type Dated = Pick<Contact, 'accepted' | 'at'>;

/**
 * The version that claims a contact: of what was decided by then, the newest when it was accepted; of what was decided about the past since, the
 * latest act that takes it in. 0 means the built-in claims alone. So the answer never depends on when it is asked for a second time.
 */
export function versionFor(contact: Dated, versions: readonly ClaimVersion[], restatements: readonly Restatement[]): number {
  return actOn(contact, restatements)?.version ?? versions.findLast(({ known }) => known <= contact.accepted)?.version ?? 0;
}

/** By when a contact's claim was decided: when it was accepted, or by the latest act that takes it in. */
export function decidedAt(contact: Dated, restatements: readonly Restatement[]): number {
  return actOn(contact, restatements)?.known ?? contact.accepted;
}

function actOn({ accepted, at }: Dated, restatements: readonly Restatement[]): Restatement | undefined {
  return restatements.findLast(({ known, from, to }) => accepted < known && at >= from && at < to);
}
