import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { committedSize, MOST_GZIP, sizeOf, sizeTable } from './size.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const define = { VERSION: JSON.stringify(version) };
const target = 'es2020';

/** The same sources as modules, for shops that bundle: not minified, their bundler does that. */
function modules(outDir: string): InlineConfig {
  const lib = { entry: { npm: 'src/npm.ts', shop: 'src/shop.ts' }, formats: ['es' as const] };
  return { configFile: false, logLevel: 'warn', root, define, build: { target, lib, outDir, emptyOutDir: false, minify: false } };
}

/** The script that brings forms to life, for our pages and for the shop's. */
export function formsScript(outDir: string): InlineConfig {
  const lib = { entry: 'forms/src/script.ts', formats: ['iife' as const], name: 'funilFormsScript', fileName: () => 'forms.js' };
  return { configFile: false, logLevel: 'warn', root, build: { target, lib, outDir, emptyOutDir: false } };
}

/** Pop-ups: a gate that knows when one may show, and the script it then fetches. */
export function popupScript(name: 'gate' | 'script', outDir: string): InlineConfig {
  const file = name === 'gate' ? 'popups-gate.js' : 'popups.js';
  const lib = { entry: `popups/src/${name}.ts`, formats: ['iife' as const], name: 'funilPopupsScript', fileName: () => file };
  return { configFile: false, logLevel: 'warn', root, build: { target, lib, outDir, emptyOutDir: false } };
}

export const CONSENT_SCRIPTS = ['banner', 'tcf', 'google', 'shopify'] as const;

/** Who asks for consent: a banner of ours, or an adapter that hears what another platform was told. A page loads one of them. */
export function consentScript(name: (typeof CONSENT_SCRIPTS)[number] | 'proof', outDir: string): InlineConfig {
  const lib = {
    entry: `consent/src/${name}.ts`,
    formats: ['iife' as const],
    name: 'funilConsentScript',
    fileName: () => `consent-${name}.js`,
  };
  return { configFile: false, logLevel: 'warn', root, build: { target, lib, outDir, emptyOutDir: false } };
}

function declarations(outDir: string): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = ['--project', path.join(root, 'tsconfig.npm.json'), '--outDir', path.join(outDir, 'types')];
  const { status } = spawnSync(process.execPath, [tsc, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The type declarations could not be made; the lines above say why.');
}

/** Prints what the script weighs and refuses to build a heavier one than promised. */
function weigh(): Plugin {
  let table = '';
  return {
    name: 'weigh',
    generateBundle(_options, bundle) {
      const script = bundle['funil.js'];
      if (script?.type !== 'chunk') return;
      const size = sizeOf(script.code);
      table = sizeTable(size, committedSize());
      if (size.gzip > MOST_GZIP) throw new Error(`funil.js has ${size.gzip} B gzip, ${MOST_GZIP} at most.`);
    },
    writeBundle() {
      console.log(table);
    },
  };
}

function forNpm(): Plugin {
  let outDir = '';
  return {
    name: 'for-npm',
    apply: (_config, { command }) => command === 'build',
    configResolved(config) {
      outDir = path.resolve(root, config.build.outDir);
    },
    async writeBundle() {
      await build(modules(outDir));
      await build(formsScript(outDir));
      for (const name of ['gate', 'script'] as const) await build(popupScript(name, outDir));
      for (const name of [...CONSENT_SCRIPTS, 'proof'] as const) await build(consentScript(name, outDir));
      declarations(outDir);
    },
  };
}

export default defineConfig({
  root,
  define,
  plugins: [weigh(), forNpm()],
  build: { target, lib: { entry: 'src/script.ts', formats: ['iife'], name: 'funilTracker', fileName: () => 'funil.js' } },
});
