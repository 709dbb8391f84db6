import { Command } from 'commander';
import { withClient } from './client.ts';
import { print, printJson, say, table } from './output.ts';

interface Person {
  email: string;
  name: string;
  organization: string;
  role: string;
  twoFactor: boolean;
}

export function peopleCommand(): Command {
  const people = new Command('people').description('Who can sign in').addHelpText('after', EXAMPLES);
  people.command('list').description('List them').option('--json', 'for programs').action(list);
  people
    .command('reset')
    .argument('<address>')
    .option('--without-two-factor', 'also turn their second factor off')
    .description('A link with which somebody chooses a new password')
    .action(reset);
  return people;
}

async function list({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { people } = await withClient(command, ({ ask }) => ask<{ people: Person[] }>('GET', '/api/v1/people'));
  if (json) return printJson(people);
  if (people.length === 0) return say('Nobody yet. Make the owner: funil owner-link');
  const rows = people.map(({ email, name, organization, role, twoFactor }) => [email, name, organization, role, twoFactor ? 'yes' : 'no']);
  print(table(['address', 'name', 'organisation', 'role', 'two-factor'], rows));
}

async function reset(email: string, { withoutTwoFactor = false }: { withoutTwoFactor?: boolean }, command: Command): Promise<void> {
  const asked = { email, withoutTwoFactor };
  const { link } = await withClient(command, ({ ask }) => ask<{ link: string }>('POST', '/api/v1/people/reset', asked));
  print(link);
  say('Hand it to them. It works once, for an hour.');
}

const EXAMPLES = `
Examples:
  funil people list
  funil people reset ana@example.com
  funil people reset ana@example.com --without-two-factor
`;
