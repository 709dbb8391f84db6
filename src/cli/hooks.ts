import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { withClient } from './client.ts';
import { plural, print, printJson, say, table } from './output.ts';

interface Hook {
  id: number;
  name: string;
  vendor: string;
  path: string;
  secretSince: string;
  formerUntil: string | null;
  closed: boolean;
}

type Keyed = Hook & { secret: string };

interface Options {
  json?: boolean;
  vendor?: string;
  secretFile?: string;
  overlapHours?: string;
}

export function hooksCommand(): Command {
  const hooks = new Command('hooks')
    .description('Webhooks: what vendors send, where to, and the secrets they sign with')
    .addHelpText('after', HELP);
  const json = (command: Command) => command.option('--json', 'for programs');
  const secret = (command: Command) =>
    json(command).option('--secret-file <file>', "holds the vendor's secret; left out, one is made where the vendor takes one");
  json(hooks.command('list', { isDefault: true }).description('Webhooks received')).action(list);
  json(hooks.command('vendors').description('Whose signatures are known')).action(vendors);
  secret(
    hooks
      .command('add')
      .argument('<name>')
      .description('Receive webhooks of a vendor')
      .requiredOption('--vendor <vendor>', 'one of "funil hooks vendors"'),
  ).action(add);
  secret(hooks.command('rotate').argument('<id>').description('Give a webhook another secret; opens one that was closed'))
    .option('--overlap-hours <number>', 'how long the old secret stays good')
    .action(rotate);
  json(hooks.command('deliveries').argument('<id>').description('The last deliveries, and what became of them')).action(deliveries);
  json(hooks.command('replay').argument('<id>').description('Read kept deliveries again')).action(replay);
  hooks.command('close').argument('<id>').description('Receive no more').action(close);
  return hooks;
}

async function list({ json }: Options, command: Command): Promise<void> {
  await withClient(command, async ({ ask, address }) => {
    const { hooks } = await ask<{ hooks: Hook[] }>('GET', '/api/v1/hooks');
    if (json) return printJson(hooks);
    const rows = hooks.map(({ id, name, vendor, path, secretSince, closed }) => [
      id,
      name,
      vendor,
      closed ? 'closed' : 'open',
      address + path,
      secretSince.slice(0, 10),
    ]);
    print(
      rows.length === 0
        ? 'None yet: funil hooks add NAME --vendor VENDOR'
        : table(['id', 'name', 'vendor', '', 'address', 'secret since'], rows),
    );
  });
}

async function vendors({ json }: Options, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    const { vendors: known } = await ask<{ vendors: { vendor: string; title: string; secretFrom: string }[] }>(
      'GET',
      '/api/v1/hooks/vendors',
    );
    if (json) return printJson(known);
    const from = (issuer: string) => (issuer === 'vendor' ? 'the vendor gives it to you' : 'made here, given to the vendor');
    print(
      table(
        ['vendor', 'name', 'secret'],
        known.map(({ vendor, title, secretFrom }) => [vendor, title, from(secretFrom)]),
      ),
    );
  });
}

async function add(name: string, { vendor, secretFile, json }: Options, command: Command): Promise<void> {
  const secret = await readSecret(secretFile);
  await withClient(command, async ({ ask, address }) =>
    tell(address, await ask<Keyed>('POST', '/api/v1/hooks', { name, vendor, ...secret }), json),
  );
}

async function rotate(id: string, { secretFile, overlapHours, json }: Options, command: Command): Promise<void> {
  const asked = { ...(await readSecret(secretFile)), ...(overlapHours === undefined ? {} : { overlapHours: Number(overlapHours) }) };
  await withClient(command, async ({ ask, address }) => tell(address, await ask<Keyed>('POST', `${hook(id)}/rotate`, asked), json));
}

/** A secret on the command line would stand in the shell's history and in the list of processes. */
async function readSecret(file: string | undefined): Promise<{ secret?: string }> {
  return file === undefined ? {} : { secret: (await readFile(file, 'utf8')).trim() };
}

function tell(address: string, made: Keyed, json = false): void {
  if (json) {
    printJson(made);
    return;
  }
  print(
    table(
      ['', ''],
      [
        ['id', made.id],
        ['send to', address + made.path],
        ['secret', made.secret],
      ],
    ),
  );
  say('\nThe secret is shown this once. Behind a proxy, the vendor needs your public address instead.');
}

async function deliveries(id: string, { json }: Options, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    const found = await ask<{
      deliveries: { at: string; verdict: string; topic: string | null; reason: string | null; detail: string | null }[];
    }>('GET', `${hook(id)}/deliveries`);
    if (json) return printJson(found.deliveries);
    const rows = found.deliveries.map(({ at, verdict, topic, reason, detail }) => [
      at.slice(0, 19).replace('T', ' '),
      verdict,
      topic,
      reason,
      detail,
    ]);
    print(rows.length === 0 ? 'Nothing came yet.' : table(['came (UTC)', '', 'topic', 'reason', 'detail'], rows));
  });
}

async function replay(id: string, { json }: Options, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    const done = await ask<{ tried: number; replayed: number; accepted: number }>('POST', `${hook(id)}/replay`);
    if (json) return printJson(done);
    say(`Deliveries read again: ${done.tried}; taken now: ${done.replayed} (${plural(done.accepted, 'fact')}).`);
  });
}

async function close(id: string, _options: Options, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    await ask('DELETE', hook(id));
    say('Closed: what comes there is refused. "funil hooks rotate" opens it again.');
  });
}

function hook(id: string): string {
  return `/api/v1/hooks/${encodeURIComponent(id)}`;
}

const HELP = `
A vendor sends to an address that nobody can guess, and signs what it sends; only what is signed with the secret is taken. What nothing could
read is kept, to be replayed.

Examples:
  funil hooks vendors
  funil hooks add shopify-main --vendor shopify --secret-file secret.txt
  funil hooks                                        addresses to give to vendors
  funil hooks deliveries 7                           what came last, and what became of it
  funil hooks rotate 7 --overlap-hours 48            both secrets are good for two days
  funil hooks replay 7
`;
