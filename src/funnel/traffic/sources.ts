import type { StateDb } from '../../store/state.ts';

/** What became of a source's facts. Conserved: accepted = stored + duplicate + waiting. */
export interface SourceFacts {
  id: number;
  name: string;
  kind: string;
  since: string;
  accepted: number;
  stored: number;
  duplicate: number;
  waiting: number;
  rejected: number;
  rejectedBy: Record<string, number>;
}

/** The sources of a workspace, by name. Tallies and journal are read in one snapshot, so that the line always adds up. */
export async function readSources(db: StateDb, workspace: number): Promise<SourceFacts[]> {
  const [sources, tallies, waiting] = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(
      async (tx) =>
        [
          await tx.selectFrom('source').selectAll().where('workspace', '=', workspace).orderBy('name').execute(),
          await tx.selectFrom('tally').selectAll().where('workspace', '=', workspace).execute(),
          await tx
            .selectFrom('journal')
            .select(['source', (build) => build.fn.sum<string>('facts').as('facts')])
            .where('workspace', '=', workspace)
            .groupBy('source')
            .execute(),
        ] as const,
    );
  return sources.map(({ id, name, kind, created_at: since }) => {
    const mine = tallies.filter((tally) => tally.source === id);
    const sum = (outcome: string) => mine.filter((tally) => tally.outcome === outcome).reduce((all, { facts }) => all + Number(facts), 0);
    const refused = mine.filter((tally) => tally.outcome === 'rejected');
    return {
      id,
      name,
      kind,
      since: since.toISOString(),
      accepted: sum('accepted'),
      stored: sum('stored'),
      duplicate: sum('duplicate'),
      waiting: Number(waiting.find((one) => one.source === id)?.facts ?? 0),
      rejected: sum('rejected'),
      rejectedBy: Object.fromEntries(refused.map(({ reason, facts }) => [reason, Number(facts)])),
    };
  });
}

/** Facts of the whole installation by what became of them. */
export async function countFacts(db: StateDb): Promise<{ outcome: string; reason: string; facts: number }[]> {
  const rows = await db
    .selectFrom('tally')
    .select(['outcome', 'reason', (build) => build.fn.sum<string>('facts').as('facts')])
    .groupBy(['outcome', 'reason'])
    .execute();
  return rows.map(({ outcome, reason, facts }) => ({ outcome, reason, facts: Number(facts) }));
}
