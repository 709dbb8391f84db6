import { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { SCOPES } from '../lib/http.ts';
import { withClient } from './client.ts';
import { print, printJson, say, table } from './output.ts';

interface Key {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

const DAY_MS = 86_400_000;

export function keysCommand(): Command {
  const keys = new Command('keys').description('API keys: make, list and revoke them').addHelpText('after', EXAMPLES);
  keys
    .command('create')
    .description('Make a key. It is shown once')
    .requiredOption('--name <name>', 'who or what uses it')
    .requiredOption('--scope <scope...>', `what it may do: ${SCOPES.join(', ')} (admin includes the others)`)
    .option('--days <number>', 'how long it works; without it, until it is revoked')
    .option('--json', 'for programs')
    .action(create);
  keys.command('list').description('List the keys').option('--json', 'for programs').action(list);
  keys.command('revoke').argument('<id>').description('Revoke a key, at once').action(revoke);
  return keys;
}

interface CreateOptions {
  name: string;
  scope: string[];
  days?: string;
  json?: boolean;
}

async function create({ name, scope, days, json }: CreateOptions, command: Command): Promise<void> {
  const scopes = scope.flatMap((one) => one.split(','));
  const expiresAt = days === undefined ? {} : { expiresAt: new Date(Date.now() + readDays(days) * DAY_MS).toISOString() };
  const key = await withClient(command, ({ ask }) => ask<Key & { token: string }>('POST', '/api/v1/keys', { name, scopes, ...expiresAt }));
  if (json) printJson(key);
  else {
    print(key.token);
    say(`Keep it now: it is not shown again. To revoke it: funil keys revoke ${key.id}`);
  }
}

function readDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days > 0 && days <= 3_650) return days;
  throw new FunilError('bad_option', `--days must be a whole number from 1 to 3650, not "${text}".`);
}

async function list({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { keys } = await withClient(command, ({ ask }) => ask<{ keys: Key[] }>('GET', '/api/v1/keys'));
  if (json) printJson(keys);
  else if (keys.length === 0) say('There is no key yet. Make one: funil keys create --name shop --scope write');
  else {
    const rows = keys.map((key) => [key.id, key.name, key.scopes.join(' '), day(key.createdAt), day(key.lastUsedAt), stateOf(key)]);
    print(table(['id', 'name', 'scopes', 'made', 'last used', 'state'], rows));
  }
}

function day(moment: string | null): string {
  return moment?.slice(0, 10) ?? '-';
}

function stateOf({ revokedAt, expiresAt }: Key): string {
  if (revokedAt) return `revoked ${day(revokedAt)}`;
  if (!expiresAt) return 'in force';
  return `${Date.parse(expiresAt) < Date.now() ? 'ended' : 'until'} ${day(expiresAt)}`;
}

async function revoke(id: string, _options: object, command: Command): Promise<void> {
  await withClient(command, ({ ask }) => ask('DELETE', `/api/v1/keys/${encodeURIComponent(id)}`));
  say(`The key ${id} is revoked.`);
}

const EXAMPLES = `
Examples:
  funil keys create --name "shop server" --scope write
  funil keys create --name dashboard --scope read --days 90
  funil keys list
  funil keys revoke 3k9d0a7xq2mf
`;
