import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { FunilError } from '../core/errors.ts';
import { type Binaries, findBinaries, linkLibraries } from './postgres-binaries.ts';
import { ensureCluster } from './postgres-cluster.ts';
import { type Layout, layoutOf, SOCKET_PORT } from './postgres-layout.ts';
import {
  commandFor,
  findLeftover,
  hasMark,
  isMarkedBy,
  logTail,
  prepareLog,
  removeMarks,
  type ServerProcess,
  spawnServer,
  stopServer,
} from './postgres-process.ts';
import {
  becomeOwner,
  connectWhenReady,
  endOtherSessions,
  inUse,
  keepOwnership,
  type Settings,
  somethingAnswers,
} from './postgres-session.ts';
import { fingerprintOf, serverArguments } from './postgres-settings.ts';
import { chooseServerUser, giveTo, privateDirectory, type ServerUser } from './postgres-user.ts';

/** Replaying at most max_wal_size after a crash takes seconds; a slow disk gets a minute. */
const START_PATIENCE_MS = 60_000;
const ADOPT_PATIENCE_MS = 10_000;
const ATTEMPTS = 3;

export interface EmbeddedPostgres {
  /** The application's role: owns the database `funil`, is not a superuser. Takes pg.Pool's shape. */
  connection: Settings;
  /** The superuser, for backups and tests; the application does not use it. */
  admin: Settings;
  pid: number;
  /** True when a server left over from a killed process was taken over. */
  adopted: boolean;
  /** Resolves when the server is gone, asked or not. `code` is null after a signal and for an adopted server. */
  exited: Promise<{ code: number | null }>;
  /** Ends the server cleanly (fast shutdown, at most about 20 s). May be called twice. */
  stop(): Promise<void>;
}

/** All that is needed to start or take over one server. */
interface Plan {
  layout: Layout;
  user: ServerUser;
  binaries: Binaries;
  libraries: string | undefined;
  args: string[];
  fingerprint: string;
  admin: Settings;
  log: (line: string) => void;
}

interface Running {
  server: ServerProcess;
  session: Client;
  adopted: boolean;
}

/**
 * Starts Funil's own PostgreSQL 18 on the data directory `dir`, made on the first start; beside it go `run/`, `log/` and two small files.
 * It listens on a Unix socket only. A server left over from a killed Funil is taken over when it runs with the same settings.
 * Throws FunilError saying what is in the way: `state_in_use`, `state_unreachable`, `postgres_missing`, `postgres_not_started` and others.
 */
export async function startPostgres(options: { dir: string; log?: (line: string) => void }): Promise<EmbeddedPostgres> {
  const layout = layoutOf(options.dir);
  const binaries = findBinaries();
  const places = ['lib', 'share'].map((name) => path.join(binaries.native, name));
  const user = chooseServerUser(layout.home, layout.data, binaries.postgres, [path.dirname(layout.socket), ...places]);
  const libraries = linkLibraries(binaries.native, layout.lib);
  privateDirectory(layout.socket, user);
  const passwords = await ensureCluster(layout, user, binaries, libraries);
  giveTo(user, layout.data);
  const args = serverArguments(layout);
  const fingerprint = fingerprintOf(args, binaries.version);
  const admin = settingsFor(layout, 'postgres', passwords.postgres);
  const plan = { layout, user, binaries, libraries, args, fingerprint, admin, log: options.log ?? (() => undefined) };
  const connection = settingsFor(layout, 'funil', passwords.funil);
  return present(await bringUp(plan), connection, admin);
}

async function present(running: Running, connection: Settings, admin: Settings): Promise<EmbeddedPostgres> {
  const { server, session, adopted } = running;
  await ensureDatabase(session, connection).catch(async (error) => {
    await stopServer(server);
    throw error;
  });
  const letGo = keepOwnership(session, admin, server);
  const stop = async () => {
    letGo();
    await stopServer(server);
  };
  return { connection, admin, pid: server.pid, adopted, exited: server.exited, stop };
}

async function bringUp(plan: Plan): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    const running = (await takeOver(plan)) ?? (await launch(plan, attempt === ATTEMPTS));
    if (running) return running;
    await sleep(500);
  }
}

/** Takes over a server that still runs, or ends it when it is of no use to us. */
async function takeOver(plan: Plan): Promise<Running | undefined> {
  const server = findLeftover(plan.layout);
  if (!server) return undefined;
  const session = await connectWhenReady(server, plan.admin, () => true, ADOPT_PATIENCE_MS).catch(() => undefined);
  if (session) await ownOrLeave(session);
  if (session && readFingerprint(plan.layout) === plan.fingerprint) {
    await endOtherSessions(session);
    plan.log(`PostgreSQL: took over the running server (process ${server.pid})`);
    return { server, session, adopted: true };
  }
  plan.log(`PostgreSQL: ending a server left over with other settings (process ${server.pid})`);
  await stopServer(server);
  return undefined;
}

/** Undefined when another server was in the way for a moment, which is worth another try; throws with PostgreSQL's own words otherwise. */
async function launch(plan: Plan, lastTry: boolean): Promise<Running | undefined> {
  const { layout } = plan;
  if (hasMark(layout)) {
    // A pid means nothing across containers that share a volume; the socket does.
    if (await somethingAnswers(plan.admin)) throw inUse();
    removeMarks(layout);
  }
  writeFingerprint(layout, plan.fingerprint);
  const from = prepareLog(layout.log);
  const server = await spawnServer(layout, commandFor(plan.user, plan.libraries, plan.binaries.postgres, plan.args));
  const session = await connectWhenReady(server, plan.admin, () => isMarkedBy(server, layout), START_PATIENCE_MS).catch(() => undefined);
  if (session) {
    await ownOrLeave(session);
    plan.log(`PostgreSQL: started (process ${server.pid})`);
    return { server, session, adopted: false };
  }
  await stopServer(server);
  const said = logTail(layout.log, from);
  if (!lastTry && /postmaster\.pid|is still in use/.test(said)) return undefined;
  throw notStarted(layout, said);
}

async function ownOrLeave(session: Client): Promise<void> {
  try {
    await becomeOwner(session);
  } catch (error) {
    await session.end();
    throw error;
  }
}

/** Makes the application's role and database where they are missing; a kill between the two leaves one to make. */
async function ensureDatabase(session: Client, app: Settings): Promise<void> {
  const found = await session.query<{ role: boolean; database: boolean }>(
    'select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database',
    [app.user, app.database],
  );
  const rights = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  if (!found.rows[0]?.role) await session.query(`create role ${app.user} ${rights} password ${session.escapeLiteral(app.password)}`);
  if (!found.rows[0]?.database) await session.query(`create database ${app.database} owner ${app.user}`);
}

function settingsFor(layout: Layout, user: 'postgres' | 'funil', password: string): Settings {
  return { host: layout.socket, user, password, database: user, port: SOCKET_PORT, ssl: false };
}

function readFingerprint(layout: Layout): string {
  try {
    return readFileSync(layout.fingerprint, 'utf8');
  } catch {
    return '';
  }
}

function writeFingerprint(layout: Layout, fingerprint: string): void {
  rmSync(layout.fingerprint, { force: true });
  writeFileSync(layout.fingerprint, fingerprint, { mode: 0o600 });
}

function notStarted(layout: Layout, said: string): FunilError {
  return new FunilError('postgres_not_started', `PostgreSQL did not start on ${layout.data}. It said:\n${said}`, {
    status: 503,
    hint: `The whole log is ${layout.log}. A full disk or missing rights on the data directory are the usual causes.`,
  });
}
