import { FunilError } from '../../../core/errors.ts';
import { publicLeadId } from '../../../core/identity.ts';
import { compileRules, gathers, type IdentityRules } from '../../../core/identity-rules.ts';
import { type IdentityRow, isLinked, plant, type Refusal, rootOf } from '../../../ledger/forest.ts';
import { look } from '../../../ledger/forest-limits.ts';
import { allRows } from '../../../ledger/identity-rows.ts';
import type { IdentityParts } from './parts.ts';

/** Identifiers that fit in memory beside everything else. */
const MOST = 1_000_000;
const EXAMPLES = 20;

/**
 * What the rules would make of the identifiers that ever met another one, had they always held. It knows the earliest evidence for each,
 * not all: one that a new rule sends away may find another lead it was seen with later. Changes nothing.
 */
export async function dryRun({ db }: IdentityParts, workspace: number, rules: IdentityRules) {
  const rows = await allRows(db, workspace, MOST + 1);
  if (rows.length > MOST) throw tooMany();
  const before = new Map(rows.map((row) => [row.node, { linked: isLinked(row), lead: row.lead }]));
  const forest = plant(
    {
      rankOf: (_, kind) => rules.priority.length - rules.priority.indexOf(kind),
      limitsOf: (_, kind) => rules.kinds[kind].limits,
    },
    rows,
  );
  const barred = barringOf(rules);
  for (const row of rows) {
    const parent = row.parent === null || row.pinned ? undefined : forest.rows.get(row.parent);
    if (!parent) continue;
    const why =
      barred(row) ?? barred(parent) ?? (gathers(rules.kinds[parent.kind].strength, rules.kinds[row.kind].strength) ? null : 'evidence');
    if (why !== null) {
      forest.children.get(parent.node)?.delete(row);
      row.refused = why;
    }
    forest.dirty.add(parent.node).add(row.node);
  }
  look(forest);
  const apart = rows.filter((row) => before.get(row.node)?.linked && !isLinked(row));
  return {
    identifiers: rows.length,
    leads: { asIs: countOf(rows.map(({ lead }) => lead)), tried: countOf(rows.map((row) => rootOf(forest, row).node)) },
    apart: apart.length,
    joined: rows.filter((row) => !before.get(row.node)?.linked && isLinked(row)).length,
    why: tallied(apart.map(({ refused }) => refused as Refusal)),
    examples: apart
      .slice(0, EXAMPLES)
      .map(({ kind, value, refused, lead }) => ({ kind, value, why: refused as string, lead: publicLeadId(lead) })),
  };
}

function barringOf(rules: IdentityRules): (row: IdentityRow) => Refusal | null {
  const read = compileRules(rules);
  return ({ kind, value }) => read({ [kind]: value }).barred[0]?.bar ?? null;
}

function countOf(leads: readonly string[]): number {
  return new Set(leads).size;
}

function tallied(reasons: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function tooMany(): FunilError {
  return new FunilError('too_many_identifiers', `There are more than ${MOST.toLocaleString('en')} identifiers: too many for a dry run.`, {
    status: 413,
    values: { most: MOST },
    hint: 'State the rules for a later day with `from`, and watch which identifiers are refused.',
  });
}
