import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { type Client, withClient } from './client.ts';
import { confirm, type Given, readMapping, showMapping, showPreview } from './import-mapping.ts';
import { type ImportState, watchImport } from './import-progress.ts';
import { sendFile } from './import-upload.ts';
import { plural, say } from './output.ts';

interface ImportOptions {
  mapping?: string;
  kind?: string;
  dryRun?: boolean;
  yes?: boolean;
  resume?: string;
  rejects?: string;
}

/** Shells say so of what Ctrl-C ended. */
const INTERRUPTED = 130;

export function importCommand(): Command {
  return new Command('import')
    .description('Import files: CSV, TSV or JSON lines, plain or gzip')
    .argument('[files...]', 'files to import, one after the other')
    .option('--mapping <name>', 'what the columns mean: the name of a mapping, or a .json file with one')
    .option('--kind <kind>', 'what the rows are (events, leads, orders, costs, ...), if Funil guesses wrong')
    .option('--dry-run', 'show what Funil makes of the first rows, and import nothing')
    .option('--yes', 'import what Funil guessed without asking')
    .option('--resume <id>', 'go on with an import that was cancelled or failed')
    .option('--rejects <id>', 'write out the rows an import did not take, and why')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ImportOptions, command: Command) => {
      const { resume, rejects } = options;
      if (files.length === 0 && !resume && !rejects) {
        throw new FunilError('bad_option', 'Nothing to import.', { hint: 'Name a file: funil import orders.csv --dry-run' });
      }
      const given = await readMapping(options);
      await withClient(command, async (client) => {
        if (rejects) return writeRejects(client, rejects);
        if (resume) return goOn(client, resume);
        for (const file of files) if (!(await importFile(client, file, given, options))) break;
      });
    });
}

/** False when it did not come to its end, so that the files after it are left alone. */
async function importFile(client: Client, file: string, given: Given, options: ImportOptions): Promise<boolean> {
  const { upload, mapping } = await sendFile(client, file, given);
  const preview = await client.ask<Parameters<typeof showPreview>[0]>('POST', `/api/v1/uploads/${upload.id}/preview`, { mapping });
  showMapping(file, mapping);
  showPreview(preview, options.dryRun ?? false);
  if (options.dryRun) return true;
  if (given.mapping === undefined && !options.yes) await confirm();
  const { id } = await client.ask<ImportState>('POST', '/api/v1/imports', { upload: upload.id, mapping });
  return finish(client, id);
}

async function goOn(client: Client, id: string): Promise<void> {
  await client.ask('POST', `/api/v1/imports/${encodeURIComponent(id)}/resume`);
  await finish(client, id);
}

async function finish(client: Client, id: string): Promise<boolean> {
  const end = await watchImport(client, id);
  say(totals(end));
  if (end.rejected > 0) say(`${plural(end.rejected, 'row')} not taken; which and why: funil import --rejects ${id}`);
  if (end.state === 'done') return true;
  say(`To go on where it stopped: funil import --resume ${id}`);
  process.exitCode = end.state === 'cancelled' ? INTERRUPTED : 1;
  return false;
}

function totals({ state, file, rows, accepted, duplicates, error }: ImportState): string {
  const counts = `${plural(rows, 'row')} read, ${plural(accepted, 'fact')} accepted, ${duplicates.toLocaleString('en-US')} of them known already.`;
  if (state === 'done') return `${file}: done. ${counts}`;
  return `${file}: ${state}${error ? ` (${error})` : ''}. ${counts}`;
}

async function writeRejects(client: Client, id: string): Promise<void> {
  await pipeline(await client.download(`/api/v1/imports/${encodeURIComponent(id)}/rejects?format=csv`), process.stdout, { end: false });
}

const EXAMPLES = `
Examples:
  funil import orders.csv --dry-run           what Funil makes of it
  funil import orders.csv                     shows the same, then asks
  funil import ads.csv --mapping google-ads-costs
  funil import events-*.jsonl.gz --mapping mine.json --yes
  funil import --rejects 0198c0de-...         rows that were not taken

Importing a file again changes nothing: every fact has an id. Ctrl-C stops cleanly, and says how to go on.
`;
