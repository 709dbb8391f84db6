import type { EventStore } from '../store/events.ts';

/** Keeps what questions read beside the tables in step with them: the map of identities, and its past states. */
export interface Freshness {
  /** A number that grows whenever the ledger does; results cached under an older one are stale. */
  version(): number;
  landed(): void;
  /** The dictionary to ask who is who, as known now or (ms) on a past moment. */
  identityMap(asKnownOn: number | null): Promise<string>;
}

const CURRENT = 'identity_now';
const MOST_PAST_MAPS = 8;

export function openFreshness(events: EventStore): Freshness {
  let version = 1;
  let loadedVersion = 0;
  let loadedRows = '';
  let loading: Promise<void> | null = null;
  const past = new Map<number, string>();

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
    if (known) return known;
    const name = `identity_at_${Math.floor(moment)}`;
    await events.command(
      `create or replace dictionary ${name} (node UInt64, lead UInt64) primary key node
       source(clickhouse(query 'select node, argMax(lead, (known, batch)) as lead from aliases where known <= fromUnixTimestamp64Milli(${Math.floor(moment)}) group by node'))
       layout(hashed()) lifetime(0)`,
    );
    past.set(moment, name);
    if (past.size > MOST_PAST_MAPS) {
      const [oldest, dropped] = past.entries().next().value as [number, string];
      past.delete(oldest);
      await events.command(`drop dictionary if exists ${dropped}`);
    }
    return name;
  }

  return {
    version: () => version,
    landed: () => {
      version += 1;
    },
    async identityMap(asKnownOn) {
      if (asKnownOn !== null) return pastMap(asKnownOn);
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
