import path from 'node:path';
import { build } from 'vite';
import { filesBelow } from './files.ts';
import { ROOT } from './run.ts';

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

const INSTALLED = path.join(ROOT, 'node_modules');

/**
 * Builds programs that run in Node, each with the name of its file, into a few files below the root folder: to find and open the 2,500 of all
 * packages takes longer than everything else a start does. Types are not checked here.
 */
export async function bundlePrograms(files: readonly string[], outDir: string): Promise<void> {
  const input = Object.fromEntries([...files, ...threads()].map((file) => [path.basename(file, '.ts'), path.resolve(ROOT, file)]));
  const output = { chunkFileNames: '[name]-[hash].js', entryFileNames: '[name].js' };
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true },
    plugins: [{ name: 'packages-apart', enforce: 'pre', resolveId: apart }],
    build: { ssr: true, outDir, target: 'node20', sourcemap: true, minify: false, rolldownOptions: { input, output } },
  });
}

function apart(id: string, importer: string | undefined): { id: string; external: true } | null {
  const isOurs = importer?.startsWith(ROOT) && !importer.startsWith(INSTALLED);
  const isPackage = !id.startsWith('.') && !id.startsWith('node:') && !path.isAbsolute(id);
  const isBuiltIn = BUILT_IN.some((name) => id === name || id.startsWith(`${name}/`));
  return isOurs && isPackage && !isBuiltIn ? { id, external: true } : null;
}

/** Modules that run on a thread of their own (lib/thread.ts) are found beside the rest by their names. */
function threads(): string[] {
  return filesBelow(ROOT, 'src').filter((file) => file.endsWith('-thread.ts'));
}
