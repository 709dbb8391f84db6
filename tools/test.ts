// `npm test [-- vitest's arguments]`: provides what tests need, builds what is stale, then runs vitest, whose summary comes last.
// A first argument "soak" or "servers" picks that suite (see vitest.config.ts).
import { staleParts } from '../bin/stale.js';
import { provideChromium } from './chromium.ts';
import { ROOT, runPackage } from './run.ts';

const given = process.argv.slice(2);
const suite = given[0] === 'soak' || given[0] === 'servers' ? given[0] : 'main';
const args = suite === 'main' ? given : given.slice(1);

const chromium = provideChromium();
const stale = staleParts(ROOT);
const built = stale.length === 0 ? 0 : await runPackage('tsx/dist/cli.mjs', ['tools/build.ts', ...stale]);
if (built === 0) {
  process.exitCode = await runPackage('vitest/vitest.mjs', ['run', ...args], {
    TEST_SUITE: suite,
    ...(chromium ? { CHROME_PATH: chromium } : {}),
  });
} else {
  console.error('The build failed; the lines above say where. No test was run.');
  process.exitCode = built;
}
