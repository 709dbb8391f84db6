import type { IdentifierKind } from '../core/identity.ts';
import type { Limit } from '../core/identity-rules.ts';

/**
 * Why a link or an identifier does not join. `limit`: the person has as many of that kind as the rules allow; `crowd`: too many were seen
 * with one identifier to look at this one. The others are bars of the rules.
 */
export type Refusal = 'limit' | 'crowd' | 'blocked' | 'shared' | 'unclear' | 'evidence' | 'kiosk';

/** One identifier as the identity table holds it. `parent` is the stronger identifier it was first seen with; `lead` the root of its tree. */
export interface IdentityRow {
  node: string;
  workspace: number;
  kind: IdentifierKind;
  value: string;
  parent: string | null;
  /** When the evidence for the parent happened (ms). The earliest evidence holds, so the order of arrival does not matter. */
  since: number;
  lead: string;
  /** The root of all that must be looked at together: the tree and what was refused a place in it. */
  tree: string;
  /** Set by a person; evidence never moves it again. */
  pinned: boolean;
  /** Why it does not stand under its parent, or in nobody's tree. */
  refused: Refusal | null;
}

/** What the rules of a workspace say, as the forest asks it. */
export interface Terms {
  /** Larger is stronger. */
  rankOf(workspace: number, kind: IdentifierKind): number;
  /** What held when the evidence happened. */
  limitsOf(workspace: number, kind: IdentifierKind, at: number): readonly Limit[];
}

/** Trees of identifiers, weak under strong. Pure; the rows that changed are collected in `changed`. Call `settle` after the last change. */
export interface Forest {
  terms: Terms;
  rows: Map<string, IdentityRow>;
  /** What evidence or a person put under an identifier, refused ones included. */
  children: Map<string, Set<IdentityRow>>;
  changed: Set<string>;
  /** Identifiers whose trees are to be looked at again. */
  dirty: Set<string>;
}

/** Evidence that `weak` was used by the person `strong` names. */
export interface Sighting {
  workspace: number;
  weak: Named;
  strong: Named;
  at: number;
}

export interface Named {
  node: string;
  kind: IdentifierKind;
  value: string;
}

/** An empty forest, or one of rows as they were stored. */
export function plant(terms: Terms, rows: Iterable<IdentityRow> = []): Forest {
  const forest: Forest = { terms, rows: new Map(), children: new Map(), changed: new Set(), dirty: new Set() };
  for (const row of rows) {
    forest.rows.set(row.node, row);
    if (row.parent !== null) childrenOf(forest, row.parent).add(row);
  }
  return forest;
}

/** Notes what was seen. Trees are out of step until `look` (or `settle`) is called. */
export function attach(forest: Forest, sightings: Iterable<Sighting>): void {
  for (const sighting of sightings) {
    const strong = rowOf(forest, sighting.workspace, sighting.strong, sighting.at);
    const weak = rowOf(forest, sighting.workspace, sighting.weak, sighting.at);
    if (weak.pinned || !isEarlier(sighting, weak) || isAbove(forest, weak, strong)) continue;
    place(forest, weak, strong.node, sighting.at);
    // It stands alone until its new tree has been looked at.
    weak.refused = 'limit';
    forest.dirty.add(weak.node).add(strong.node);
  }
}

function isEarlier({ at, strong }: Sighting, weak: IdentityRow): boolean {
  if (weak.parent === null || at < weak.since) return true;
  return at === weak.since && strong.node < weak.parent;
}

/** Only a person's merge can put a stronger one under a weaker; evidence must not close the circle. */
function isAbove(forest: Forest, weak: IdentityRow, strong: IdentityRow): boolean {
  for (let at: IdentityRow | undefined = strong; at !== undefined; at = at.parent === null ? undefined : forest.rows.get(at.parent))
    if (at === weak) return true;
  return false;
}

/** A person joins two leads: the weaker root goes under the stronger, an equal one under `into`. Returns what was moved, or null. */
export function merge(forest: Forest, one: IdentityRow, into: IdentityRow, at: number): IdentityRow | null {
  const a = rootOf(forest, one);
  const b = rootOf(forest, into);
  if (a === b) return null;
  const [child, parent] = rank(forest, a) > rank(forest, b) ? [b, a] : [a, b];
  place(forest, child, parent.node, at);
  child.pinned = true;
  child.refused = null;
  return child;
}

