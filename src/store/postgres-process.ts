import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FunilError } from '../core/errors.ts';
import { type Layout, SOCKET_PORT } from './postgres-layout.ts';
import type { ServerUser } from './postgres-user.ts';

const MAX_LOG_BYTES = 10 * 1024 * 1024;
const WATCH_EVERY_MS = 50;
const PATIENCE_MS = 10_000;

/** A server process, ours or taken over. `code` is null for one taken over: only its parent learns it. */
export interface ServerProcess {
  pid: number;
  exited: Promise<{ code: number | null }>;
}

/** How to run a PostgreSQL program as its user, away from our directory and environment. */
export function commandFor(user: ServerUser, libraries: string | undefined, program: string, args: string[]) {
  const [file = program, ...rest] = [...user.prefix, program, ...args];
  const loader: Record<string, string> = libraries ? { LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries } : {};
  const env: Record<string, string> = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...loader };
  return { file, args: rest, options: { cwd: '/', env, ...user.become } };
}

/** Starts the server in a session of its own, so that a terminal's Ctrl-C reaches us and not it. Its output is appended to the log file. */
export async function spawnServer(layout: Layout, command: ReturnType<typeof commandFor>): Promise<ServerProcess> {
  const log = openSync(layout.log, 'a', 0o600);
  try {
    const child = spawn(command.file, command.args, { ...command.options, detached: true, stdio: ['ignore', log, log] });
    const exited = new Promise<{ code: number | null }>((resolve) => {
      child.once('exit', (code) => resolve({ code }));
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    return { pid: child.pid ?? -1, exited };
  } catch (cause) {
    throw new FunilError('postgres_not_started', `PostgreSQL could not be started: ${(cause as Error).message}`, {
      status: 503,
      hint: 'Start Funil as an ordinary user, or give it the address of a PostgreSQL server (15 or newer).',
      cause,
    });
  } finally {
    closeSync(log);
  }
}

/** The server that a killed process left running on this data directory, if there is one. */
export function findLeftover(layout: Layout): ServerProcess | undefined {
  const pid = recordedPid(layout);
  if (pid === undefined || !isServer(pid, layout)) return undefined;
  return { pid, exited: watch(pid, layout) };
}

/** Whether a server, running or gone, has left its mark in the data directory. */
export function hasMark(layout: Layout): boolean {
  return existsSync(markOf(layout));
}

/** Whether the data directory is marked as used by this very server. */
export function isMarkedBy(server: ServerProcess, layout: Layout): boolean {
  return recordedPid(layout) === server.pid;
}

/** Removes the marks of a server that is gone; PostgreSQL would trip over them when another program has its old number. */
export function removeMarks(layout: Layout): void {
  const socket = path.join(layout.socket, `.s.PGSQL.${SOCKET_PORT}`);
  for (const file of [markOf(layout), `${socket}.lock`, socket]) rmSync(file, { force: true });
}

/** Ends a server: open transactions are rolled back and a checkpoint is written (SIGINT); after ten seconds it is cut off (SIGQUIT), losing nothing committed. */
export async function stopServer(server: ServerProcess): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    send(server.pid, signal);
    if (await exitsWithin(server, PATIENCE_MS)) return;
  }
  throw new FunilError('postgres_not_stopped', `PostgreSQL (process ${server.pid}) does not stop.`, {
    status: 503,
    hint: 'Look at its log; a disk that does not answer is the usual cause. Its data is safe.',
  });
}

/** Makes room for the log, starts it anew above 10 MB, and returns its size: what follows is said by the server started next. */
export function prepareLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) return 0;
  // Servers append, so cutting the file never leaves a hole.
  if (statSync(file).size > MAX_LOG_BYTES) truncateSync(file);
  return statSync(file).size;
}

/** The last lines logged after byte `from`. */
export function logTail(file: string, from: number, lines = 8): string {
  return readFileSync(file).subarray(from).toString('utf8').trim().split('\n').slice(-lines).join('\n');
}

function markOf(layout: Layout): string {
  return path.join(layout.data, 'postmaster.pid');
}

function recordedPid(layout: Layout): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(markOf(layout), 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A number can be reused by any program, and a dead process not yet collected keeps its own: only the command line tells. */
function isServer(pid: number, layout: Layout): boolean {
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(` -D ${layout.data} `);
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function watch(pid: number, layout: Layout): Promise<{ code: null }> {
  while (isServer(pid, layout)) await sleep(WATCH_EVERY_MS, undefined, { ref: false });
  return { code: null };
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function exitsWithin(server: ServerProcess, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const done = await Promise.race([server.exited.then(() => true), late]);
  timer.abort();
  return done;
}
