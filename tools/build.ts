// Builds the parts named on the command line, or all there are: "server" (src -> dist), "tracker" and "web" (Vite -> dist/tracker, dist/web).
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'vite';
import { PARTS } from '../bin/stale.js';
import { compressFiles } from './compress-files.ts';
import { ROOT, runPackage } from './run.ts';

const DIST = path.join(ROOT, 'dist');
/**
 * Packages that are built in, with all they need themselves: nearly all of the files a start would open. The others are loaded where they are
 * installed, for some look for files beside them.
 */
const BUILT_IN = [
  '@clickhouse/client',
  '@fastify/static',
  '@fastify/swagger',
  '@fastify/type-provider-typebox',
  'better-auth',
  'cli-progress',
  'commander',
  'csv-stringify',
  'fastify',
  'kysely',
  'luxon',
  'papaparse',
  'pg',
  'pino',
  'prom-client',
  'typebox',
  'uuidv7',
];
const SOURCES = path.join(ROOT, 'src');

async function build(name: string): Promise<number> {
  return name === 'server' ? buildServer() : buildPages(name);
}

/** Into a few files: to find and open the 2,500 of all packages takes longer than everything else a start does. Types are not checked here. */
async function buildServer(): Promise<number> {
  const input = Object.fromEntries(['src/main.ts', ...threads()].map((file) => [path.basename(file, '.ts'), file]));
  const output = { chunkFileNames: '[name]-[hash].js', entryFileNames: '[name].js' };
  await bundle({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true },
    plugins: [{ name: 'packages-apart', enforce: 'pre', resolveId: apart }],
    build: { ssr: true, outDir: 'dist/server', target: 'node20', sourcemap: true, minify: false, rolldownOptions: { input, output } },
  });
  return 0;
}

function apart(id: string, importer: string | undefined): { id: string; external: true } | null {
  const isOurs = importer?.startsWith(SOURCES) ?? false;
  const isPackage = !id.startsWith('.') && !id.startsWith('node:') && !path.isAbsolute(id);
  const isBuiltIn = BUILT_IN.some((name) => id === name || id.startsWith(`${name}/`));
  return isOurs && isPackage && !isBuiltIn ? { id, external: true } : null;
}

/** Modules that run on a thread of their own (lib/thread.ts) are found beside the rest by their names. */
function threads(): string[] {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('-thread.ts')).map((file) => path.join('src', file));
}

async function buildPages(name: string): Promise<number> {
  const code = await runPackage('vite/bin/vite.js', ['build', name, '--outDir', `../dist/${name}`, '--emptyOutDir', '--logLevel', 'warn']);
  if (code === 0 && name === 'web') await compressFiles(path.join(DIST, name));
  return code;
}

/** Carries the time the build began, so that a file saved meanwhile makes it stale again. */
function writeStamp(stamp: string, began: Date): void {
  const file = path.join(ROOT, stamp);
  writeFileSync(file, '');
  utimesSync(file, began, began);
}

const wanted = process.argv.slice(2);
mkdirSync(DIST, { recursive: true });
for (const part of PARTS.filter(
  ({ name, needs }) => existsSync(path.join(ROOT, needs)) && (wanted.length === 0 || wanted.includes(name)),
)) {
  const began = new Date();
  const code = await build(part.name);
  if (code !== 0) process.exit(code);
  writeStamp(part.stamp, began);
}
