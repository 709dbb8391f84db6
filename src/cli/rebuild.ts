import { Argument, Command } from 'commander';
import { REBUILDABLE, type Rebuildable, type Rebuilt } from '../ledger/rebuild.ts';
import { printJson } from './output.ts';
import { runTask } from './upkeep.ts';

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('Make what is derived from the ledger anew, and say what had to change')
    .addArgument(new Argument('[what...]', 'all of them when none is named').choices(REBUILDABLE))
    .addHelpText('after', EXAMPLES)
    .action(async (what: Rebuildable[], _options: object, command: Command) => {
      printJson(await runTask<Rebuilt>(command, 'rebuild', { what: what.length > 0 ? what : REBUILDABLE }));
    });
}

const EXAMPLES = `
Examples:
  funil rebuild                 identities and touches anew, tallies checked
  funil rebuild touches         after the rules of a method changed: touches are taken back and stated again

Facts go on being accepted meanwhile and land when it is done.
`;
