// Files stay short enough to read at once. (Biome limits functions to 80 lines.)
import { readFileSync } from 'node:fs';
import { filesBelow, isCode, report } from './files.ts';

const MOST_LINES = 300;

/** Files that may be longer, and why. */
const ALLOWED: Record<string, string> = {};

const lengths = filesBelow('.')
  .filter((file) => isCode(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines);

const tooLong = lengths.filter(({ file, lines }) => lines > MOST_LINES && !ALLOWED[file]);
const needless = Object.keys(ALLOWED).filter((file) => !lengths.some((one) => one.file === file && one.lines > MOST_LINES));

report([
  ...tooLong.map(({ file, lines }) => `${file}: ${lines} lines, ${MOST_LINES} at most. Split it by what changes together.`),
  ...needless.map((file) => `${file}: no longer needs its place in ALLOWED of tools/check-size.ts. Remove it there.`),
]);
console.log(`${lengths.length} files, median ${lengths[lengths.length >> 1]?.lines ?? 0} lines, longest ${lengths.at(-1)?.lines ?? 0}`);
