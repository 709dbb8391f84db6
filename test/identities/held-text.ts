import type { Engine } from '../../src/engine.ts';
import { sql } from '../../src/store/state.ts';
import { eventTables, stateTables } from '../../src/store/table-hash.ts';

/** Everything that both engines hold, as text, by table. */
async function heldText({ events, state }: Pick<Engine, 'events' | 'state'>): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (const name of await stateTables(state.db)) {
    const { rows } = await sql<{ text: string | null }>`select string_agg(t::text, ' ') as text from ${sql.table(name)} t`.execute(
      state.db,
    );
    held.set(name, rows[0]?.text ?? '');
  }
  for (const { name } of await eventTables(events)) held.set(`ledger ${name}`, JSON.stringify(await events.read(`select * from ${name}`)));
  return held;
}

/** The tables in which any of these words stands, however it is spaced. */
export async function placesOf(engine: Pick<Engine, 'events' | 'state'>, words: readonly string[]): Promise<string[]> {
  const close = (text: string) => text.replace(/[ ()-]/g, '');
  const found = [...(await heldText(engine))].filter(([, text]) => words.some((word) => close(text).includes(close(word))));
  return found.map(([name]) => name).sort();
}
