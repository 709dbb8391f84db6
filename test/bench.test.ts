import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

interface Printed {
  bench: string;
  figures: Record<string, unknown>[];
}

async function run(...args: string[]): Promise<Printed> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', path.join(ROOT, 'bench', 'run.ts'), ...args], {
    cwd: ROOT,
  });
  return JSON.parse(stdout) as Printed;
}

describe('a benchmark', () => {
  it('prints one object of figures, each beside its baseline, and finds the answers it compares equal', async () => {
    const { bench, figures } = await run('funnel', '--quick', '--json');
    expect(bench).toBe('funnel');
    for (const figure of figures) {
      expect(Object.keys(figure)).toEqual(['name', 'value', 'unit', 'baseline', 'ratio', 'target', 'met']);
      expect(figure.value).toEqual(expect.any(Number));
    }
    expect(figures.find(({ name }) => name === 'answers equal to PostgreSQL (1 = yes)')).toMatchObject({ value: 1, met: true });
    expect(figures.filter(({ baseline }) => baseline !== null).every(({ ratio }) => Number(ratio) > 0)).toBe(true);
  }, 60_000);

  it('says which there are when asked for another', async () => {
    await expect(run('nothing')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('funnel | ledger') });
  });
});
