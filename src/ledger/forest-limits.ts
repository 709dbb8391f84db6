import type { Limit } from '../core/identity-rules.ts';
import { type Forest, type IdentityRow, isLinked, parentOf, type Refusal, rank, rootOf } from './forest.ts';

/** More than anybody has: of what was seen with one identifier, only the earliest this many are looked at. The others are a robot's or a shared login's. */
export const MOST_CANDIDATES = 500;
const DAY = 86_400_000;

/**
 * Decides which identifiers stand in the trees that changed. Within one tree of evidence, kinds are taken strongest first, and of each kind
 * the earliest that the limits allow; so the result depends on what was seen and when, not on the order in which it arrived.
 * What a person joined is no part of it: limits bound what evidence may do.
 */
export function look(forest: Forest): void {
  const waiting = new Set<IdentityRow>();
  for (const node of forest.dirty) {
    const row = forest.rows.get(node);
    if (row) waiting.add(evidenceRoot(forest, row));
  }
  forest.dirty.clear();
  for (const root of waiting) if (!isLinked(root) || root.pinned) lookAt(forest, root, waiting);
}

/** Brings every row's lead and tree in line with its place. */
export function settle(forest: Forest): void {
  look(forest);
  for (const row of forest.rows.values()) {
    const { node: lead } = rootOf(forest, row);
    const tree = treeOf(forest, row);
    if (row.lead === lead && row.tree === tree) continue;
    row.lead = lead;
    row.tree = tree;
    forest.changed.add(row.node);
  }
}

/** The strongest that evidence alone puts it under. */
function evidenceRoot(forest: Forest, row: IdentityRow): IdentityRow {
  let root = row;
  while (isLinked(root) && !root.pinned) root = parentOf(forest, root) as IdentityRow;
  return root;
}

/** Refused links count here, so that who was refused is looked at again when others leave. A crowd's do not: nobody could load them all. */
function treeOf(forest: Forest, row: IdentityRow): string {
  let root = row;
  while (root.parent !== null && root.refused !== 'crowd') {
    const parent = forest.rows.get(root.parent);
    if (!parent) throw new Error(`Identity ${root.node} was seen with ${root.parent}, which was not loaded.`);
    root = parent;
  }
  return root.node;
}

function lookAt(forest: Forest, root: IdentityRow, waiting: Set<IdentityRow>): void {
  const byRank: IdentityRow[][] = [];
  gather(forest, root, byRank, waiting);
  // A rank's candidates are complete when all stronger ones are decided: each stands under a stronger one.
  for (let at = byRank.length - 1; at >= 0; at -= 1) {
    const candidates = byRank[at];
    if (!candidates) continue;
    if (candidates.length > 1) candidates.sort(byMoment);
    const taken: number[] = [];
    for (const row of candidates) {
      const limits = forest.terms.limitsOf(row.workspace, row.kind, row.since);
      if (limits.some((limit) => isFull(limit, taken, row.since))) {
        refuse(forest, row, 'limit', waiting);
      } else {
        taken.push(row.since);
        refuse(forest, row, null, waiting);
        gather(forest, row, byRank, waiting);
      }
    }
  }
}

/** Adds what was seen with this identifier to the candidates of its tree. */
function gather(forest: Forest, row: IdentityRow, byRank: IdentityRow[][], waiting: Set<IdentityRow>): void {
  const children = forest.children.get(row.node);
  if (!children) return;
  let seen = [...children].filter(({ pinned }) => !pinned);
  if (seen.length > MOST_CANDIDATES) {
    seen.sort(byMoment);
    for (const late of seen.slice(MOST_CANDIDATES)) refuse(forest, late, 'crowd', waiting);
    seen = seen.slice(0, MOST_CANDIDATES);
  }
  for (const child of seen) {
    const place = rank(forest, child);
    const others = byRank[place];
    if (others) others.push(child);
    else byRank[place] = [child];
  }
}

/** `taken` are moments in order. Is there one too many within the days up to `at`? */
function isFull({ most, days }: Limit, taken: readonly number[], at: number): boolean {
  if (taken.length < most) return false;
  return days === null || (taken[taken.length - most] ?? at) > at - days * DAY;
}

function refuse(forest: Forest, row: IdentityRow, why: Refusal | null, waiting: Set<IdentityRow>): void {
  if (row.refused === why) return;
  // Sent away with all that stands under it: that is a tree of its own now, to be looked at even if it was before.
  if (row.refused === null) {
    waiting.delete(row);
    waiting.add(row);
  }
  row.refused = why;
  forest.changed.add(row.node);
}

function byMoment(a: IdentityRow, b: IdentityRow): number {
  return a.since - b.since || (a.node < b.node ? -1 : 1);
}
