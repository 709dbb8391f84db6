import { Command } from 'commander';
import { withClient } from './client.ts';
import { print, printJson, say, table } from './output.ts';
import { sourceNamed, sourcesOf } from './source.ts';

interface Alarm {
  id: string;
  source: string;
  kind: string;
  event: string | null;
  state: string;
  raisedAt: string;
  recoveredAt: string | null;
  acknowledgedAt: string | null;
}

interface Watched {
  source: number;
  event: string;
  state: string;
  lastAt: string | null;
  perWeek: number | null;
}

interface Options {
  all?: boolean;
  json?: boolean;
}

export function alarmsCommand(): Command {
  const alarms = new Command('alarms')
    .description('Alarms: what stopped coming, and what is refused more than usual')
    .addHelpText('after', HELP);
  alarms
    .command('list', { isDefault: true })
    .description('Open alarms')
    .option('--all', 'also those that are over')
    .option('--json', 'for programs')
    .action(list);
  alarms
    .command('watched')
    .description('Events watched for silence, and how often each comes')
    .option('--json', 'for programs')
    .action(watched);
  alarms.command('seen').argument('<id>').description('Note that somebody has seen an alarm').action(seen);
  alarms.command('look').description('Look now, instead of within five minutes').action(look);
  for (const [word, isWatched] of [
    ['watch', true],
    ['unwatch', false],
  ] as const) {
    alarms
      .command(word)
      .argument('<source>', 'its name or number')
      .argument('<event>', 'as it is sent, such as "Order Completed"; order: orders stated as facts')
      .description(isWatched ? 'Watch an event of a source for silence' : 'Watch it no longer')
      .action((source: string, event: string, _options: object, command: Command) => rule(source, event, isWatched, command));
  }
  return alarms;
}

async function list({ all, json }: Options, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    const { alarms } = await ask<{ alarms: Alarm[] }>('GET', `/api/v1/alarms?state=${all ? 'all' : 'open'}`);
    if (json) return printJson(alarms);
    const rows = alarms.map(({ id, source, kind, event, state, raisedAt, recoveredAt, acknowledgedAt }) => [
      id,
      source,
      [kind, event].filter(Boolean).join(' '),
      acknowledgedAt && state === 'open' ? 'open, seen' : state,
      minute(raisedAt),
      minute(recoveredAt),
    ]);
    print(rows.length === 0 ? 'No alarm is open.' : table(['id', 'source', 'what', '', 'raised (UTC)', 'over (UTC)'], rows));
  });
}

async function watched({ json }: Options, command: Command): Promise<void> {
  await withClient(command, async (client) => {
    const [{ watched: found }, sources] = await Promise.all([
      client.ask<{ watched: Watched[] }>('GET', '/api/v1/alarms/watched'),
      sourcesOf(client),
    ]);
    if (json) return printJson(found);
    const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
    const rows = found.map(({ source, event, state, lastAt, perWeek }) => [
      nameOf.get(source) ?? source,
      event,
      state,
      minute(lastAt),
      perWeek === null ? null : Math.round(perWeek),
    ]);
    print(rows.length === 0 ? 'Nothing is watched yet.' : table(['source', 'event', 'state', 'last (UTC)', 'a week'], rows));
  });
}

async function seen(id: string, _options: object, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    await ask('POST', `/api/v1/alarms/${encodeURIComponent(id)}/acknowledge`);
    say('Noted. It stays open until what is missing comes again.');
  });
}

async function look(_options: object, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    await ask('POST', '/api/v1/alarms/look');
    say('Looked. "funil alarms" shows what is open.');
  });
}

async function rule(named: string, event: string, isWatched: boolean, command: Command): Promise<void> {
  await withClient(command, async (client) => {
    const { id, name } = await sourceNamed(client, named);
    await client.ask('PUT', `/api/v1/sources/${id}/quiet/${encodeURIComponent(event)}`, { watched: isWatched });
    say(`${event} of ${name} is ${isWatched ? 'watched for silence' : 'watched no longer'}.`);
  });
}

function minute(moment: string | null): string | null {
  return moment?.slice(0, 16).replace('T', ' ') ?? null;
}

const HELP = `
quiet: an event that comes regularly does not come, and chance does not explain it. rejects: a larger share than usual is refused. An alarm is
over by itself when what was missing comes again. Two weeks and 50 events are needed to know how often something comes.

Examples:
  funil alarms                                    what is wrong now
  funil alarms list --all --json
  funil alarms watched                            what is watched, and how often it comes
  funil alarms watch storefront "Lead Captured"
  funil alarms seen 12
`;
