// Builds the parts named on the command line, or all there are: "server" (src -> dist), "tracker" and "web" (Vite -> dist/tracker, dist/web).
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PARTS } from '../bin/stale.js';
import { ROOT, runPackage } from './run.ts';

const DIST = path.join(ROOT, 'dist');

async function build(name: string): Promise<number> {
  return name === 'server' ? buildServer() : buildPages(name);
}

async function buildServer(): Promise<number> {
  const code = await runPackage('typescript/bin/tsc', ['--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo']);
  if (code === 0) removeOrphans();
  return code;
}

function buildPages(name: string): Promise<number> {
  return runPackage('vite/bin/vite.js', ['build', name, '--outDir', `../dist/${name}`, '--emptyOutDir', '--logLevel', 'warn']);
}

/** The compiler leaves behind what it made of a file that is gone; a list of folders read at run time would still find it. */
function removeOrphans(): void {
  for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    const source = /^(?!web\/|tracker\/)(.+)\.js(\.map)?$/.exec(file)?.[1];
    if (source && !existsSync(path.join(ROOT, 'src', `${source}.ts`))) rmSync(path.join(DIST, file));
  }
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
