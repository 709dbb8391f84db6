import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { committedSize, MOST_GZIP, sizeOf } from './size.ts';

const root = import.meta.dirname;
const config = path.join(root, 'vite.config.ts');

/** What a shop writes that uses the package; the lines marked must not compile. */
const USER = `
import { load } from 'funil-tracker';
import { shopCalls } from 'funil-tracker/shop';
import type {} from 'funil-tracker/window';
const funil = load({ key: 'WK', host: 'https://funil.example' });
funil('track', 'Product Viewed', { product_id: '7', price: '19.90' });
funil('track', 'Anything', { of: 'mine' });
funil('identify', 7, { email: 'a@example.com' });
funil('consent', 'full');
window.funil?.('page');
shopCalls(funil).completedOrder({ order_id: 'o1', total: 5 });
// @ts-expect-error consent is one of three words
funil('consent', 'yes');
// @ts-expect-error an order has an id
shopCalls(funil).completedOrder({ total: 5 });
`;

describe('size', () => {
  it(`is ${MOST_GZIP} bytes gzip at most, and as committed in size.json but for a few bytes of the compressor`, async () => {
    const built = await build({ configFile: config, logLevel: 'silent', build: { write: false } });
    const { code } = (built as Rolldown.RolldownOutput[])[0]!.output[0];
    const { raw, gzip } = sizeOf(code);
    expect(gzip).toBeLessThanOrEqual(MOST_GZIP);
    expect(raw, 'Run: npm run build tracker && npx tsx tracker/size.ts, and commit size.json').toBe(committedSize().raw);
    expect(Math.abs(gzip - committedSize().gzip)).toBeLessThan(16);
  });
});

describe('the npm package', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'funil-tracker-'));
    await build({ configFile: config, logLevel: 'silent', build: { outDir: path.join(folder, 'dist'), emptyOutDir: true } });
    writeFileSync(path.join(folder, 'package.json'), readFileSync(path.join(root, 'package.json')));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has every file that it names, and depends on nothing', () => {
    const named = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const files = [
      named.main,
      named.types,
      ...Object.values(named.exports).flatMap((one) => Object.values(typeof one === 'string' ? [one] : (one as object))),
    ];
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
    expect([named.dependencies, named.peerDependencies]).toEqual([undefined, undefined]);
    for (const file of ['dist/npm.js', 'dist/shop.js']) expect(readFileSync(path.join(folder, file), 'utf8')).not.toMatch(/from "[^.]/);
  });

  it('loads outside a browser and does nothing there', async () => {
    const { load } = await import(path.join(folder, 'dist/npm.js'));
    const funil = load({ key: 'WK', host: 'https://funil.example' });
    expect(funil('track', 'Nowhere')).toBeUndefined();
  });

  it('is typed for those who use it', () => {
    const user = path.join(folder, 'user');
    mkdirSync(path.join(user, 'node_modules'), { recursive: true });
    symlinkSync(folder, path.join(user, 'node_modules/funil-tracker'));
    writeFileSync(path.join(user, 'use.ts'), USER);
    const tsc = path.join(root, '../node_modules/typescript/bin/tsc');
    const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom'], types: [] };
    writeFileSync(path.join(user, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    writeFileSync(path.join(user, 'package.json'), '{ "type": "module" }');
    const { stdout, status } = spawnSync(process.execPath, [tsc], { cwd: user, encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
