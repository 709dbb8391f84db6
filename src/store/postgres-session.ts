import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { FunilError } from '../core/errors.ts';
import type { ServerProcess } from './postgres-process.ts';

const POLL_MS = 15;
const LOCK_PATIENCE_MS = 2_000;
const REJOIN_MS = 200;
/** "funil" in ASCII; any constant will do, it only has to be ours. */
const OWNER_LOCK = '439989692780';

/** What pg.Pool and pg.Client take. `ssl` is said aloud because PGSSLMODE in the environment would otherwise decide. */
export interface Settings {
  host: string;
  user: string;
  password: string;
  database: string;
  port: number;
  ssl: false;
}

/** Connects as soon as the server answers. Undefined when it exits first, `isUp` stays false or it does not answer in time. Throws when it refuses the password. */
export async function connectWhenReady(
  server: ServerProcess,
  settings: Settings,
  isUp: () => boolean,
  patienceMs: number,
): Promise<Client | undefined> {
  let gone = false;
  void server.exited.then(() => {
    gone = true;
  });
  for (const end = Date.now() + patienceMs; !gone && Date.now() < end; await sleep(POLL_MS)) {
    const client = isUp() ? await tryConnect(settings) : undefined;
    if (client) return client;
  }
  return undefined;
}

/** Whether any server answers there, be it only to refuse. */
export async function somethingAnswers(settings: Settings): Promise<boolean> {
  const client = newClient(settings);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    return isServerReply(error);
  }
}

/**
 * Marks this process as the server's one owner, by a lock that the server drops the moment the process dies.
 * Throws FunilError `state_in_use` when another living process holds it.
 */
export async function becomeOwner(client: Client): Promise<void> {
  for (const end = Date.now() + LOCK_PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
    if (rows[0]?.taken) return;
  }
  throw inUse();
}

/** Ends what a killed owner left running inside the server: its queries would hold their locks until they finish. */
export async function endOtherSessions(client: Client): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
}

/** Keeps ownership for as long as the server runs: a crashed backend makes PostgreSQL end every session, ours too. Call the result to let go. */
export function keepOwnership(client: Client, settings: Settings, server: ServerProcess): () => void {
  let current = client;
  let over = false;
  const release = () => {
    over = true;
    void current.end().catch(() => undefined);
  };
  const rejoin = async () => {
    while (!over) {
      await sleep(REJOIN_MS);
      const next = over ? undefined : await tryConnect(settings).catch(() => undefined);
      if (next) return hold(next);
    }
  };
  const hold = (held: Client) => {
    current = held;
    if (over) return release();
    held.once('end', () => void rejoin());
    if (held !== client) becomeOwner(held).catch(() => held.end().catch(() => undefined));
  };
  void server.exited.then(release);
  hold(client);
  return release;
}

export function inUse(): FunilError {
  return new FunilError('state_in_use', 'Another Funil process is using this data directory.', {
    status: 409,
    hint: 'Stop the other one first, or give this one a data directory of its own.',
  });
}

async function tryConnect(settings: Settings): Promise<Client | undefined> {
  const client = newClient(settings);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (codeOf(error).startsWith('28')) throw error;
    return undefined;
  }
}

function newClient(settings: Settings): Client {
  const client = new Client({ ...settings, application_name: 'funil owner', connectionTimeoutMillis: 5_000 });
  // Without a listener a server that stops would end this process too.
  client.on('error', () => undefined);
  return client;
}

/** PostgreSQL's own errors carry a five-character SQLSTATE; the operating system's carry names such as ENOENT. */
function isServerReply(error: unknown): boolean {
  return /^[0-9][0-9A-Z]{4}$/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '');
}
