import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { type Client, withClient } from './client.ts';
import { plural, print, printJson, say, table } from './output.ts';
import { sourceNamed, sourcesOf } from './source.ts';

interface Plan {
  version: number;
  since: string;
  mode: string;
  events: { event: string; properties: unknown[] }[];
}

interface Conformance {
  version: number;
  mode: string;
  events: {
    event: string;
    planned: boolean;
    seen: number;
    refused: number;
    last: string | null;
    properties: { name: string; missing: number | null; wrong: number | null }[];
  }[];
}

interface Options {
  days?: string;
  json?: boolean;
}

export function plansCommand(): Command {
  const plans = new Command('plans')
    .description('Tracking plans: what each source should send, and whether it does')
    .addHelpText('after', HELP);
  plans.command('list', { isDefault: true }).description('Sources, and the plan of each').option('--json', 'for programs').action(list);
  withDays(plans.command('show').argument('<source>', 'its name or number').description('How well a source keeps to its plan'), '7').action(
    show,
  );
  withDays(plans.command('suggest').argument('<source>').description('A draft of a plan, as JSON, from what the source sent'), '14').action(
    suggest,
  );
  plans
    .command('set')
    .argument('<source>')
    .argument('<file>', 'JSON: {"mode", "events"}, as "suggest" prints it')
    .description('Put a plan in force, as a new version')
    .option('--json', 'for programs')
    .action(set);
  return plans;
}

function withDays(command: Command, usual: string): Command {
  return command.option('--days <number>', 'how far back, 92 at most', usual).option('--json', 'for programs');
}

async function list({ json }: Options, command: Command): Promise<void> {
  await withClient(command, async (client) => {
    const plans = await Promise.all((await sourcesOf(client)).map(async (source) => ({ source, plan: await planOf(client, source.id) })));
    if (json) return printJson(plans.map(({ source: { id, name }, plan }) => ({ id, source: name, plan })));
    const rows = plans.map(({ source: { id, name }, plan }) => [
      id,
      name,
      plan?.mode ?? 'no plan',
      plan?.version ?? null,
      plan?.events.length ?? null,
      plan?.since.slice(0, 10) ?? null,
    ]);
    print(rows.length === 0 ? 'There is no source yet.' : table(['id', 'source', 'mode', 'version', 'events', 'since'], rows));
  });
}

async function planOf({ ask }: Client, source: number): Promise<Plan | null> {
  return ask<Plan>('GET', `/api/v1/sources/${source}/plan`).catch((error) => {
    if (error instanceof FunilError && error.code === 'no_plan') return null;
    throw error;
  });
}

async function show(named: string, { days, json }: Options, command: Command): Promise<void> {
  await withClient(command, async (client) => {
    const { id } = await sourceNamed(client, named);
    const found = await client.ask<Conformance>(
      'GET',
      `/api/v1/sources/${id}/plan/conformance?${new URLSearchParams({ days: days ?? '7' })}`,
    );
    if (json) return printJson(found);
    const rows = found.events.map(({ event, planned, seen, refused, last, properties }) => [
      event,
      planned ? 'planned' : 'not planned',
      seen,
      refused,
      properties
        .filter(({ missing, wrong }) => Boolean(missing) || Boolean(wrong))
        .map(({ name }) => name)
        .join(', '),
      last?.slice(0, 16).replace('T', ' ') ?? null,
    ]);
    print(rows.length === 0 ? 'It sent nothing.' : table(['event', '', 'seen', 'refused', 'missing or wrong', 'last (UTC)'], rows));
    say(`\nVersion ${found.version}, mode ${found.mode}; the last ${plural(Number(days), 'day')}.`);
  });
}

async function suggest(named: string, { days }: Options, command: Command): Promise<void> {
  await withClient(command, async (client) => {
    const { id } = await sourceNamed(client, named);
    printJson(await client.ask('GET', `/api/v1/sources/${id}/plan/suggestion?${new URLSearchParams({ days: days ?? '14' })}`));
  });
}

async function set(named: string, file: string, { json }: Options, command: Command): Promise<void> {
  const plan = await readPlan(file);
  await withClient(command, async (client) => {
    const { id, name } = await sourceNamed(client, named);
    const stored = await client.ask<Plan>('PUT', `/api/v1/sources/${id}/plan`, plan);
    if (json) return printJson(stored);
    say(`Version ${stored.version} of the plan of ${name} is in force: ${plural(stored.events.length, 'event')}, mode ${stored.mode}.`);
  });
}

async function readPlan(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new FunilError('no_file', `${file} cannot be read.`, { hint: 'funil plans suggest SOURCE > plan.json makes one.', cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FunilError('bad_json', `${file} is not JSON.`, { hint: 'funil plans suggest SOURCE prints a plan as it should be.', cause });
  }
}

const HELP = `
A plan names the events a source should send, and the properties of each. Mode off checks nothing; warn takes what differs with a label;
enforce refuses it as off_plan, to be mended and replayed. Events that a plan does not name are taken and shown as not planned.

Examples:
  funil plans                                     which source has which plan
  funil plans suggest storefront > plan.json      a draft from two weeks of what it sent: look through it
  funil plans set storefront plan.json            in force at once; versions before stay to be read
  funil plans show storefront --days 30           what came, what was missing, what was refused
  funil rejects replay --all --reason off_plan    after the plan was mended
`;
