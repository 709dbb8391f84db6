import { Command } from 'commander';
import { withClient } from './client.ts';
import { print, printJson, say, table } from './output.ts';

interface Workspace {
  slug: string;
  name: string;
  motion: string;
  currency: string;
  timezone: string;
  demo: boolean;
}

type Settings = Partial<Omit<Workspace, 'slug' | 'demo'>>;

export function workspacesCommand(): Command {
  const workspaces = new Command('workspaces').description('The brands this Funil serves').addHelpText('after', EXAMPLES);
  workspaces.command('list').description('List them').option('--json', 'for programs').action(list);
  withSettings(workspaces.command('create').argument('<slug>').description('Add one')).action(create);
  withSettings(workspaces.command('set').argument('<slug>').description('Change one')).action(change);
  return workspaces;
}

function withSettings(command: Command): Command {
  return command
    .option('--name <name>', 'name for people')
    .option('--motion <motion>', 'b2c, b2b or both')
    .option('--currency <code>', 'ISO 4217 code of the currency reports are in')
    .option('--timezone <zone>', 'such as America/Sao_Paulo');
}

async function list({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { workspaces } = await withClient(command, ({ ask }) => ask<{ workspaces: Workspace[] }>('GET', '/api/v1/workspaces'));
  if (json) return printJson(workspaces);
  const rows = workspaces.map(({ slug, name, motion, currency, timezone, demo }) => [
    slug,
    name,
    motion,
    currency,
    timezone,
    demo ? 'yes' : '',
  ]);
  print(table(['slug', 'name', 'motion', 'currency', 'time zone', 'demo'], rows));
}

async function create(slug: string, settings: Settings, command: Command): Promise<void> {
  await withClient(command, ({ ask }) => ask('POST', '/api/v1/workspaces', { slug, ...settings }));
  say(`The workspace ${slug} is there. Work on it with --workspace ${slug}.`);
}

async function change(slug: string, settings: Settings, command: Command): Promise<void> {
  await withClient(command, ({ ask }) => ask('PATCH', `/api/v1/workspaces/${encodeURIComponent(slug)}`, settings));
  say(`The workspace ${slug} is changed.`);
}

const EXAMPLES = `
Examples:
  funil workspaces list
  funil workspaces set main --name "Casa Verde" --currency BRL --timezone America/Sao_Paulo
  funil workspaces create outlet --name "Outlet" --motion b2c
`;
