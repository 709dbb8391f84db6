import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const BUILT = path.resolve(import.meta.dirname, '../dist/web');
const MANIFEST = path.join(BUILT, '.vite/manifest.json');
const KB = 1_000;

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

function manifest(): Record<string, Chunk> {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
}

/** What every page begins with: all that the entry imports is in one chunk with it. */
function start(chunks: Record<string, Chunk>): string {
  const [name] = Object.entries(chunks).find(([, chunk]) => chunk.isEntry) ?? [];
  if (name === undefined) throw new Error('There is no chunk that every page begins with.');
  return name;
}

/** The chunk and everything it cannot start without. */
function needed(chunks: Record<string, Chunk>, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const other of chunks[name]?.imports ?? []) needed(chunks, other, found);
  return found;
}

function filesOf(chunks: Record<string, Chunk>, names: Iterable<string>): string[] {
  return [...new Set([...names].map((name) => chunks[name]?.file as string))];
}

function gzipped(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(BUILT, file))).length, 0) / KB;
}

describe.skipIf(!existsSync(MANIFEST))('what a browser loads (needs the built web app)', () => {
  it('shows the Overview with at most 220 kB of compressed JavaScript', () => {
    const chunks = manifest();
    const names = needed(chunks, 'src/overview/overview-page.tsx', needed(chunks, start(chunks)));
    const catalogues = Object.entries(chunks).filter(([name]) => name.includes('virtual:words/first/'));
    const first = gzipped(filesOf(chunks, names)) + Math.max(...catalogues.map(([, { file }]) => gzipped([file])));
    console.log(`JavaScript of the Overview: ${first.toFixed(1)} kB compressed, charts of the time series apart`);
    expect(first).toBeLessThanOrEqual(220);
  });

  it('adds at most 120 kB of compressed JavaScript for any other page', () => {
    const chunks = manifest();
    const begun = needed(chunks, start(chunks));
    const pages = Object.keys(chunks).filter((name) => /^src\/.*-page\.tsx$/.test(name));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const added = [...needed(chunks, page)].filter((name) => !begun.has(name));
      const size = gzipped(filesOf(chunks, added));
      console.log(`${page}: ${size.toFixed(1)} kB compressed`);
      expect(size, page).toBeLessThanOrEqual(120);
    }
  });

  it('loads charts and cohorts only after that', () => {
    const chunks = manifest();
    const names = [...needed(chunks, 'src/overview/overview-page.tsx')].join();
    expect(names).not.toMatch(/series-section|cohorts-section|cycle-section/);
    const series = Object.entries(chunks).find(([name]) => name.endsWith('series-section.tsx'));
    expect(gzipped([series?.[1].file as string])).toBeLessThanOrEqual(200);
  });
});
