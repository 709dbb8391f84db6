import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DROP_REASONS } from '../../../core/errors.ts';
import { ADVICE } from './advice.ts';

describe('advice about what was refused', () => {
  it('is what the guide says, for every reason', () => {
    const guide = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/guide/rejects.md'), 'utf8');
    const rows = [...guide.matchAll(/^\| `(\w+)` *\|.*?\| (.*?) *\|$/gm)].map(([, reason, advice = '']) => [
      reason,
      advice.replace(/ \(\[[^)]*\)\)/, ''),
    ]);
    expect(Object.fromEntries(rows)).toEqual(ADVICE);
    expect(Object.keys(ADVICE).sort()).toEqual([...DROP_REASONS].sort());
  });
});
