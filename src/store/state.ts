import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { FunilError } from '../core/errors.ts';
import { startPostgres } from './postgres.ts';
import type { StateTables } from './state-tables.ts';

/** The state engine: PostgreSQL, embedded or by URL. */
export interface StateStore {
  db: StateDb;
  embedded: boolean;
  /** Settles when the embedded server ends by itself, which only a fault makes it do, or when another Funil took the state while a server was away. */
  exited: Promise<unknown>;
  close(): Promise<void>;
}

export type StateDb = Kysely<StateTables>;
export type StateTransaction = Transaction<StateTables>;

const OWNER_LOCK = 707_310_001;
const INT8 = 20;
const REGAIN_PAUSE = 500;

/** Opens the state engine and takes the owner's lock: one Funil per state at a time, freed by the engine itself if we die. */
export async function openState(options: { dir: string; url: string | null; log?: (line: string) => void }): Promise<StateStore> {
  const server = options.url === null ? await startPostgres({ dir: options.dir, ...(options.log ? { log: options.log } : {}) }) : null;
  const pool = new pg.Pool({
    ...(server ? server.connection : { connectionString: options.url as string }),
    max: 12,
    types: { getTypeParser: exactIntegers } as pg.CustomTypesConfig,
  });
  // A connection that breaks is replaced at its next use, and whoever used it gets the error. Without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const owner = await holdOwnership(pool).catch(async (error) => {
    await pool.end();
    throw error;
  });
  const db = new Kysely<StateTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    embedded: server !== null,
    exited: server ? server.exited : owner.lost,
    close: async () => {
      owner.release();
      await db.destroy();
      await server?.stop();
    },
  };
}

/** Holds the owner's lock, and takes it again when the connection that held it broke. `lost` settles when another has taken it meanwhile. */
async function holdOwnership(pool: pg.Pool): Promise<{ lost: Promise<string>; release(): void }> {
  let client: pg.PoolClient | null = null;
  let released = false;
  let giveUp: (why: string) => void = () => undefined;
  const lost = new Promise<string>((resolve) => {
    giveUp = resolve;
  });

  async function hold(): Promise<void> {
    client = await lockOwner(pool);
    const held = client;
    held.once('end', () => {
      if (released) return;
      client = null;
      held.release(true);
      void regain();
    });
  }

  async function regain(): Promise<void> {
    while (!released) {
      try {
        return await hold();
      } catch (error) {
        if (error instanceof FunilError) return giveUp('another Funil has taken the state engine over');
        await sleep(REGAIN_PAUSE);
      }
    }
  }

  await hold();
  return {
    lost,
    release: () => {
      released = true;
      client?.release(true);
    },
  };
}

async function lockOwner(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  const mine = await tryOwnerLock(client).catch((error) => {
    client.release(true);
    throw error;
  });
  if (mine) return client;
  client.release(true);
  throw new FunilError('already_running', 'Another Funil is using this data.', {
    status: 409,
    hint: 'Stop it first, or give this one a data directory of its own with --data DIR.',
  });
}

async function tryOwnerLock(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [OWNER_LOCK]);
  return rows[0]?.mine === true;
}

/** Whole numbers of 64 bits come as strings: they name leads, and a JavaScript number would round them. */
function exactIntegers(type: number, format?: 'text' | 'binary') {
  return type === INT8 ? (value: string) => value : pg.types.getTypeParser(type, format as 'text');
}

/** True when the error is the engine's "unique violation". */
export function isDuplicate(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { code?: string }).code === '23505';
}

export { sql };
