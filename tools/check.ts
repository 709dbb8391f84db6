// `npm run check`: everything about the code that can be told without running it. Every step runs, so one call shows all there is to mend.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runPackage } from './run.ts';

type Step = [name: string, run: () => Promise<number>];

const FOLDERS = ['src', 'tracker', 'web', 'bench', 'tools', 'test'];

function types(config: string): Step[] {
  if (!existsSync(path.join(ROOT, config))) return [];
  const seen = path.join('node_modules', '.cache', 'types', `${config.replaceAll('/', '-')}.tsbuildinfo`);
  return [
    [
      `types (${config})`,
      () => runPackage('typescript/bin/tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', seen, '--project', config]),
    ],
  ];
}

function ownChecks(): Step[] {
  const files = readdirSync(import.meta.dirname).filter((file) => /^check-[\w-]+\.ts$/.test(file));
  return files.map((file) => [file.slice(0, -'.ts'.length), () => runPackage('tsx/dist/cli.mjs', [path.join('tools', file)])]);
}

const steps: Step[] = [
  ...types('tsconfig.json'),
  ...types('tsconfig.test.json'),
  ...types('web/tsconfig.json'),
  ...types('tracker/tsconfig.json'),
  ['style (Biome)', () => runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=200'])],
  ['imports (dependency-cruiser)', () => runPackage('dependency-cruiser/bin/dependency-cruise.mjs', FOLDERS)],
  ...ownChecks(),
];

const failed: string[] = [];
for (const [name, run] of steps) {
  const began = Date.now();
  const code = await run();
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
