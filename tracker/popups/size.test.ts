import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { popupScript } from '../vite.config.ts';

/** What every page of the shop fetches, and what a page fetches on which a pop-up may show; together 12 kB. */
const MOST = { gate: 3_072, script: 9_216 } as const;

describe.each(['gate', 'script'] as const)('the %s of pop-ups', (name) => {
  it('weighs no more than promised', async () => {
    const config = popupScript(name, 'unused');
    const made = (await build({ ...config, build: { ...config.build, write: false } })) as Rollup.RollupOutput[] | Rollup.RollupOutput;
    const [first] = [made].flat() as [Rollup.RollupOutput];
    const { code } = first.output[0];
    const gzip = gzipSync(code, { level: 9 }).length;
    console.log(`${name}: ${code.length} B, ${gzip} B gzip`);
    expect(gzip).toBeLessThanOrEqual(MOST[name]);
    if (name === 'gate') expect(code.split('__FUNIL_POPUPS__')).toHaveLength(2);
  }, 30_000);
});
