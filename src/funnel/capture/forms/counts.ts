import type { Clock } from '../../../core/clock.ts';
import { dayAt } from '../../../core/days.ts';
import { type StateDb, sql } from '../../../store/state.ts';

/** What is counted of a form; of steps and fields, part by part. */
export type Counted = 'viewed' | 'started' | 'step' | 'sent' | 'held' | 'touched' | 'left' | 'wrong';

export interface FormPlace {
  id: string;
  workspace: number;
  version: number;
}

/** How often things happen to forms. Counted in memory and written every few seconds: a view must not wait for the disk. */
export interface Counts {
  add(form: FormPlace, what: Counted, part?: string): void;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
  read(form: string, from: string, to: string): Promise<{ version: number; what: Counted; part: string; count: number }[]>;
  /** Views, starts, and so on of every form of a workspace. */
  sums(workspace: number): Promise<{ form: string; what: Counted; count: number }[]>;
}

interface Held extends FormPlace {
  day: string;
  what: Counted;
  part: string;
  count: number;
}

export function openCounts(db: StateDb, clock: Clock, zoneOf: (workspace: number) => string): Counts {
  let held = new Map<string, Held>();

  async function flush(): Promise<void> {
    const rows = [...held.values()];
    held = new Map();
    if (rows.length === 0) return;
    await db
      .insertInto('form_count')
      .values(rows.map(({ id, ...row }) => ({ ...row, form: id })))
      .onConflict((conflict) =>
        conflict.columns(['form', 'version', 'day', 'what', 'part']).doUpdateSet({ count: sql`form_count.count + excluded.count` }),
      )
      .execute();
  }

  return {
    flush,
    add(form, what, part = '') {
      const day = dayAt(clock(), zoneOf(form.workspace));
      const key = [form.id, form.version, day, what, part].join(' ');
      const known = held.get(key);
      if (known) known.count += 1;
      else held.set(key, { id: form.id, workspace: form.workspace, version: form.version, day, what, part, count: 1 });
    },
    async read(form, from, to) {
      await flush();
      const rows = await db
        .selectFrom('form_count')
        .select(['version', 'what', 'part', (build) => build.fn.sum<string>('count').as('count')])
        .where('form', '=', form)
        .where('day', '>=', from)
        .where('day', '<', to)
        .groupBy(['version', 'what', 'part'])
        .execute();
      return rows.map((row) => ({ ...row, what: row.what as Counted, count: Number(row.count) }));
    },
    async sums(workspace) {
      await flush();
      const rows = await db
        .selectFrom('form_count')
        .select(['form', 'what', (build) => build.fn.sum<string>('count').as('count')])
        .where('workspace', '=', workspace)
        .where('what', 'in', ['viewed', 'started', 'sent', 'held'])
        .groupBy(['form', 'what'])
        .execute();
      return rows.map((row) => ({ ...row, what: row.what as Counted, count: Number(row.count) }));
    },
  };
}
