import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFiles } from './compress-files.ts';

it('puts smaller copies beside text worth it, and leaves fonts and what is short alone', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'funil-compress-'));
  const text = 'export const method = "content";\n'.repeat(200);
  writeFileSync(path.join(folder, 'long.js'), text);
  writeFileSync(path.join(folder, 'short.css'), 'a{}');
  writeFileSync(path.join(folder, 'font.woff2'), Buffer.alloc(5_000));
  await compressFiles(folder);
  expect(readdirSync(folder).sort()).toEqual(['font.woff2', 'long.js', 'long.js.br', 'long.js.gz', 'short.css']);
  expect(brotliDecompressSync(readFileSync(path.join(folder, 'long.js.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(path.join(folder, 'long.js.gz'))).toString()).toBe(text);
  rmSync(folder, { recursive: true });
});
