import { Command } from 'commander';
import { VERSION } from '../app.ts';
import { alarmsCommand } from './alarms.ts';
import { backupCommand } from './backup.ts';
import { claimsCommand } from './claims.ts';
import { configCommand } from './config.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { eraseCommand } from './erase.ts';
import { exportCommand } from './export.ts';
import { hooksCommand } from './hooks.ts';
import { importCommand } from './import.ts';
import { keysCommand } from './keys.ts';
import { leadsCommand } from './leads.ts';
import { linksCommand } from './links.ts';
import { organizationsCommand, ownerLinkCommand } from './organizations.ts';
import { outboxCommand } from './outbox.ts';
import { peopleCommand } from './people.ts';
import { plansCommand } from './plans.ts';
import { rebuildCommand } from './rebuild.ts';
import { rejectsCommand } from './rejects.ts';
import { reportCommand } from './report.ts';
import { restoreCommand } from './restore.ts';
import { startCommand } from './start.ts';
import { tailCommand } from './tail.ts';
import { workspacesCommand } from './workspaces.ts';

/** The command line. Each command is a file in this folder and a line here. */
export function createProgram(): Command {
  const program = new Command('funil')
    .description('Lead generation for shops: from traffic to customers, seven methods on one ledger.')
    .version(VERSION)
    .option('--data <dir>', 'directory that holds everything Funil keeps (default: data)')
    .option('--workspace <slug>', 'which brand to work on (default: the first one)')
    .showHelpAfterError('(funil --help shows all commands)')
    .addHelpText('after', EXAMPLES);
  program.addCommand(startCommand());
  program.addCommand(demoCommand());
  program.addCommand(importCommand());
  program.addCommand(tailCommand());
  program.addCommand(rejectsCommand());
  program.addCommand(plansCommand());
  program.addCommand(hooksCommand());
  program.addCommand(alarmsCommand());
  program.addCommand(reportCommand());
  program.addCommand(claimsCommand());
  program.addCommand(leadsCommand());
  program.addCommand(eraseCommand());
  program.addCommand(linksCommand());
  program.addCommand(exportCommand());
  program.addCommand(backupCommand());
  program.addCommand(restoreCommand());
  program.addCommand(rebuildCommand());
  program.addCommand(keysCommand());
  program.addCommand(workspacesCommand());
  program.addCommand(ownerLinkCommand());
  program.addCommand(peopleCommand());
  program.addCommand(organizationsCommand());
  program.addCommand(outboxCommand());
  program.addCommand(doctorCommand());
  program.addCommand(configCommand());
  return program;
}

const EXAMPLES = `
Examples:
  funil start                                   start on http://127.0.0.1:4180
  funil demo                                    two made-up shops to explore
  funil import orders.csv --dry-run             what Funil makes of a file
  funil import orders.csv costs.csv --yes       import both
  funil report methods --from 2026-01-01        what each method brought
  funil keys create --name shop --scope write   a key for the shop's server
  funil doctor                                  what is wrong, if anything is

Commands use the Funil that runs on the data directory; when none does, they start one for as long as they need it.
`;
