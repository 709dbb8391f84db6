import type { Carried } from '../../ledger/carried.ts';
import { type StateDb, sql } from '../../store/state.ts';

/** Facts that are on disk and have not landed, as known to this process without asking anybody. */
export interface Backlog {
  accepted(source: number, facts: number): void;
  landed(block: readonly Pick<Carried, 'source'>[]): void;
  /** The journal was seen empty: what was still counted went with its workspace. */
  emptied(): void;
  all(): number;
  of(source: number): number;
}

/** Begins with what an earlier process left in the journal. */
export async function openBacklog(db: StateDb): Promise<Backlog> {
  const rows = await db
    .selectFrom('journal')
    .select(['source', sql<string>`sum(facts)`.as('facts')])
    .groupBy('source')
    .execute();
  return createBacklog(rows.map(({ source, facts }) => [source, Number(facts)]));
}

export function createBacklog(left: readonly (readonly [number, number])[] = []): Backlog {
  const sources = new Map(left);
  let sum = left.reduce((total, [, facts]) => total + facts, 0);

  function add(source: number, facts: number): void {
    const before = sources.get(source) ?? 0;
    const after = Math.max(0, before + facts);
    if (after === 0) sources.delete(source);
    else sources.set(source, after);
    sum += after - before;
  }

  return {
    accepted: add,
    landed(block) {
      const counts = new Map<number, number>();
      for (const { source } of block) counts.set(source, (counts.get(source) ?? 0) + 1);
      for (const [source, facts] of counts) add(source, -facts);
    },
    emptied() {
      sources.clear();
      sum = 0;
    },
    all: () => sum,
    of: (source) => sources.get(source) ?? 0,
  };
}
