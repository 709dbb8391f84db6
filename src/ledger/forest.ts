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

/** Trees of identifiers, weak under strong. Pure; the rows that changed are collected in `changed`. */
export interface Forest {
  rows: Map<string, IdentityRow>;
  changed: Set<string>;
}

/** More identifiers than any person has: a tree this large is a robot or a shared login, and takes no more. */
export const MOST_IDENTIFIERS = 500;

/** Evidence that `weak` was used by the person `strong` names. */
export interface Sighting {
  workspace: number;
  weak: { node: string; kind: IdentifierKind; value: string };
  strong: { node: string; kind: IdentifierKind; value: string };
  at: number;
}

export function attach(forest: Forest, sightings: Iterable<Sighting>): void {
  const moved = new Set<string>();
  for (const sighting of sightings) {
    const strong = rowOf(forest, sighting.workspace, sighting.strong, sighting.at);
    const weak = rowOf(forest, sighting.workspace, sighting.weak, sighting.at);
    if (weak.pinned || !isEarlier(sighting, weak)) continue;
    weak.parent = strong.node;
    weak.since = sighting.at;
    touch(forest, weak);
    moved.add(weak.node);
  }
  if (moved.size > 0) settleRoots(forest);
}

function isEarlier({ at, strong }: Sighting, weak: IdentityRow): boolean {
  if (weak.parent === null || at < weak.since) return true;
  return at === weak.since && strong.node < weak.parent;
}

/** A person joins two leads: the weaker root goes under the stronger, an equal one under `into`. */
export function merge(forest: Forest, one: IdentityRow, into: IdentityRow, at: number): void {
  const a = rootOf(forest, one);
  const b = rootOf(forest, into);
  if (a === b) return;
  const [child, parent] = rankOf(a.kind) > rankOf(b.kind) ? [b, a] : [a, b];
  pin(forest, child, parent.node, at);
}

/** A person takes an identifier out again: it becomes a lead of its own, with whatever stands under it. */
export function split(forest: Forest, row: IdentityRow, at: number): void {
  if (row.parent !== null) pin(forest, row, null, at);
}

function pin(forest: Forest, row: IdentityRow, parent: string | null, at: number): void {
  row.parent = parent;
  row.since = at;
  row.pinned = true;
  touch(forest, row);
  settleRoots(forest);
}

/** The row of an identifier, made when it is new. */
export function rowOf(forest: Forest, workspace: number, { node, kind, value }: Sighting['weak'], at: number): IdentityRow {
  const known = forest.rows.get(node);
  if (known) return known;
  const row: IdentityRow = { node, workspace, kind, value, parent: null, since: at, lead: node, pinned: false };
  forest.rows.set(node, row);
  touch(forest, row);
  return row;
}

function touch(forest: Forest, row: IdentityRow): void {
  forest.changed.add(row.node);
}

/** Brings every row's lead in line with the root of its tree. */
function settleRoots(forest: Forest): void {
  const sizes = new Map<string, number>();
  for (const row of forest.rows.values()) sizes.set(row.lead, (sizes.get(row.lead) ?? 0) + 1);
  for (const row of forest.rows.values()) {
    const { node: lead } = rootOf(forest, row);
    if (row.lead === lead) continue;
    if ((sizes.get(lead) ?? 0) >= MOST_IDENTIFIERS && !row.pinned) {
      row.parent = null;
      row.lead = row.node;
    } else {
      sizes.set(lead, (sizes.get(lead) ?? 0) + 1);
      row.lead = lead;
    }
    touch(forest, row);
  }
}

function rootOf(forest: Forest, row: IdentityRow): IdentityRow {
  let root = row;
  while (root.parent !== null) {
    const parent = forest.rows.get(root.parent);
    if (!parent) throw new Error(`Identity ${root.node} stands under ${root.parent}, which was not loaded.`);
    root = parent;
  }
  return root;
}
