// Builds the parts named on the command line, or all there are: "server" (src -> dist), "tracker" and "web" (Vite -> dist/tracker, dist/web).
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PARTS } from '../bin/stale.js';
import { bundlePrograms } from './bundle.ts';
import { compressFiles } from './compress-files.ts';
import { ROOT, runPackage } from './run.ts';

const DIST = path.join(ROOT, 'dist');

async function build(name: string): Promise<number> {
  if (name !== 'server') return buildPages(name);
  await bundlePrograms(['src/main.ts'], 'dist/server');
  return 0;
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
const parts = PARTS.filter(({ name, needs }) => existsSync(path.join(ROOT, needs)) && (wanted.length === 0 || wanted.includes(name)));
const codes = parts.map(async (part) => {
  const began = new Date();
  const code = await build(part.name);
  if (code === 0) writeStamp(part.stamp, began);
  return code;
});
process.exitCode = Math.max(0, ...(await Promise.all(codes)));
