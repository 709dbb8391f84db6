// `npm run check`: everything about the code that can be told without running it. Every step runs, so one call shows all there is to mend.
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { hearPackage, ROOT } from './run.ts';

type Step = [name: string, script: string, args: string[]];

const FOLDERS = ['src', 'tracker', 'web', 'bench', 'tools', 'test'];

function types(config: string): Step[] {
  if (!existsSync(path.join(ROOT, config))) return [];
  const seen = path.join('node_modules', '.cache', 'types', `${config.replaceAll('/', '-')}.tsbuildinfo`);
  return [[`types (${config})`, 'typescript/bin/tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', seen, '--project', config]]];
}

function ownChecks(): Step[] {
  const files = readdirSync(import.meta.dirname).filter((file) => /^check-[\w-]+\.ts$/.test(file));
  return files.map((file) => [file.slice(0, -'.ts'.length), 'tsx/dist/cli.mjs', [path.join('tools', file)]]);
}

/** The longest first, so that no long one is alone at the end. */
const steps: Step[] = [
  ...types('web/tsconfig.json'),
  ...types('tsconfig.test.json'),
  ...types('tsconfig.json'),
  ['imports (dependency-cruiser)', 'dependency-cruiser/bin/dependency-cruise.mjs', FOLDERS],
  ['style (Biome)', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=200']],
  ...types('tracker/tsconfig.json'),
  ...ownChecks(),
];

const failed: string[] = [];

/** Takes steps until none is left. What each says is shown in one piece. */
async function work(): Promise<void> {
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const [name, script, args] = step;
    const began = Date.now();
    const { code, said } = await hearPackage(script, args);
    console.log(`${said}${code === 0 ? 'ok  ' : 'FAIL'} ${name} ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (code !== 0) failed.push(name);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
