import type { Identifiers, Json } from '../../../core/fact.ts';
import { nodeOf, usableIdentifiers } from '../../../core/identity.ts';
import type { EventStore } from '../../../store/events.ts';
import { ask } from '../../../store/question.ts';
import { type StateDb, sql } from '../../../store/state.ts';
import { knownLead } from './known-lead.question.ts';
import type { Known } from './traits.ts';

/** Reads what is known of the lead that goes by these identifiers; {} for a stranger. Two reads, a few milliseconds. */
export async function readKnown(
  { db, events }: { db: StateDb; events: Pick<EventStore, 'read'> },
  workspace: { id: number; salt: Buffer },
  ids: Identifiers,
): Promise<Known> {
  const [strongest] = usableIdentifiers(ids);
  if (!strongest) return {};
  const nodes = await numbersOf(db, nodeOf(workspace.salt, strongest));
  const statements = await ask(events, knownLead, { workspace: workspace.id, nodes: nodes.map(BigInt) });
  const known: Record<string, Json> = {};
  for (const { traits, ...columns } of statements) {
    Object.assign(known, traits === '' ? {} : (JSON.parse(traits) as Record<string, Json>));
    for (const [name, value] of Object.entries(columns)) if (value !== '') known[name] = value;
  }
  return known;
}

/** All numbers of the lead that this identifier stands for. */
async function numbersOf(db: StateDb, node: string): Promise<string[]> {
  const { rows } = await sql<{ node: string }>`
    select node from identity where lead = (select lead from identity where node = ${node}::bigint)`.execute(db);
  return [...new Set([node, ...rows.map((row) => row.node)])];
}
