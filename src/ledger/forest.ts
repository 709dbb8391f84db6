import { type IdentifierKind, rankOf } from '../core/identity.ts';

/** One identifier as the identity table holds it. `parent` is the stronger identifier it stands under; `lead` the root of its tree. */
export interface IdentityRow {
  node: string;
  workspace: number;
  kind: IdentifierKind;
  value: string;
  parent: string | null;
  /** When the evidence for the parent happened (ms). The earliest evidence holds, so the order of arrival does not matter. */
  since: number;
  lead: string;
  /** Set by a person; evidence never moves it again. */
  pinned: boolean;
}

/** Trees of identifiers, weak under strong. Pure; the rows that changed are collected in `changed`. Call `settle` after the last change. */
export interface Forest {
  rows: Map<string, IdentityRow>;
  changed: Set<string>;
}

/** More identifiers than any person has: a tree this large is a robot or a shared login, and takes no more evidence. */
export const MOST_IDENTIFIERS = 500;

/** Evidence that `weak` was used by the person `strong` names. */
export interface Sighting {
  workspace: number;
  weak: { node: string; kind: IdentifierKind; value: string };
  strong: { node: string; kind: IdentifierKind; value: string };
  at: number;
}

export function attach(forest: Forest, sightings: Iterable<Sighting>): void {
  const sizes = sizesOf(forest);
  for (const sighting of sightings) {
    const strong = rowOf(forest, sighting.workspace, sighting.strong, sighting.at);
    const weak = rowOf(forest, sighting.workspace, sighting.weak, sighting.at);
    if (weak.pinned || !isEarlier(sighting, weak) || !hasRoom(forest, sizes, weak, strong)) continue;
    weak.parent = strong.node;
    weak.since = sighting.at;
    forest.changed.add(weak.node);
  }
}

function isEarlier({ at, strong }: Sighting, weak: IdentityRow): boolean {
  if (weak.parent === null || at < weak.since) return true;
  return at === weak.since && strong.node < weak.parent;
}

/** May the tree of `strong` take `weak` and what stands under it? Books the move when it may. */
function hasRoom(forest: Forest, sizes: Map<string, number>, weak: IdentityRow, strong: IdentityRow): boolean {
  const moving = sizes.get(weak.node) ?? 1;
  const root = rootOf(forest, strong);
  if (root !== rootOf(forest, weak) && (sizes.get(root.node) ?? 1) + moving > MOST_IDENTIFIERS) return false;
  if (weak.parent !== null) grow(forest, sizes, parentOf(forest, weak), -moving);
  grow(forest, sizes, strong, moving);
  return true;
}

/** How many identifiers stand at or under each one, where that is more than itself. */
function sizesOf(forest: Forest): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const row of forest.rows.values()) if (row.parent !== null) grow(forest, sizes, parentOf(forest, row), 1);
  return sizes;
}

function grow(forest: Forest, sizes: Map<string, number>, row: IdentityRow | null, by: number): void {
  for (let at = row; at !== null; at = parentOf(forest, at)) sizes.set(at.node, (sizes.get(at.node) ?? 1) + by);
}

/** A person joins two leads: the weaker root goes under the stronger, an equal one under `into`. */
export function merge(forest: Forest, one: IdentityRow, into: IdentityRow, at: number): void {
  const a = rootOf(forest, one);
  const b = rootOf(forest, into);
  if (a === b) return;
  const [child, parent] = rankOf(a.kind) > rankOf(b.kind) ? [b, a] : [a, b];
  pin(forest, child, parent.node, at);
}

/**
 * A person takes an identifier out again, with whatever stands under it: the nearest join a person made at or above it is undone,
 * so that a split with the words of a merge restores what was before it; without one it leaves what evidence put it under.
 */
export function split(forest: Forest, row: IdentityRow, at: number): void {
  let joined: IdentityRow | null = row;
  while (joined !== null && !(joined.pinned && joined.parent !== null)) joined = parentOf(forest, joined);
  const taken = joined ?? row;
  if (taken.parent !== null) pin(forest, taken, null, at);
}

function pin(forest: Forest, row: IdentityRow, parent: string | null, at: number): void {
  row.parent = parent;
  row.since = at;
  row.pinned = true;
  forest.changed.add(row.node);
}

/** The row of an identifier, made when it is new. */
export function rowOf(forest: Forest, workspace: number, { node, kind, value }: Sighting['weak'], at: number): IdentityRow {
  const known = forest.rows.get(node);
  if (known) return known;
  const row: IdentityRow = { node, workspace, kind, value, parent: null, since: at, lead: node, pinned: false };
  forest.rows.set(node, row);
  forest.changed.add(node);
  return row;
}

/** Brings every row's lead in line with the root of its tree. */
export function settle(forest: Forest): void {
  for (const row of forest.rows.values()) {
    const { node: lead } = rootOf(forest, row);
    if (row.lead === lead) continue;
    row.lead = lead;
    forest.changed.add(row.node);
  }
}

function rootOf(forest: Forest, row: IdentityRow): IdentityRow {
  let root = row;
  for (let parent = parentOf(forest, row); parent !== null; parent = parentOf(forest, parent)) root = parent;
  return root;
}

function parentOf(forest: Forest, { node, parent }: IdentityRow): IdentityRow | null {
  if (parent === null) return null;
  const row = forest.rows.get(parent);
  if (!row) throw new Error(`Identity ${node} stands under ${parent}, which was not loaded.`);
  return row;
}
