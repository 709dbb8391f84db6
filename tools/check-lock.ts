// The lock file must work on every machine: each optional platform package is listed even where a registry lacks it,
// and no entry is tied to one registry's address. `--fix` repairs both after an `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import { report } from './files.ts';

interface Entry {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, Entry>;
}

interface Missing {
  key: string;
  name: string;
  version: string;
  dev: boolean;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 's390x', 'x64'];
const EXACT = /^\d+\.\d+\.\d+[\w.+-]*$/;

/** Optional dependencies that no entry of the lock satisfies, by the place where npm would look last. */
export function missingPackages(lock: Lock): Missing[] {
  return Object.entries(lock.packages).flatMap(([key, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isListed(lock, key, name))
      .map(([name, version]) => ({ key: `node_modules/${name}`, name, version, dev: entry.dev === true })),
  );
}

function isListed(lock: Lock, from: string, name: string): boolean {
  if (lock.packages[from ? `${from}/node_modules/${name}` : `node_modules/${name}`]) return true;
  if (from === '') return false;
  const parent = from.lastIndexOf('/node_modules/');
  return isListed(lock, parent < 0 ? '' : from.slice(0, parent), name);
}

/** The entry npm itself would write, without an integrity: os, cpu and libc are read off the package's name. */
export function platformEntry(missing: Missing): Entry {
  if (!EXACT.test(missing.version)) throw new Error(`${missing.name}: cannot list the range ${missing.version} by hand; pin it first`);
  const words = missing.name.split(/[/-]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${missing.name}: cannot tell its os and cpu from its name; list it by hand`);
  return {
    version: missing.version,
    cpu,
    ...(missing.dev ? { dev: true } : {}),
    ...(os[0] === 'linux' ? { libc: [words.includes('musl') ? 'musl' : 'glibc'] } : {}),
    optional: true,
    os,
  };
}

function addressed(lock: Lock): string[] {
  return Object.keys(lock.packages).filter((key) => lock.packages[key]?.resolved?.startsWith('http'));
}

function repaired(lock: Lock): Lock {
  const added = missingPackages(lock).map((missing) => [missing.key, platformEntry(missing)] as const);
  for (const key of addressed(lock)) delete lock.packages[key]?.resolved;
  const packages = Object.entries(lock.packages).concat(added.map(([key, entry]) => [key, entry]));
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(packages) };
}

function main(): void {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  if (process.argv.includes('--fix')) {
    writeFileSync('package-lock.json', `${JSON.stringify(repaired(lock), null, 2)}\n`);
    return;
  }
  const faults = [
    ...missingPackages(lock).map((missing) => `${missing.name}@${missing.version} is missing`),
    ...addressed(lock).map((key) => `${key} carries a download address`),
  ];
  report(faults.map((fault) => `package-lock.json: ${fault}. Run "npx tsx tools/check-lock.ts --fix".`));
}

if (process.argv[1] === import.meta.filename) main();
