import type { Clock } from '../../../core/clock.ts';
import { dayAt } from '../../../core/days.ts';
import type { StateDb } from '../../../store/state.ts';
import { sql } from '../../../store/state.ts';

/** How often pages were asked for by people. Counted in memory and written together, for a row a view would cost more than the page. */
export interface Views {
  count(page: string, workspace: number, version: number): void;
  /** Writes what was counted since the last time. */
  write(): Promise<void>;
}

interface Counted {
  page: string;
  workspace: number;
  version: number;
  day: string;
  views: number;
}

export function openViews(db: StateDb, clock: Clock, zoneOf: (workspace: number) => string): Views {
  let counted = new Map<string, Counted>();
  return {
    count(page, workspace, version) {
      const day = dayAt(clock(), zoneOf(workspace));
      const key = `${page} ${version} ${day}`;
      const known = counted.get(key);
      if (known) known.views += 1;
      else counted.set(key, { page, workspace, version, day, views: 1 });
    },
    async write() {
      if (counted.size === 0) return;
      const rows = [...counted.values()];
      counted = new Map();
      await db
        .insertInto('page_view')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['page', 'version', 'day']).doUpdateSet({ views: sql<string>`page_view.views + excluded.views` }),
        )
        .execute();
    },
  };
}
