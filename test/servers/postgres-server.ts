import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const INSTALLED = '/usr/lib/postgresql';
const OLDEST = 15;

/** Folder of the newest PostgreSQL server this machine has, as Debian installs them; null when there is none that is new enough. */
export function serverBinaries(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED)
    .map(Number)
    .filter((version) => version >= OLDEST);
  const newest = path.join(INSTALLED, String(Math.max(...versions)), 'bin');
  return versions.length > 0 && existsSync(path.join(newest, 'initdb')) ? newest : null;
}

/** A PostgreSQL server of our own, reached by a Unix socket in a directory of its own: no port, so nobody else is in the way. */
export interface Server {
  url: string;
  start(): void;
  /** `immediate` is what a power cut would be. */
  stop(how?: 'fast' | 'immediate'): void;
  remove(): void;
}

export function createServer(binaries: string): Server {
  const dir = mkdtempSync(path.join(tmpdir(), 'funil-pg-'));
  const data = path.join(dir, 'data');
  const owner = serverUser();
  if (owner) chownSync(dir, owner.uid, owner.gid);
  chmodSync(dir, 0o711);
  const run = (program: string, args: string[]) =>
    execFileSync(path.join(binaries, program), args, {
      ...owner,
      cwd: dir,
      stdio: 'ignore',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    });
  run('initdb', ['-D', data, '-U', 'funil', '--auth=trust', '--encoding=UTF8', '--no-sync']);
  const settings = `-c listen_addresses= -c unix_socket_directories=${dir} -c fsync=on -c shared_buffers=32MB`;
  const server: Server = {
    url: `postgres://funil@localhost/postgres?host=${encodeURIComponent(dir)}`,
    start: () => run('pg_ctl', ['start', '-w', '-D', data, '-l', path.join(dir, 'log'), '-o', settings]),
    stop: (how = 'fast') => run('pg_ctl', ['stop', '-w', '-D', data, '-m', how]),
    remove() {
      spawnSync(path.join(binaries, 'pg_ctl'), ['stop', '-w', '-D', data, '-m', 'immediate'], { ...owner, cwd: dir, stdio: 'ignore' });
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return server;
}

/** PostgreSQL refuses to run as root; anybody else runs it as themselves. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody']).toString());
  return { uid: id('-u'), gid: id('-g') };
}
