import { resolve } from 'node:path';
import { Command } from 'commander';
import { ROOT } from '../lib/package-root.ts';
import { restore } from '../store/backup/restore.ts';
import { plural, say } from './output.ts';
import { configOf } from './settings.ts';

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Restore a backup into an empty data directory')
    .argument('<dir>', 'the backup')
    .addHelpText('after', EXAMPLES)
    .action(async (dir: string, _options: object, command: Command) => {
      const config = configOf(command);
      const { created } = await restore(resolve(dir), config, ROOT, ({ table, rows }) => say(`${table}: ${plural(rows, 'row')}`));
      say(`${config.dataDir} holds what was known at ${created}, compared row by row. Start it: funil start --data ${config.dataDir}`);
    });
}

const EXAMPLES = `
Examples:
  funil restore /backups/funil-2026-03-31 --data /srv/funil-restored

Nothing is overwritten: the directory must be new or empty, and so must servers named by FUNIL_STATE_URL and FUNIL_EVENTS_URL.
`;
