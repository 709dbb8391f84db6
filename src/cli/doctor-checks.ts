import { constants, existsSync, readFileSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { FunilError } from '../core/errors.ts';
import { checkPlace } from '../http/listen.ts';
import type { ServerFile } from '../http/server-file.ts';
import { findBinaries } from '../store/postgres-binaries.ts';
import { blockedDirectories, findSetpriv, heldCapabilities, passThrough } from '../store/postgres-reach.ts';

export interface Check {
  name: string;
  result: 'ok' | 'fails' | 'skipped';
  detail: string;
}

const OLDEST_NODE = [20, 19] as const;
const GIGABYTE = 1_073_741_824;

function check(name: string, fine: boolean, detail: string): Check {
  return { name, result: fine ? 'ok' : 'fails', detail };
}

function skipped(name: string, detail: string): Check {
  return { name, result: 'skipped', detail };
}

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fine = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return check('Node.js', fine, fine ? version : `${version} is too old: install ${OLDEST_NODE.join('.')} or newer`);
}

export function checkEngines({ stateUrl, eventsUrl }: Config): Check[] {
  return [
    stateUrl === null ? embeddedState() : skipped('PostgreSQL', 'a server by URL (FUNIL_STATE_URL)'),
    eventsUrl === null ? embeddedEvents() : skipped('ClickHouse', 'a server by URL (FUNIL_EVENTS_URL)'),
  ];
}

function embeddedState(): Check {
  try {
    return check('PostgreSQL', true, `embedded ${findBinaries().version}`);
  } catch (error) {
    return check('PostgreSQL', false, error instanceof FunilError ? `${error.message} ${error.hint}` : String(error));
  }
}

function embeddedEvents(): Check {
  try {
    createRequire(import.meta.url).resolve('chdb');
    return check('ClickHouse', true, 'embedded chDB');
  } catch {
    return check('ClickHouse', false, 'chDB is not installed: run "npm ci", or name a server with FUNIL_EVENTS_URL');
  }
}

/** Writable, or still to be made in a place that is; with more room than the reserve. */
export async function checkDataDir({ dataDir, diskReserve }: Config): Promise<Check> {
  const place = nearestExisting(dataDir);
  try {
    if (!(await stat(place)).isDirectory()) return check('data directory', false, `${place} is not a directory`);
    await access(place, constants.W_OK | constants.X_OK);
  } catch {
    return check('data directory', false, `${place} may not be written by this user; choose another with --data DIR`);
  }
  const { bavail, bsize } = await statfs(place);
  const free = `${(Number(bavail * bsize) / GIGABYTE).toFixed(1)} GB free`;
  const fine = bavail * bsize > diskReserve;
  return check('data directory', fine, `${dataDir}, ${free}${fine ? '' : ': make room, new facts are refused until then'}`);
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

/** As root, PostgreSQL runs as `nobody`, who must be able to get to the data. */
export function checkReach({ dataDir, stateUrl }: Config): Check {
  const name = 'reachable for PostgreSQL';
  if (stateUrl !== null) return skipped(name, 'a server by URL');
  if (process.getuid?.() !== 0) return check(name, true, 'it runs as the current user');
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '') ?? [];
  if (uid === undefined) return check(name, false, 'there is no user "nobody" to run it; start Funil as an ordinary user');
  const account = { name: 'nobody', uid: Number(uid), gid: Number(gid) };
  const [blocker] = blockedDirectories([dirname(dataDir)], account);
  if (blocker === undefined) return check(name, true, 'it runs as the user nobody');
  const passes = passThrough(account, true, heldCapabilities(), findSetpriv()) !== undefined;
  return check(name, passes, passes ? `${blocker} is closed to the user nobody, but setpriv helps` : `run: chmod o+x '${blocker}'`);
}

export async function checkPort({ host, port }: Config, server: ServerFile | null): Promise<Check> {
  if (server) return skipped('port', `Funil listens at ${server.address}`);
  const name = `${port} on ${host}`;
  return checkPlace({ host, port }).then(
    () => check('port', true, `${name} is free`),
    (error: FunilError) => check('port', false, `${error.message} ${error.hint}`),
  );
}

interface Health {
  status: string;
  version: string;
  backlog: number;
  trouble: string | null;
}

/** What a running server says of itself. Migrations are applied before a server listens, so one that answers has them all. */
export async function checkServer(server: ServerFile | null): Promise<Check[]> {
  if (!server) return ['server', 'backlog', 'migrations'].map((name) => skipped(name, 'Funil does not run on this data'));
  const health = (await (await fetch(`${server.address}/health`)).json()) as Health;
  return [
    check('server', health.trouble === null, health.trouble ?? `version ${health.version} at ${server.address}, process ${server.pid}`),
    check('backlog', true, `${health.backlog} accepted facts on their way to the ledger`),
    check('migrations', true, 'all applied'),
  ];
}

interface Alarm {
  source: string;
  kind: 'quiet' | 'rejects';
  event: string | null;
  raisedAt: string;
  acknowledgedAt: string | null;
}

/** Alarms of every workspace that nobody has seen yet. */
export async function checkAlarms(server: ServerFile | null): Promise<Check[]> {
  if (!server) return [skipped('alarms', 'Funil does not run on this data')];
  const ask = async <T>(path: string, workspace?: string): Promise<T> => {
    const headers = { authorization: `Bearer ${server.token}`, ...(workspace === undefined ? {} : { 'x-funil-workspace': workspace }) };
    return (await (await fetch(server.address + path, { headers })).json()) as T;
  };
  const { workspaces } = await ask<{ workspaces: { slug: string }[] }>('/api/v1/workspaces');
  const open: string[] = [];
  for (const { slug } of workspaces) {
    const { alarms } = await ask<{ alarms: Alarm[] }>('/api/v1/alarms?state=open', slug);
    open.push(...alarms.filter(({ acknowledgedAt }) => acknowledgedAt === null).map((alarm) => `${slug}: ${sayAlarm(alarm)}`));
  }
  return [check('alarms', open.length === 0, open.length === 0 ? 'none that nobody has seen' : open.join('; '))];
}

function sayAlarm({ source, kind, event, raisedAt }: Alarm): string {
  const what = kind === 'quiet' ? `no ${event} comes from ${source}` : `${source} has more refused than usual`;
  return `${what} since ${raisedAt.slice(0, 16).replace('T', ' ')} UTC`;
}
