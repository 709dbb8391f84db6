import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

/** Linux capability numbers (include/uapi/linux/capability.h). The two `dac_` ones let a process pass directories that its user may not enter. */
const CAPABILITIES = { chown: 0n, dac_override: 1n, dac_read_search: 2n, kill: 5n, setgid: 6n, setuid: 7n, setpcap: 8n } as const;

/** What root needs to run a server as another user, and to stop it. */
const TO_BECOME_ANOTHER: Capability[] = ['chown', 'kill', 'setgid', 'setuid'];

export type Capability = keyof typeof CAPABILITIES;

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** The directories, outermost first, that the account may not enter on its way to `paths`. Paths that do not exist yet count as open. */
export function blockedDirectories(paths: string[], account: Account): string[] {
  const all = [...new Set(paths.flatMap(withAncestors))];
  return all.filter((dir) => existsSync(dir) && !mayExecute(statSync(dir), account)).sort((a, b) => a.length - b.length);
}

/** Whether the account may enter this directory or run this file, by its mode bits. */
export function mayExecute(stats: Stats, account: Account): boolean {
  if (stats.uid === account.uid) return (stats.mode & 0o100) !== 0;
  return (stats.mode & (stats.gid === account.gid ? 0o010 : 0o001)) !== 0;
}

/**
 * The start of a command that becomes the account yet keeps one capability: to pass closed directories. Undefined when impossible.
 * Search permission is enough unless the program itself is closed to others; Docker grants only the wider of the two.
 */
export function passThrough(account: Account, programOpen: boolean, held: ReadonlySet<Capability>, setpriv: string): string[] | undefined {
  const wanted: Capability[] = programOpen ? ['dac_read_search', 'dac_override'] : ['dac_override'];
  const capability = wanted.find((name) => held.has(name));
  if (setpriv === '' || capability === undefined || !held.has('setpcap')) return undefined;
  // access(2), by which PostgreSQL finds its own programs, counts capabilities of an ordinary user only under this bit (capabilities(7)).
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--securebits=+no_setuid_fixup'];
  return [setpriv, ...ids, `--inh-caps=-all,+${capability}`, `--ambient-caps=-all,+${capability}`, '--'];
}

/** Whether root may act as root here: containers can take that away. */
export function mayBecomeAnother(): boolean {
  const held = heldCapabilities();
  return process.platform !== 'linux' || TO_BECOME_ANOTHER.every((name) => held.has(name));
}

/** Which of the capabilities above this process holds now. None where the kernel is not Linux. */
export function heldCapabilities(): Set<Capability> {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const mask = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  const names = Object.keys(CAPABILITIES) as Capability[];
  return new Set(names.filter((name) => (mask >> CAPABILITIES[name]) & 1n));
}

/** util-linux's program that changes the user and keeps capabilities; an empty string where it is not installed. */
export function findSetpriv(): string {
  return ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file)) ?? '';
}

function withAncestors(target: string): string[] {
  const parent = path.dirname(target);
  return parent === target ? [target] : [...withAncestors(parent), target];
}
