import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The kernel's field holds 108 bytes on Linux and 104 on macOS; 100 leaves room for the ending zero and PostgreSQL's own checks. */
const MAX_SOCKET_BYTES = 100;

export const SOCKET_PORT = 5432;

/** Where everything of one embedded server lives. All paths are absolute and free of symbolic links. */
export interface Layout {
  home: string;
  data: string;
  socket: string;
  log: string;
  lib: string;
  passwords: string;
  fingerprint: string;
}

/** Makes the parent of `dir` (0700 when it is new) and derives the other paths from it. */
export function layoutOf(dir: string): Layout {
  const parent = path.dirname(path.resolve(dir));
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const home = realpathSync(parent);
  const data = path.join(home, path.basename(dir));
  return {
    home,
    data,
    socket: socketDirectory(home, data),
    log: path.join(home, 'log', 'postgres.log'),
    lib: path.join(home, 'lib'),
    passwords: `${data}.passwords.json`,
    fingerprint: `${data}.server.json`,
  };
}

/** `<home>/run`, or a private directory under the system's temporary one when the socket's path would be too long for the kernel. */
export function socketDirectory(home: string, data: string): string {
  const near = path.join(home, 'run');
  if (Buffer.byteLength(path.join(near, `.s.PGSQL.${SOCKET_PORT}`)) <= MAX_SOCKET_BYTES) return near;
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return path.join(realpathSync(tmpdir()), `funil-${hash}`);
}
