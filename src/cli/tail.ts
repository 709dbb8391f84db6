import { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { findServer } from '../http/server-file.ts';
import { linesOf } from '../lib/lines.ts';
import { type Client, createClient } from './client.ts';
import { print, say, written } from './output.ts';
import { configOf, workspaceOf } from './settings.ts';

interface Entry {
  at: string;
  source: string;
  kind: string;
  event: string;
  who: { kind: string; value: string } | null;
  verdict: string;
  moment: string;
  labels: string[];
  reason?: string;
  field?: string;
  detail?: string;
}

interface TailOptions {
  source?: string;
  verdict?: string;
  event?: string;
  last: string;
  unmasked?: boolean;
  json?: boolean;
}

export function tailCommand(): Command {
  return new Command('tail')
    .description('Show what comes in, as it comes in, with its verdict and the reason')
    .option('--source <name>', 'only of this source')
    .option('--verdict <verdict>', 'only accepted, duplicate or rejected')
    .option('--event <name>', 'only this event or call')
    .option('--last <number>', 'how many of the last ones to begin with', '10')
    .option('--unmasked', 'show identifiers as they are')
    .option('--json', 'one JSON object a line, for programs')
    .addHelpText('after', EXAMPLES)
    .action(async (options: TailOptions, command: Command) => {
      const { dataDir } = configOf(command);
      const server = await findServer(dataDir);
      if (!server) throw new FunilError('not_running', `No Funil runs on ${dataDir}.`, { hint: 'Start it first: funil start' });
      await tail(createClient(server.address, server.token, workspaceOf(command)), options);
    });
}

async function tail(client: Client, { last, unmasked, json, ...filters }: TailOptions): Promise<void> {
  const show = (entry: Entry) => print(json ? JSON.stringify(entry) : lineOf(entry));
  const path = `/api/v1/live${unmasked ? '/unmasked' : ''}`;
  const query = new URLSearchParams(filters);
  const { entries } = await client.ask<{ entries: Entry[] }>('GET', `${path}?${new URLSearchParams({ ...filters, limit: last })}`);
  entries.forEach(show);
  say('Watching; Ctrl-C ends it.');
  // The server ends a stream after an hour; then another begins.
  for (;;) {
    for await (const lines of linesOf(await client.download(`${path}/stream?${query}`))) {
      for (const line of lines) if (line.startsWith('data: ')) show(JSON.parse(line.slice('data: '.length)) as Entry);
    }
  }
}

/** 12:00:01.250 accepted storefront track "Order Completed" user cust… [bot] */
export function lineOf({ at, source, kind, event, who, verdict, moment, labels, reason, field, detail }: Entry): string {
  const what = [kind, event === '' ? '' : `"${event}"`].filter(Boolean).join(' ');
  const person = who ? `${who.kind} ${who.value}` : '';
  const why = reason ? `${[reason, field].filter(Boolean).join(' ')}: ${detail ?? ''}` : '';
  const late = moment === 'landed' ? '(in the ledger)' : '';
  const parts = [at.slice(11, 23), verdict.padEnd(9), source, what, person, late, labels.map((label) => `[${label}]`).join(' '), why];
  return written(parts.filter(Boolean).join('  '));
}

const EXAMPLES = `
Examples:
  funil tail
  funil tail --source storefront --verdict rejected
  funil tail --event "Order Completed" --json

Something is noted from the first look until an hour after the last one; at most 200 a second, and as many refused.
`;