/** What a split of this identifier takes out: the nearest join a person made at or above it, else itself; null when it stands alone. */
export function splitting(forest: Forest, row: IdentityRow): IdentityRow | null {
  let joined: IdentityRow | null = row;
  while (joined !== null && !(joined.pinned && joined.parent !== null)) joined = parentOf(forest, joined);
  return joined ?? (isLinked(row) ? row : null);
}

/**
 * A person takes an identifier out again, with whatever stands under it: the nearest join a person made at or above it is undone, so that
 * a split with the words of a merge restores what was before it, open to evidence as before; without one it leaves what evidence put it
 * under, and evidence never puts it anywhere again. Returns what was moved, or null.
 */
export function split(forest: Forest, row: IdentityRow, at: number): IdentityRow | null {
  const taken = splitting(forest, row);
  if (!taken) return null;
  forest.dirty.add(taken.node).add(taken.parent as string);
  place(forest, taken, null, at);
  taken.pinned = !taken.pinned;
  return taken;
}

/** Notes that an identifier joins nothing, unless it does. */
export function bar(forest: Forest, row: IdentityRow, why: Refusal): void {
  if (row.parent !== null || row.pinned || row.refused === why) return;
  row.refused = why;
  forest.changed.add(row.node);
}

/** Takes identifiers out for good. What was seen with one of them and belongs to others was then seen with nobody. */
export function uproot(forest: Forest, nodes: ReadonlySet<string>): void {
  for (const node of nodes) {
    for (const child of [...(forest.children.get(node) ?? [])]) {
      place(forest, child, null, child.since);
      forest.dirty.add(child.node);
    }
    const row = forest.rows.get(node);
    if (row) place(forest, row, null, row.since);
  }
  for (const node of nodes) {
    forest.rows.delete(node);
    forest.children.delete(node);
    forest.changed.delete(node);
    forest.dirty.delete(node);
  }
}

function place(forest: Forest, row: IdentityRow, parent: string | null, at: number): void {
  if (row.parent !== null) {
    forest.children.get(row.parent)?.delete(row);
    forest.dirty.add(row.parent);
  }
  row.parent = parent;
  row.since = at;
  row.refused = null;
  if (parent !== null) childrenOf(forest, parent).add(row);
  forest.changed.add(row.node);
}

function childrenOf(forest: Forest, node: string): Set<IdentityRow> {
  const known = forest.children.get(node);
  if (known) return known;
  const made = new Set<IdentityRow>();
  forest.children.set(node, made);
  return made;
}

/** The row of an identifier, made when it is new, or filled in when only its number was known. */
export function rowOf(forest: Forest, workspace: number, { node, kind, value }: Named, at: number): IdentityRow {
  const known = forest.rows.get(node);
  if (known) {
    if (known.value === '' && value !== '') {
      Object.assign(known, { kind, value });
      forest.changed.add(node);
    }
    return known;
  }
  const row: IdentityRow = { node, workspace, kind, value, parent: null, since: at, lead: node, tree: node, pinned: false, refused: null };
  forest.rows.set(node, row);
  forest.changed.add(node);
  return row;
}

export function rank({ terms }: Forest, { workspace, kind }: IdentityRow): number {
  return terms.rankOf(workspace, kind);
}

/** Does it stand under its parent? */
export function isLinked(row: IdentityRow): boolean {
  return row.parent !== null && row.refused === null;
}

export function rootOf(forest: Forest, row: IdentityRow): IdentityRow {
  let root = row;
  for (let parent = parentOf(forest, row); parent !== null; parent = parentOf(forest, parent)) root = parent;
  return root;
}

export function parentOf(forest: Forest, row: IdentityRow): IdentityRow | null {
  if (!isLinked(row)) return null;
  const parent = forest.rows.get(row.parent as string);
  if (!parent) throw new Error(`Identity ${row.node} stands under ${row.parent}, which was not loaded.`);
  return parent;
}
