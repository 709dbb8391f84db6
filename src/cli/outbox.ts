import { Command } from 'commander';
import { withClient } from './client.ts';
import { print, printJson, say, written } from './output.ts';

interface Mail {
  id: string;
  at: string;
  to: string;
  subject: string;
  text: string;
  state: string;
}

export function outboxCommand(): Command {
  return new Command('outbox').description('Mail, what became of it, and what it says').option('--json', 'for programs').action(show);
}

async function show({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { mails } = await withClient(command, ({ ask }) => ask<{ mails: Mail[] }>('GET', '/api/v1/outbox'));
  if (json) return printJson(mails);
  if (mails.length === 0) return say('The outbox is empty.');
  for (const { at, to, subject, text, state } of mails) {
    print([`${at}  to ${written(to)}  ${state}`, written(subject), '', ...text.split('\n').map((line) => `  ${written(line)}`)].join('\n'));
  }
}
