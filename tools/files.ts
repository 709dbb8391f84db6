import { readdirSync } from 'node:fs';
import path from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** Every file below the folder, as paths relative to `root` with forward slashes; what is installed or built is left out. */
export function filesBelow(root: string, folder = '.'): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (SKIPPED.has(entry.name) || file === 'data') return [];
    return entry.isDirectory() ? filesBelow(root, file) : entry.isFile() ? [file] : [];
  });
}

const CODE = /^(src|tracker|web|seed|bench|tools|test|bin)\/.*\.(ts|tsx|js|sql|css)$/;
const GENERATED = /\.(generated|d)\.ts$|\/locales\//;

/** Whether people wrote the file and a reviewer reads it. */
export function isCode(file: string): boolean {
  return CODE.test(file) && !GENERATED.test(file);
}

/** Prints each fault and makes the process end with 1 when there is any. */
export function report(faults: string[]): void {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
