import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { ROOT } from '../lib/package-root.ts';
import { checkBackup } from '../store/backup/restore.ts';
import { say } from './output.ts';
import { runTask } from './upkeep.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description('Write a backup of everything while Funil goes on working')
    .argument('<dir>', 'a directory that does not exist yet')
    .option('--check', 'check a backup that is there instead of writing one')
    .addHelpText('after', EXAMPLES)
    .action(async (dir: string, options: { check?: boolean }, command: Command) => {
      const path = resolve(dir);
      if (options.check) {
        const { created, tables } = await checkBackup(path, ROOT);
        say(`${path} is whole: ${tables.length} tables, as of ${created}. A restore also compares every table's rows with its hash.`);
        return;
      }
      const { bytes } = await runTask<{ bytes: number }>(command, 'backup', { dir: path });
      say(`Written to ${path} (${(bytes / 1e6).toFixed(1)} MB). Its check sums are in ${join(path, 'manifest.json')}.`);
    });
}

const EXAMPLES = `
Examples:
  funil backup /backups/funil-2026-03-31
  funil backup /backups/funil-2026-03-31 --check
  funil restore /backups/funil-2026-03-31 --data /srv/funil-restored

A backup holds personal data and what identifiers are keyed with. It is readable by you only; keep copies encrypted.
`;
