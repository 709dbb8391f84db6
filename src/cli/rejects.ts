import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { type Client, withClient } from './client.ts';
import { readMapping } from './import-mapping.ts';
import { plural, print, printJson, say, table } from './output.ts';

interface Reject {
  id: string;
  source: string;
  import: string | null;
  at: string;
  reason: string;
  field: string | null;
  detail: string;
  advice: string;
}

interface Replayed {
  tried: number;
  replayed: number;
  accepted: number;
  rejected: number;
  next?: string | null;
}

interface RejectsOptions {
  source?: string;
  reason?: string;
  limit: string;
  json?: boolean;
}

interface ReplayOptions extends Omit<RejectsOptions, 'limit'> {
  all?: boolean;
  mended?: string;
  import?: string;
  mapping?: string;
}

export function rejectsCommand(): Command {
  const list = new Command('list')
    .description('Show what was refused and is still open, with the reason and what to do')
    .option('--source <name>', 'only of this source')
    .option('--reason <reason>', 'only with this reason')
    .option('--limit <number>', 'how many', '100')
    .option('--json', 'for programs: also what was sent')
    .action((options: RejectsOptions, command: Command) => withClient(command, (client) => show(client, options)));
  const replay = new Command('replay')
    .description('Read rejects again, after a change of plan or rules or with a mended text, and take in what is good now')
    .argument('[id]', 'one reject')
    .option('--mended <file>', 'JSON to take in place of what was sent')
    .option('--all', 'all that did not come from files')
    .option('--import <id>', 'the rows of an import')
    .option('--mapping <name>', 'read them with this mapping: its name, or a .json file with one')
    .option('--source <name>', 'of all, only those of this source')
    .option('--reason <reason>', 'of all, only those with this reason')
    .option('--json', 'for programs')
    .action((id: string | undefined, options: ReplayOptions, command: Command) =>
      withClient(command, (client) => takeIn(client, id, options)),
    );
  return new Command('rejects')
    .description('What was refused of all that came in: look at it, mend it, take it in')
    .addCommand(list, { isDefault: true })
    .addCommand(replay)
    .addHelpText('after', EXAMPLES);
}

async function show(client: Client, { json, limit, ...picked }: RejectsOptions): Promise<void> {
  const page = await client.ask<{ rejects: Reject[]; next: string | null }>(
    'GET',
    `/api/v1/rejects?${new URLSearchParams({ ...picked, limit })}`,
  );
  if (json) return printJson(page);
  const rows = page.rejects.map(({ id, at, source, reason, field, detail, advice }) => [
    id,
    at.slice(0, 19),
    source,
    [reason, field].filter(Boolean).join(' '),
    detail,
    advice,
  ]);
  if (rows.length === 0) return say('Nothing that was refused is open.');
  print(table(['id', 'came', 'source', 'reason', 'what is wrong', 'what to do'], rows));
  if (page.next !== null) say('There are more: --limit 1000 shows more of them.');
}

async function takeIn(client: Client, id: string | undefined, options: ReplayOptions): Promise<void> {
  const { all, mended, json, import: ofImport, mapping, ...picked } = options;
  if ([id, ofImport, all].filter((one) => one !== undefined).length !== 1) {
    throw new FunilError('which_reject', 'Say which: one id, --import ID, or --all.', { hint: 'funil rejects lists them.' });
  }
  const done =
    ofImport !== undefined
      ? await client.ask<Replayed>('POST', `/api/v1/imports/${encodeURIComponent(ofImport)}/replay`, await readMapping({ mapping }))
      : id === undefined
        ? await replayAll(client, picked)
        : await replayOne(client, id, mended);
  if (json) return printJson(done);
  print(
    `${plural(done.tried, 'reject')} read again: ${done.replayed} taken now (${plural(done.accepted, 'fact')}), ${done.rejected} still refused.`,
  );
}

async function replayOne({ ask }: Client, id: string, file: string | undefined): Promise<Replayed> {
  const mended = file === undefined ? undefined : (JSON.parse(await readFile(file, 'utf8')) as unknown);
  return ask<Replayed>('POST', `/api/v1/rejects/${encodeURIComponent(id)}/replay`, { ...(mended === undefined ? {} : { mended }) });
}

async function replayAll({ ask }: Client, picked: object): Promise<Replayed> {
  const done = { tried: 0, replayed: 0, accepted: 0, rejected: 0 };
  for (let after: string | null = '0'; after !== null; ) {
    const some: Replayed = await ask('POST', '/api/v1/rejects/replay', { ...picked, after });
    for (const name of ['tried', 'replayed', 'accepted', 'rejected'] as const) done[name] += some[name];
    after = some.next ?? null;
  }
  return done;
}

const EXAMPLES = `
Examples:
  funil rejects                                       what is open, why, and what to do
  funil rejects list --source storefront --json       with what was sent
  funil rejects replay --all --reason off_plan        after the plan was mended
  funil rejects replay 4711 --mended event.json       one of them, mended
  funil rejects replay --import ID --mapping mine     the rows of a file, with another mapping

`;
