import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { formsScript } from '../vite.config.ts';

const MOST_GZIP = 10_240;

describe('the script of forms', () => {
  it('weighs no more than promised', async () => {
    const config = formsScript('unused');
    const made = (await build({ ...config, build: { ...config.build, write: false } })) as Rollup.RollupOutput[] | Rollup.RollupOutput;
    const [first] = [made].flat() as [Rollup.RollupOutput];
    const { code } = first.output[0];
    const gzip = gzipSync(code, { level: 9 }).length;
    console.log(`forms.js: ${code.length} B, ${gzip} B gzip`);
    expect(gzip).toBeLessThanOrEqual(MOST_GZIP);
  }, 30_000);
});
