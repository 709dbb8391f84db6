import { chmodSync, chownSync, existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { FunilError } from '../core/errors.ts';
import {
  type Account,
  blockedDirectories,
  findSetpriv,
  heldCapabilities,
  mayBecomeAnother,
  mayExecute,
  passThrough,
} from './postgres-reach.ts';

/** Who runs PostgreSQL. `prefix` goes before each command; `become` is set when the spawn itself must change the user. */
export interface ServerUser extends Account {
  prefix: string[];
  become: { uid: number; gid: number } | undefined;
}

/**
 * PostgreSQL refuses to run as root. As root we take the owner of the data directory, or `nobody` for a new one; no account is ever created.
 * `paths` are directories the server must enter, `home` the one of them that is ours to open.
 * Throws FunilError: `state_unreachable` names the directory in the way, `state_not_ours`, `no_server_user`.
 */
export function chooseServerUser(home: string, data: string, program: string, paths: string[], setpriv = findSetpriv()): ServerUser {
  const self = process.getuid?.() ?? -1;
  if (self !== 0) return ownUser(self, data);
  if (!mayBecomeAnother()) throw noServerUser('this container does not let root act as another user');
  const account = accountFor(data);
  const direct = { ...account, prefix: [], become: { uid: account.uid, gid: account.gid } };
  const blockers = blockedDirectories([home, ...paths, path.dirname(program)], account);
  if (blockers.length === 0) return direct;
  if (blockers.length === 1 && blockers[0] === home) {
    letIn(home, account);
    return direct;
  }
  const prefix = passThrough(account, mayExecute(statSync(program), account), heldCapabilities(), setpriv);
  if (prefix === undefined) throw unreachable(account, blockers[0] ?? home);
  return { ...account, prefix, become: undefined };
}

/** Hands a path and all below it to the server's user when we are root. Never follows a link; does nothing when it already owns it. */
export function giveTo(user: ServerUser, target: string): void {
  const stats = lstatSync(target);
  if (process.getuid?.() !== 0 || stats.uid === user.uid) return;
  if (stats.isDirectory()) for (const name of readdirSync(target)) giveTo(user, path.join(target, name));
  lchownSync(target, user.uid, user.gid);
}

/** Makes `dir` a 0700 directory of the server's user. Throws FunilError `socket_not_ours` when somebody else put something there first. */
export function privateDirectory(dir: string, user: ServerUser): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const stats = lstatSync(dir);
  if (!stats.isDirectory() || ![user.uid, process.getuid?.()].includes(stats.uid)) {
    throw new FunilError('socket_not_ours', `${dir} is needed for PostgreSQL's socket but belongs to another user.`, {
      status: 503,
      hint: 'Remove it, or keep the data under a shorter path so that the socket fits inside the data directory.',
    });
  }
  chmodSync(dir, 0o700);
  giveTo(user, dir);
}

function ownUser(uid: number, data: string): ServerUser {
  const owner = existsSync(data) ? statSync(data).uid : uid;
  if (owner !== uid) {
    throw new FunilError('state_not_ours', `${data} belongs to another user (uid ${owner}).`, {
      status: 503,
      hint: `Start Funil as that user or as root, or run: sudo chown -R ${uid} '${path.dirname(data)}'`,
    });
  }
  return { name: 'the current user', uid, gid: process.getgid?.() ?? -1, prefix: [], become: undefined };
}

function accountFor(data: string): Account {
  const owner = existsSync(data) ? statSync(data) : undefined;
  // initdb looks its user up in /etc/passwd; a server on data that exists does not.
  if (owner && owner.uid !== 0 && existsSync(path.join(data, 'PG_VERSION'))) {
    return { name: `with uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  }
  const nobody = findNobody(readFileSync('/etc/passwd', 'utf8'));
  if (nobody) return nobody;
  throw noServerUser('this machine has no user "nobody" to run it');
}

function noServerUser(why: string): FunilError {
  return new FunilError('no_server_user', `PostgreSQL refuses to run as root, and ${why}.`, {
    status: 503,
    hint: 'Start Funil as an ordinary user (in a container: --user 1000), or give it the address of a PostgreSQL server (15 or newer).',
  });
}

function findNobody(passwd: string): Account | undefined {
  const fields = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(passwd);
  // macOS writes -2 for what the kernel calls 4294967294.
  return fields ? { name: 'nobody', uid: Number(fields[1]) >>> 0, gid: Number(fields[2]) >>> 0 } : undefined;
}

/** Lets the account pass through our own directory but not list it; by way of the group where the group has no rights to lose. */
function letIn(home: string, account: Account): void {
  const { mode, uid } = statSync(home);
  const closedToGroup = (mode & 0o070) === 0;
  if (closedToGroup) chownSync(home, uid, account.gid);
  chmodSync(home, (mode & 0o7777) | (closedToGroup ? 0o010 : 0o001));
}

function unreachable(account: Account, directory: string): FunilError {
  return new FunilError('state_unreachable', `PostgreSQL runs as the user ${account.name}, who may not enter ${directory}.`, {
    status: 503,
    hint: `Run "chmod o+x '${directory}'", or keep Funil and its data elsewhere (such as /var/lib/funil), or start Funil as an ordinary user, or install setpriv (package util-linux).`,
  });
}
