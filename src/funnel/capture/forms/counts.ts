import type { Clock } from '../../../core/clock.ts';
import { dayAt } from '../../../core/days.ts';
import { type StateDb, sql } from '../../../store/state.ts';
import type { Days } from '../outcomes/days.ts';

/** What is counted of a form; of steps and fields, part by part. */
export type Counted = 'viewed' | 'started' | 'step' | 'sent' | 'held' | 'touched' | 'left' | 'wrong' | 'viewed_at' | 'started_at';

export interface FormPlace {
  id: string;
  workspace: number;
  version: number;
}

/** How often things happen to forms. Counted in memory and written every few seconds: a view must not wait for the disk. */
export interface Counts {
  add(form: FormPlace, what: Counted, part?: string): void;
  /** Counts something that happens to all of a form, and where it is shown. Anybody may make places up, so those beyond the first hundreds are one. */
  addAt(form: FormPlace, what: 'viewed' | 'started', place: string): void;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
  read(form: string, days: Required<Days>): Promise<{ version: number; what: Counted; part: string; count: number }[]>;
  /** Views, starts, and so on of every form of a workspace. */
  sums(workspace: number, days: Required<Days>): Promise<{ form: string; what: Counted; count: number }[]>;
}

interface Held extends FormPlace {
  day: string;
  what: Counted;
  part: string;
  count: number;
}

const MOST_PLACES = 200;
const LONGEST_PLACE = 300;
/** Where places beyond the most are counted. */
export const ELSEWHERE = '*';

export function openCounts(db: StateDb, clock: Clock, zoneOf: (workspace: number) => string): Counts {
  let held = new Map<string, Held>();
  const places = new Map<string, Set<string>>();

  function known(form: string, place: string): string {
    const own = places.get(form) ?? new Set();
    places.set(form, own);
    const short = place.slice(0, LONGEST_PLACE);
    if (own.size >= MOST_PLACES && !own.has(short)) return ELSEWHERE;
    own.add(short);
    return short;
  }

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

  function add(form: FormPlace, what: Counted, part = ''): void {
    const day = dayAt(clock(), zoneOf(form.workspace));
    const key = [form.id, form.version, day, what, part].join(' ');
    const before = held.get(key);
    if (before) before.count += 1;
    else held.set(key, { id: form.id, workspace: form.workspace, version: form.version, day, what, part, count: 1 });
  }

  return {
    flush,
    add,
    addAt(form, what, place) {
      add(form, what);
      add(form, `${what}_at`, known(form.id, place));
    },
    async read(form, { from, to }) {
      await flush();
      const rows = await db
        .selectFrom('form_count')
        .select(['version', 'what', 'part', (build) => build.fn.sum<string>('count').as('count')])
        .where('form', '=', form)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['version', 'what', 'part'])
        .execute();
      return rows.map((row) => ({ ...row, what: row.what as Counted, count: Number(row.count) }));
    },
    async sums(workspace, { from, to }) {
      await flush();
      const rows = await db
        .selectFrom('form_count')
        .select(['form', 'what', (build) => build.fn.sum<string>('count').as('count')])
        .where('workspace', '=', workspace)
        .where('what', 'in', ['viewed', 'started', 'sent', 'held'])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['form', 'what'])
        .execute();
      return rows.map((row) => ({ ...row, what: row.what as Counted, count: Number(row.count) }));
    },
  };
}
