import { Command } from 'commander';
import { describeConfig } from '../config.ts';
import { print, printJson, table } from './output.ts';
import { configOf, overridesOf } from './settings.ts';

export function configCommand(): Command {
  return new Command('config')
    .description('Show the settings in force, and where each comes from')
    .option('--json', 'for programs')
    .addHelpText('after', '\nExamples:\n  funil config\n  FUNIL_PORT=8080 funil config --json\n')
    .action((options: { json?: boolean }, command: Command) => {
      const settings = describeConfig(overridesOf(command));
      if (options.json) printJson(settings);
      else
        print(
          table(
            ['setting', 'value', 'from', 'meaning'],
            settings.map(({ name, value, from, help }) => [name, value, from, help]),
          ),
        );
      configOf(command);
    });
}
