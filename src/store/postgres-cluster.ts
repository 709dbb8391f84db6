import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { FunilError } from '../core/errors.ts';
import type { Binaries } from './postgres-binaries.ts';
import type { Layout } from './postgres-layout.ts';
import { commandFor } from './postgres-process.ts';
import { giveTo, type ServerUser } from './postgres-user.ts';

/** PostgreSQL reads a data directory of its own major version only. */
const MAJOR = '18';

export interface Passwords {
  postgres: string;
  funil: string;
}

/**
 * Makes sure a data directory and its passwords exist; returns the passwords.
 * The directory is made aside and renamed, so a kill during the first start leaves nothing half made.
 */
export async function ensureCluster(
  layout: Layout,
  user: ServerUser,
  binaries: Binaries,
  libraries: string | undefined,
): Promise<Passwords> {
  removeLeftovers(layout);
  if (hasCluster(layout)) return readPasswords(layout);
  const passwords = firstPasswords(layout);
  const aside = `${layout.data}.init-${process.pid}`;
  try {
    await makeAside(aside, passwords, user, binaries, libraries);
    renameSync(path.join(aside, 'data'), layout.data);
    syncPath(layout.home);
  } catch (error) {
    // Another first start, at the same time, was faster; its server will tell who owns the directory.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return passwords;
}

async function makeAside(
  aside: string,
  passwords: Passwords,
  user: ServerUser,
  binaries: Binaries,
  libraries: string | undefined,
): Promise<void> {
  const passwordFile = path.join(aside, 'password');
  mkdirSync(aside, { mode: 0o700 });
  writeFileSync(passwordFile, passwords.postgres, { mode: 0o600 });
  giveTo(user, aside);
  await runInitdb(path.join(aside, 'data'), passwordFile, user, binaries, libraries);
}

function hasCluster(layout: Layout): boolean {
  const versionFile = path.join(layout.data, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version === MAJOR) return true;
    throw new FunilError(
      'state_other_version',
      `${layout.data} was made by PostgreSQL ${version}; this Funil brings PostgreSQL ${MAJOR}.`,
      {
        status: 503,
        hint: 'Back up with the Funil that made it, then restore with this one into an empty data directory.',
      },
    );
  }
  if (!existsSync(layout.data) || readdirSync(layout.data).length === 0) return false;
  throw new FunilError('state_not_empty', `${layout.data} holds files that are not a PostgreSQL database.`, {
    status: 503,
    hint: 'Choose another data directory, or move these files away.',
  });
}

async function runInitdb(
  data: string,
  passwordFile: string,
  user: ServerUser,
  binaries: Binaries,
  libraries: string | undefined,
): Promise<void> {
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const { file, args, options } = commandFor(user, libraries, binaries.initdb, [
    `--pgdata=${data}`,
    ...locale,
    ...access,
    '--data-checksums',
    '--wal-segsize=1',
    '--no-instructions',
  ]);
  try {
    await promisify(execFile)(file, args, options);
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() || (cause as Error).message;
    throw new FunilError('postgres_init_failed', `PostgreSQL could not create its data directory: ${said}`, {
      status: 503,
      hint: "The message above is PostgreSQL's own. Common causes: a full disk, a file system without Unix permissions, or a Linux without glibc.",
      cause,
    });
  }
}

/** Written before the cluster and linked into place, so that two first starts at once agree on one set. */
function firstPasswords(layout: Layout): Passwords {
  const fresh: Passwords = { postgres: randomBytes(24).toString('hex'), funil: randomBytes(24).toString('hex') };
  const aside = `${layout.passwords}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(fresh)}\n`, { mode: 0o600 });
  chmodSync(aside, 0o600);
  syncPath(aside);
  try {
    linkSync(aside, layout.passwords);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  rmSync(aside);
  syncPath(layout.home);
  return readPasswords(layout);
}

function readPasswords(layout: Layout): Passwords {
  try {
    return JSON.parse(readFileSync(layout.passwords, 'utf8')) as Passwords;
  } catch (cause) {
    throw new FunilError('state_passwords_missing', `${layout.passwords} is missing or unreadable, so ${layout.data} cannot be opened.`, {
      status: 503,
      hint: 'Put the file back, or restore a backup into an empty data directory.',
      cause,
    });
  }
}

function removeLeftovers(layout: Layout): void {
  const prefix = `${path.basename(layout.data)}.init-`;
  for (const name of readdirSync(layout.home).filter((entry) => entry.startsWith(prefix))) {
    if (!isOtherProcess(Number(name.slice(prefix.length)))) rmSync(path.join(layout.home, name), { recursive: true, force: true });
  }
}

function isOtherProcess(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function syncPath(target: string): void {
  const descriptor = openSync(target, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
