import { Command } from 'commander';
import { withClient } from './client.ts';
import { print, say } from './output.ts';

export function ownerLinkCommand(): Command {
  return new Command('owner-link')
    .description('A link that makes the owner of the organisation, while it has none. It works once')
    .action(async (_options: object, command: Command) => {
      const { link } = await withClient(command, ({ ask }) => ask<{ link: string }>('POST', '/api/v1/owner-link'));
      tell(link);
    });
}

export function organizationsCommand(): Command {
  const organizations = new Command('organizations').description(
    'Further organisations on this Funil, each with its own people and workspaces',
  );
  organizations
    .command('create')
    .argument('<name>')
    .requiredOption('--slug <slug>', 'short name of its first workspace')
    .description('Add one, and print the link for its owner')
    .action(async (name: string, { slug: workspace }: { slug: string }, command: Command) => {
      const { link } = await withClient(command, ({ ask }) => ask<{ link: string }>('POST', '/api/v1/organizations', { name, workspace }));
      tell(link);
    });
  return organizations.addHelpText('after', '\nExample:\n  funil organizations create "Casa Verde" --slug casa-verde\n');
}

function tell(link: string): void {
  print(link);
  say('Open it in a browser. It works once, and an earlier link no more.');
}
