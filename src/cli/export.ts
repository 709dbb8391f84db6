import { createWriteStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { FunilError } from '../core/errors.ts';
import { withClient } from './client.ts';
import { say } from './output.ts';

interface ExportOptions {
  format: string;
  from?: string;
  to?: string;
  asKnownOn?: string;
  out?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Write the ledger out as CSV or JSON lines')
    .argument('<what>', 'touches, leads, orders, costs, ...')
    .addOption(new Option('--format <format>', 'csv or jsonl').choices(['csv', 'jsonl']).default('csv'))
    .option('--from <day>', 'first day')
    .option('--to <day>', 'last day')
    .option('--as-known-on <day>', 'as it was known on a past day')
    .option('--out <file>', 'write to a file that does not exist yet, instead of the screen')
    .addHelpText(
      'after',
      '\nExamples:\n  funil export orders --out orders.csv\n  funil export touches --format jsonl --from 2026-01-01 | gzip > touches.jsonl.gz\n',
    )
    .action(async (what: string, { out, ...options }: ExportOptions, command: Command) => {
      if (out !== undefined && existsSync(out))
        throw new FunilError('file_exists', `${out} is there already.`, { hint: 'Name another file, or remove it.' });
      const query = new URLSearchParams(Object.entries(options));
      await withClient(command, async ({ download }) => {
        const bytes = await download(`/api/v1/export/${encodeURIComponent(what)}?${query}`);
        await pipeline(bytes, out === undefined ? process.stdout : createWriteStream(out, { flags: 'wx' }), { end: out !== undefined });
      });
      if (out !== undefined) say(`Written to ${out}.`);
    });
}
