import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './run.ts';

const CONFIGS = ['package.json', 'tsconfig.json', 'biome.json', '.dependency-cruiser.cjs', '.gitignore'];

/** Files that no rule is broken in: what the sins import. (A circle is told once, at its first file.) */
const INNOCENT = {
  'src/app.ts': 'export const app = 1;\n',
  'src/core/word.ts': 'export interface Word {\n  text: string;\n}\nexport const word = 1;\n',
  'src/store/state.ts': 'export const state = 1;\n',
  'src/funnel/convert/convert.ts': "import { state } from '../../store/state.ts';\n\nexport const convert = state;\n",
  'src/methods/seo/claims.ts': "import { word } from '../../core/word.ts';\n\nexport const claims = word;\n",
  'src/methods/index.ts': "import { claims } from './seo/claims.ts';\n\nexport const methods = [claims];\n",
  'src/lib/circle-two.ts': "import * as sin from './circle-one.ts';\n\nexport const kept = sin;\n",
  'seed/shop.ts': 'export const shop = 1;\n',
  'web/good.ts': "import type { Word } from '../src/core/word.ts';\n\nexport const good: Word = { text: '' };\n",
};

/** One file per sin against the import rules, and the name under which it must be caught. */
const IMPORT_SINS: [file: string, imports: string, rule: string][] = [
  ['src/core/sin.ts', '../store/state.ts', 'core-is-pure'],
  ['src/lib/sin.ts', '../core/word.ts', 'lib-knows-no-marketing'],
  ['src/store/sin.ts', '../ledger/touch.ts', 'store-below-ledger'],
  ['src/ledger/touch.ts', '../funnel/convert/convert.ts', 'ledger-below-stages'],
  ['src/http/sin.ts', '../store/state.ts', 'http-hands-routes-in'],
  ['src/methods/paid/sin.ts', '../seo/claims.ts', 'methods-meet-in-the-ledger'],
  ['src/methods/social/sin.ts', '../../store/state.ts', 'methods-meet-in-the-ledger'],
  ['src/funnel/insight/sin.ts', '../convert/convert.ts', 'stages-meet-in-the-ledger'],
  ['src/connectors/shop/sin.ts', '../../store/state.ts', 'connectors-hold-no-storage'],
  ['src/channels/email/sin.ts', '../../ledger/touch.ts', 'channels-hold-no-storage'],
  ['src/connectors/list.ts', '../store/state.ts', 'lists-see-their-family'],
  ['src/funnel/nurture/sin.ts', '../../app.ts', 'only-the-top-composes'],
  ['src/config.ts', './store/state.ts', 'config-stands-alone'],
  ['web/sin.ts', '../src/core/word.ts', 'browser-code-imports-types-only'],
  ['src/funnel/capture/sin.ts', '../../../seed/shop.ts', 'product-ships-without-tools'],
  ['src/store/dev-sin.ts', 'fast-check', 'no-dev-dependency-in-the-product'],
  ['src/ledger/file-sin.ts', 'node:fs', 'machine-only-at-the-edges'],
  ['src/http/process-sin.ts', 'node:child_process', 'processes-only-in-store-and-cli'],
  ['src/lib/circle-one.ts', './circle-two.ts', 'no-circles'],
  ['src/lib/nowhere.ts', './gone.ts', 'nothing-unresolved'],
];

/** One file per sin against the style rules. */
const STYLE_SINS: [file: string, source: string, rule: string][] = [
  ['src/lib/environment.ts', 'export const home = process.env.HOME;\n', 'noProcessEnv'],
  ['src/lib/any.ts', 'export function take(value: any): number {\n  return value;\n}\n', 'noExplicitAny'],
  ['src/lib/print.ts', 'export function print(): void {\n  console.log(1);\n}\n', 'noConsole'],
  ['src/lib/default.ts', 'export default 1;\n', 'noDefaultExport'],
  ['src/lib/barrel.ts', "export { word } from '../core/word.ts';\n", 'noBarrelFile'],
  ['src/lib/kinds.ts', 'export enum Kind {\n  One,\n}\n', 'noEnum'],
  ['src/lib/CamelCase.ts', 'export const one = 1;\n', 'useFilenamingConvention'],
  [
    'src/lib/long.ts',
    `export function long(): number {\n${'  one();\n'.repeat(81)}  return 1;\n}\nfunction one(): void {}\n`,
    'noExcessiveLinesPerFunction',
  ],
  ['src/lib/types.ts', "import { Word } from '../core/word.ts';\n\nexport const one: Word = { text: '' };\n", 'useImportType'],
];

const WORD_SINS: [file: string, source: string, fault: RegExp][] = [
  ['src/lib/date-utils.ts', 'export const one = 1;\n', /src\/lib\/date-utils\.ts: "utils" in a name/],
  ['src/services/mail.ts', 'export const one = 1;\n', /src\/services\/mail\.ts: "services" in a name/],
  ['src/lib/later.ts', `// ${'TO'}DO: finish\nexport const one = 1;\n`, /src\/lib\/later\.ts:1: a note to oneself/],
  ['docs/place.md', `Files are in ${'/wo'}rk/here.\n`, /docs\/place\.md:1: one machine's absolute path/],
];

const folder = mkdtempSync(path.join(tmpdir(), 'funil-rules-'));

function plant(file: string, source: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), source);
}

function run(script: string, args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}

function runTool(tool: string): SpawnSyncReturns<string> {
  return run('tsx/dist/cli.mjs', [path.join(ROOT, 'tools', tool)]);
}

beforeAll(() => {
  for (const config of CONFIGS) cpSync(path.join(ROOT, config), path.join(folder, config));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [file, source] of Object.entries(INNOCENT)) plant(file, source);
  for (const [file, imports] of IMPORT_SINS) plant(file, `import * as sin from '${imports}';\n\nexport const kept = sin;\n`);
  for (const [file, source] of [...STYLE_SINS, ...WORD_SINS]) plant(file, source);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('import rules', () => {
  let caught: string[] = [];

  beforeAll(() => {
    const { stdout } = run('dependency-cruiser/bin/dependency-cruise.mjs', ['--output-type', 'json', 'src', 'web', 'seed']);
    const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    caught = summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
  });

  it.each(IMPORT_SINS)('%s importing %s breaks %s', (file, _imports, rule) => {
    expect(caught).toContain(`${file} ${rule}`);
  });

  it.each(Object.keys(INNOCENT))('%s breaks none', (file) => {
    expect(caught.filter((fault) => fault.startsWith(`${file} `))).toEqual([]);
  });
});

describe('style rules', () => {
  let caught: string[] = [];

  beforeAll(() => {
    const { stdout } = run('@biomejs/biome/bin/biome', ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', 'src']);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; severity: string; location: { path: string } }[] };
    caught = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ category, location }) => `${location.path} ${category.split('/').at(-1)}`);
  });

  it.each(STYLE_SINS)('%s is caught', (file, _source, rule) => {
    expect(caught).toContain(`${file} ${rule}`);
  });
});

describe('words and sizes', () => {
  it('names every empty word, note and machine path', () => {
    const { status, stderr } = runTool('check-words.ts');
    for (const [, , fault] of WORD_SINS) expect(stderr).toMatch(fault);
    expect(status).toBe(1);
  });

  it('names the file that is too long', () => {
    plant('src/lib/endless.ts', 'export {};\n'.repeat(301));
    const { status, stderr } = runTool('check-size.ts');
    expect(stderr).toMatch(/src\/lib\/endless\.ts: 301 lines, 300 at most/);
    expect(status).toBe(1);
  });
});
