import { createHash } from 'node:crypto';
import type { EventStore } from '../store/events.ts';
import type { StateDb } from '../store/state.ts';
import { eventTables, hashEvents, hashState, stateTables, type TableHash } from '../store/table-hash.ts';

/** Two Funils with the same canonical hash know the same. */
export interface Canonical {
  tables: Record<string, TableHash>;
  /** SHA-256 over the hashes of all tables. */
  overall: string;
}

// `lead` is a note of who a row stood for when it was written; node and aliases say it exactly.
const NOTED = new Set(['lead']);

/** What touches and aliases come to, however many steps led there: that depends on how facts fell into blocks. */
const SETTLED: Record<string, { columns: readonly string[]; from: string }> = {
  touches: {
    columns: [
      'workspace',
      'at',
      'node',
      'device',
      'event',
      'visit',
      'method',
      'channel',
      'campaign',
      'content',
      'creator',
      'landing',
      'witness',
      'rule',
      'standing',
    ],
    from: `(
      select workspace, at, node, device, event, visit, method, channel, campaign, content, creator, landing, witness, rule, sum(toInt64(sign)) as standing
      from touches group by all having standing != 0)`,
  },
  aliases: {
    columns: ['workspace', 'node', 'last'],
    from: '(select workspace, node, argMax((lead, at, kind, value, parent, reason), (known, batch)) as last from aliases group by workspace, node)',
  },
};

/** State that passes, or that only tells when something was done here; null leaves the whole table out. */
const PASSING: Record<string, readonly string[] | null> = {
  journal: null,
  journal_clock: null,
  day_salt: null,
  message: null,
  applied_migration: ['applied_at'],
  api_key: ['last_used_at'],
  identity: ['batch'],
  alias_act: ['batch'],
};

/** Hashes all that both engines know, free of order. Equal before and after a backup, a restore and a rebuild, once the journal is empty. */
export async function canonicalHash(stores: { state: { db: StateDb }; events: EventStore }): Promise<Canonical> {
  const tables: Record<string, TableHash> = {};
  for (const { name, columns } of await eventTables(stores.events)) {
    const { columns: chosen, from } = SETTLED[name] ?? { columns: columns.filter((column) => !NOTED.has(column)), from: name };
    tables[`events.${name}`] = await hashEvents(stores.events, chosen, from);
  }
  await stores.state.db.transaction().execute(async (tx) => {
    for (const table of await stateTables(tx)) {
      const but = PASSING[table];
      if (but !== null) tables[`state.${table}`] = await hashState(tx, table, but);
    }
  });
  const text = Object.entries(tables).map(([name, { rows, hash }]) => `${name} ${rows} ${hash}\n`);
  return { tables, overall: createHash('sha256').update(text.join('')).digest('hex') };
}
