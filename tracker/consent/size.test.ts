import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { DRAFTS, wordsShown } from '../../src/funnel/capture/consent/banner-words.ts';
import { CONSENT_SCRIPTS, consentScript } from '../vite.config.ts';

/** What a page of the shop fetches: one of them. The banner with its words in three languages. */
const MOST = { banner: 5_120, tcf: 3_072, google: 3_072, shopify: 3_072 } as const;
const PURPOSES = ['analytics', 'marketing', 'preferences'] as const;
const SERVED = JSON.stringify({
  ...{ site: 'abcdefghijkmnpqrstuvwx', before: 'off', refused: 'off', months: 6, askAgainBelow: 0, version: 1 },
  purposes: PURPOSES,
  words: wordsShown(DRAFTS, PURPOSES),
});

describe.each(CONSENT_SCRIPTS)('the script consent-%s', (name) => {
  it('weighs no more than promised, with what the server puts in', async () => {
    const config = consentScript(name, 'unused');
    const made = (await build({ ...config, build: { ...config.build, write: false } })) as Rollup.RollupOutput[] | Rollup.RollupOutput;
    const [first] = [made].flat() as [Rollup.RollupOutput];
    const { code } = first.output[0];
    expect(code.split('__FUNIL_CONSENT__')).toHaveLength(2);
    const served = code.replace('__FUNIL_CONSENT__', () => (name === 'banner' ? SERVED : '{}'));
    const gzip = gzipSync(served, { level: 9 }).length;
    console.log(`${name}: ${served.length} B, ${gzip} B gzip`);
    expect(gzip).toBeLessThanOrEqual(MOST[name]);
  }, 30_000);
});
