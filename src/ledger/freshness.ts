import type { EventStore } from '../store/events.ts';

/** Keeps what questions read beside the tables in step with them: the map of identities, and its past states. */
export interface Freshness {
  /** A number that grows whenever the ledger does; results cached under an older one are stale. */
  version(): number;
  landed(): void;
  /** The dictionary to ask who is who, as known now or (ms) on a past moment. */
  identityMap(asKnownOn: number | null): Promise<string>;
}

/** The map as known now. */
export const CURRENT = 'identity_now';
const MOST_PAST_MAPS = 8;

interface PastMap {
  name: string;
  /** Of the ledger, when it was made. */
  version: number;
  /** Nothing that is still to land can have been known by then. */
  final: boolean;
}

/** Facts land in the order they were known: once an alias of a later moment is there, those of this one are complete. */
async function isOver(events: EventStore, moment: number): Promise<boolean> {
  const [row] = await events.read<{ over: number }>(
    `select max(known) > fromUnixTimestamp64Milli(${moment}) as over from aliases`,
    {},
    { lane: 'short' },
  );
  return Number(row?.over) === 1;
}

/** Maps of past moments that an earlier process made. */
async function dropLeftovers(events: EventStore): Promise<void> {
  const rows = await events.read<{ name: string }>(
    "select name from system.dictionaries where database = currentDatabase() and startsWith(name, 'identity_at_')",
    {},
    { lane: 'short' },
  );
  for (const { name } of rows) await events.command(`drop dictionary if exists ${name}`);
}

export function openFreshness(events: EventStore): Freshness {
  let version = 1;
  let loadedVersion = 0;
  let loadedRows = '';
  let loading: Promise<void> | null = null;
  const past = new Map<number, PastMap>();
  let leftovers: Promise<void> | null = null;

  async function reload(): Promise<void> {
    const target = version;
    const [row] = await events.read<{ rows: string }>('select count() as rows from aliases', {}, { lane: 'short' });
    if (row && row.rows !== loadedRows) {
      await events.command(`system reload dictionary ${CURRENT}`);
      loadedRows = row.rows;
    }
    loadedVersion = target;
  }

  async function pastMap(moment: number): Promise<string> {
    const known = past.get(moment);
    if (known && (known.final || known.version === version)) return known.name;
    leftovers ??= dropLeftovers(events);
    await leftovers;
    const made = { name: `identity_at_${moment}`, version, final: await isOver(events, moment) };
    await events.command(
      `create or replace dictionary ${made.name} (node UInt64, lead UInt64) primary key node
       source(clickhouse(query 'select node, lead from aliases where known <= fromUnixTimestamp64Milli(${moment}) order by node, known desc, batch desc limit 1 by node'))
       layout(hashed()) lifetime(0)`,
    );
    past.delete(moment);
    past.set(moment, made);
    if (past.size > MOST_PAST_MAPS) {
      const [oldest, { name }] = past.entries().next().value as [number, PastMap];
      past.delete(oldest);
      await events.command(`drop dictionary if exists ${name}`);
    }
    return made.name;
  }

  return {
    version: () => version,
    landed: () => {
      version += 1;
    },
    async identityMap(asKnownOn) {
      if (asKnownOn !== null) return pastMap(Math.floor(asKnownOn));
      while (loadedVersion < version) {
        loading ??= reload().finally(() => {
          loading = null;
        });
        await loading;
      }
      return CURRENT;
    },
  };
}
