import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_CODES, PAGE_CODES, PROGRAM_CODES } from './problem-codes.ts';

const SOURCE = path.resolve(import.meta.dirname, '..');
const THROWN = /new FunilError\(\s*'(\w+)'/g;
/** Made of a word and an ending. */
const COMPOSED = ['backup_failed', 'rebuild_failed'];

const listed: readonly string[] = [...PAGE_CODES, ...PROGRAM_CODES, ...COMMAND_CODES];
const source = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('problem-codes.ts'))
  .map((file) => readFileSync(path.join(SOURCE, file), 'utf8'))
  .join('\n');

describe('the codes of problems', () => {
  it('are each in one list', () => expect([...new Set(listed)]).toEqual(listed));

  it('list every code that is thrown', () => {
    const thrown = new Set([...source.matchAll(THROWN)].map(([, code]) => code as string));
    expect(thrown.size).toBeGreaterThan(150);
    expect([...thrown].filter((code) => !listed.includes(code))).toEqual([]);
  });

  it('list none that nothing says', () => {
    const said = (code: string) => source.includes(`'${code}'`) || COMPOSED.includes(code);
    expect(listed.filter((code) => !said(code))).toEqual([]);
  });
});
