import { type Answered, ask } from '../../store/question.ts';
import type { StateDb } from '../../store/state.ts';
import type { Frame, InsightParts } from './context.ts';
import { costStatements, costs } from './costs.question.ts';
import { isoOf, readCursor, writeCursor } from './cursor.ts';

export interface CostsQuery {
  method?: string;
  search?: string;
  after?: string;
  limit: number;
}

type Statement = Answered<typeof costStatements>;

/** Later in the alphabet than any name: a list begins at the last moment there is. */
const HIGHEST = '\u{10ffff}';

/** A page of costs that cover days of the period, the latest stated first, each with all that was ever stated of it. */
export async function costsList({ events, state: { db } }: InsightParts, frame: Frame, query: CostsQuery) {
  const { workspace, known } = frame.ledger;
  const { method = '', search = '', limit } = query;
  const { at, name } = readCursor(query.after, HIGHEST);
  const asked = { workspace, known, ...frame.days, method, search, beforeAt: at, beforeName: name, limit: limit + 1 };
  const found = await ask(events, costs, asked);
  const page = found.slice(0, limit);
  const names = page.map(({ cost }) => cost);
  const stated = names.length === 0 ? [] : await ask(events, costStatements, { workspace, known, names });
  const told = await witnessesOf(db, workspace, stated);
  const last = page[page.length - 1];
  return {
    rows: names.map((cost) => ({ cost, statements: stated.filter((row) => row.cost === cost).map(told) })),
    next: found.length > limit && last ? writeCursor(last.statedAt, last.cost) : null,
  };
}

/** Tells a statement with where it came from, and who stated it where somebody did by hand. */
async function witnessesOf(db: StateDb, workspace: number, stated: readonly Statement[]) {
  const [sources, people] = await Promise.all([
    db.selectFrom('source').select(['id', 'name']).where('workspace', '=', workspace).execute(),
    stated.length === 0
      ? []
      : db
          .selectFrom('cost_statement')
          .select(['fact', 'actor_name'])
          .where('workspace', '=', workspace)
          .where(
            'fact',
            'in',
            stated.map(({ id }) => id),
          )
          .execute(),
  ]);
  const sourceNames = new Map(sources.map(({ id, name }) => [id, name]));
  const names = new Map(people.map(({ fact, actor_name: name }) => [fact, name]));
  return ({ cost: _cost, id, statedAt, source, ...said }: Statement) => ({
    ...said,
    statedAt: isoOf(statedAt),
    source: sourceNames.get(source) ?? `source ${source}`,
    by: names.get(id) ?? null,
  });
}
