import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const sources = ['web/src', 'tracker']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /(^web\/|\/)src\/.*\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('node_modules'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const thoseWith = (words: RegExp) => sources.filter(({ text }) => words.test(text)).map(({ file }) => file);

describe('S-01, S-02: what browsers are given to run', () => {
  it('is looked for in all of it', () => {
    expect(sources.length).toBeGreaterThan(200);
  });

  it('makes markup of no text, but for what the server renders: blocks of landing pages, and the form in the preview of a pop-up', () => {
    expect(thoseWith(/dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment/)).toEqual([
      'web/src/landing/puck-config.tsx',
      'tracker/popups/src/show.ts',
    ]);
  });

  it('makes code of no text', () => {
    expect(thoseWith(/\beval\(|new Function\(|set(Timeout|Interval)\(['"`]/)).toEqual([]);
  });

  it('shows what somebody wrote in frames that are nobody: without our origin, without our cookies', () => {
    const frames = sources.flatMap(({ file, text }) => [...text.matchAll(/<iframe[^<]*srcDoc=[^<]*/g)].map(([frame]) => ({ file, frame })));
    expect(frames.length).toBeGreaterThan(2);
    for (const { file, frame } of frames) {
      expect(frame, file).toMatch(/\bsandbox=/);
      expect(frame, file).not.toContain('allow-same-origin');
    }
  });
});
