import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** The three suites: `npm test`, `npm run test:soak` and `npm run test:servers`. tools/test.ts names the suite. */
const SUITES: Record<string, string[]> = {
  main: [
    'src/**/*.test.ts',
    'test/**/*.test.ts',
    'tools/**/*.test.ts',
    'seed/**/*.test.ts',
    'tracker/**/*.test.ts',
    'web/**/*.test.{ts,tsx}',
  ],
  soak: ['test/soak/**/*.test.ts'],
  servers: ['test/servers/**/*.test.ts'],
};

const suite = process.env.TEST_SUITE ?? 'main';
const others = Object.keys(SUITES).filter((name) => name !== suite && name !== 'main');

// The workers inherit both. A time zone far from UTC and with a history of daylight saving shows a test or a query that trusts the machine's.
process.env.TZ = 'America/Sao_Paulo';
process.env.UV_THREADPOOL_SIZE ??= '16';

const THREAD = path.resolve(import.meta.dirname, 'src/lib/thread.ts');
const BUILT_THREADS = path.resolve(import.meta.dirname, 'test/built-threads.ts');

const builtThreads: Plugin = {
  name: 'built-threads',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    importer !== BUILT_THREADS && path.resolve(path.dirname(importer), id) === THREAD ? BUILT_THREADS : undefined,
};

export default defineConfig({
  plugins: [builtThreads],
  test: {
    include: SUITES[suite] ?? [],
    exclude: ['**/node_modules/**', 'dist/**', ...others.map((name) => `test/${name}/**`)],
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['test/once-setup.ts'],
    sequence: { sequencer: LongestFirst },
    testTimeout: suite === 'soak' ? 20 * 60_000 : 60_000,
    hookTimeout: 120_000,
    // A second, which is usual, is little on a machine that runs two browsers beside two engines.
    expect: { poll: { timeout: 15_000 } },
    retry: 0,
    reporters: ['default'],
  },
});
