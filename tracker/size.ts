// The script's size, and the limit that the build and the tests hold it to. `tsx tracker/size.ts` writes size.json after a build.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const MOST_GZIP = 2_500;

const COMMITTED = path.join(import.meta.dirname, 'size.json');

export interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

export function sizeOf(code: string | Uint8Array): Size {
  const bytes = Buffer.from(code);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

export function committedSize(): Size {
  return JSON.parse(readFileSync(COMMITTED, 'utf8')) as Size;
}

/** Three lines for the build's output: each size, and how far it is from the committed one. */
export function sizeTable(size: Size, before: Size): string {
  const row = (name: keyof Size) => {
    const change = size[name] - before[name];
    return `${name.padEnd(7)} ${String(size[name]).padStart(6)} B ${change === 0 ? '' : `(${change > 0 ? '+' : ''}${change})`}`.trimEnd();
  };
  return [row('raw'), row('gzip'), row('brotli')].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const size = sizeOf(readFileSync(path.join(import.meta.dirname, '../dist/tracker/funil.js')));
  writeFileSync(COMMITTED, `${JSON.stringify(size, null, 2)}\n`);
  console.log(sizeTable(size, size));
}
