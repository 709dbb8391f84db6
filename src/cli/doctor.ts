import { Command } from 'commander';
import type { Config } from '../config.ts';
import { findServer, type ServerFile } from '../http/server-file.ts';
import { type Check, checkAlarms, checkDataDir, checkEngines, checkNode, checkPort, checkReach, checkServer } from './doctor-checks.ts';
import { print, printJson, table } from './output.ts';
import { configOf } from './settings.ts';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check this machine and the data directory, and say what to do about what is wrong')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      '\nExamples:\n  funil doctor\n  funil doctor --data /srv/funil --json\n\nThe exit code is 1 when a check fails.\n',
    )
    .action(async (options: { json?: boolean }, command: Command) => {
      const config = configOf(command);
      const checks = await runChecks(config, await findServer(config.dataDir));
      if (options.json) printJson(checks);
      else
        print(
          table(
            ['check', 'result', 'what'],
            checks.map(({ name, result, detail }) => [name, result, detail]),
          ),
        );
      if (checks.some(({ result }) => result === 'fails')) process.exitCode = 1;
    });
}

async function runChecks(config: Config, server: ServerFile | null): Promise<Check[]> {
  return [
    checkNode(process.versions.node),
    ...checkEngines(config),
    await checkDataDir(config),
    checkReach(config),
    await checkPort(config, server),
    ...(await checkServer(server)),
    ...(await checkAlarms(server)),
  ];
}
