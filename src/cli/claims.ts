import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { withClient } from './client.ts';
import { plural, print, printJson, say, table } from './output.ts';

interface Settings {
  version: number;
  since: string | null;
  by: string;
  rules: { name: string; enabled: boolean; method: string; channel: string; since: number; conditions: Condition[] }[];
  codes: unknown[];
  clickIds: unknown[];
}

interface Condition {
  field: string;
  operator: string;
  value?: string | string[];
}

interface Tried {
  touches: number;
  moved: { touches: number; leads: number; firstTouches: number };
  restated: { touches: number };
  rows: { from: string | null; to: string | null; touches: number; leads: number; firstTouches: number }[];
}

interface ClaimsOptions {
  dryRun?: string;
  from?: string;
  to?: string;
  json?: boolean;
}

export function claimsCommand(): Command {
  return new Command('claims')
    .description("Show the workspace's claim rules, or try rules on history")
    .option('--dry-run <file>', 'rules as JSON ({"rules": [...]}): count what they would move; nothing is changed')
    .option('--from <day>', 'first day of the history they are tried on')
    .option('--to <day>', 'last day of it')
    .option('--json', 'for programs')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ClaimsOptions, command: Command) => {
      if (options.dryRun === undefined) await show(options, command);
      else await tryOut(options.dryRun, options, command);
    });
}

async function show({ json }: ClaimsOptions, command: Command): Promise<void> {
  const settings = await withClient(command, ({ ask }) => ask<Settings>('GET', '/api/v1/claims'));
  if (json) return printJson(settings);
  if (settings.version === 0) return say('There are only the built-in claims: docs/guide/claims.md lists them.');
  say(`Version ${settings.version}, by ${settings.by}, in force since ${settings.since}.`);
  const rows = settings.rules.map((rule) => [
    rule.enabled ? rule.name : `${rule.name} (off)`,
    rule.conditions.map(inWords).join(' and '),
    rule.method,
    rule.channel,
    rule.since,
  ]);
  print(table(['rule', 'when', 'method', 'channel', 'since version'], rows));
  say(`${plural(settings.codes.length, 'code')}, ${plural(settings.clickIds.length, 'click id')} of its own.`);
}

function inWords({ field, operator, value }: Condition): string {
  return [field, operator.replace('_', ' '), [value ?? []].flat().join(' or ')].filter((word) => word !== '').join(' ');
}

async function tryOut(file: string, { from, to, json }: ClaimsOptions, command: Command): Promise<void> {
  const { rules, codes, clickIds } = await readRules(file);
  const body = { rules, codes, clickIds, from, to };
  const tried = await withClient(command, ({ ask }) => ask<Tried>('POST', '/api/v1/claims/dry-run', body));
  if (json) return printJson(tried);
  const rows = tried.rows.map((row) => [row.from ?? 'no touch', row.to ?? 'no touch', row.touches, row.leads, row.firstTouches]);
  print(table(['from', 'to', 'touches', 'leads', 'first touches'], rows));
  const { moved, touches } = tried;
  const [some, all] = [moved.touches, touches].map((count) => count.toLocaleString('en-US'));
  say(`${some} of ${all} touches would move, of ${plural(moved.leads, 'lead')}.`);
}

async function readRules(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new FunilError('no_file', `${file} cannot be read.`, { hint: 'Name a file with rules as JSON.', cause });
  });
  try {
    const rules: unknown = JSON.parse(text);
    if (typeof rules === 'object' && rules !== null && !Array.isArray(rules)) return rules as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new FunilError('bad_json', `${file} does not hold a JSON object.`, {
    hint: 'Write {"rules": [...]}; docs/guide/claims.md shows one.',
  });
}

const EXAMPLES = `
Examples:
  funil claims                                          the rules in force
  funil claims --json > rules.json                      to edit them
  funil claims --dry-run rules.json --from 2026-01-01   what they would move
`;
