import { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { type Client, withClient } from './client.ts';
import { plural, print, printJson, say, table } from './output.ts';

interface Act {
  id: string;
  act: string;
  known: string;
  who: string;
  why: string;
  one: string | null;
  into: string | null;
  identifier: { kind: string; value: string } | null;
  outcome: string;
  undoneBy: string | null;
}

interface Side {
  lead: string;
  name: string;
  email: string;
  identifiers: { kind: string; value: string }[];
  events: number;
  touches: number;
  conversions: number;
  revenue: number;
  firstTouch: { method: string } | null;
}

interface Preview {
  one: Side;
  into: Side;
  merged: Side;
  warnings: string[];
}

interface Page<Row> {
  rows: Row[];
  next: string | null;
}

interface Listing {
  limit: string;
  after?: string;
  json?: boolean;
}

export function leadsCommand(): Command {
  const leads = new Command('leads')
    .description('Merge leads, split them, see what was done and what may be one')
    .addHelpText('after', EXAMPLES);
  leads
    .command('merge')
    .argument('<one>')
    .argument('<into>')
    .description('Make two leads one')
    .option('--why <text>', 'kept in the log; without it the merge is only previewed')
    .option('--json', 'for programs')
    .action(merge);
  leads
    .command('split')
    .argument('<kind>', 'user, email, phone, external or anonymous')
    .argument('<value>')
    .description('Take an identifier out of its lead')
    .requiredOption('--why <text>', 'kept in the log')
    .action(split);
  leads
    .command('undo')
    .argument('<id>')
    .description('Undo a merge or a split')
    .requiredOption('--why <text>', 'kept in the log')
    .action(undo);
  listing(leads.command('log').description('Merges and splits, the latest first')).action(log);
  listing(leads.command('proposals').description('Pairs that share a device, e-mail or phone and are two leads')).action(proposals);
  return leads;
}

function listing(command: Command): Command {
  return command
    .option('--limit <number>', 'rows', '50')
    .option('--after <next>', 'goes on where a page ended')
    .option('--json', 'for programs');
}

async function merge(one: string, into: string, { why, json }: { why?: string; json?: boolean }, command: Command): Promise<void> {
  await withClient(command, async (client) => {
    if (why !== undefined) return told(await client.ask<Act>('POST', '/api/v1/identities/merges', { one, into, why }), json);
    const preview = await client.ask<Preview>('GET', `/api/v1/identities/merges/preview?${new URLSearchParams({ one, into })}`);
    if (json) return printJson(preview);
    printPreview(preview);
  });
}

function printPreview({ one, into, merged, warnings }: Preview): void {
  const row = (name: string, side: Side) => [
    name,
    side.lead,
    side.name || side.email,
    side.identifiers.length,
    side.events,
    side.touches,
    side.firstTouch?.method ?? null,
    side.conversions,
    side.revenue,
  ];
  const head = ['', 'lead', 'name', 'identifiers', 'events', 'touches', 'first touch', 'conversions', 'revenue'];
  print(table(head, [row('one', one), row('into', into), row('merged', merged)]));
  if (warnings.length > 0) print(`\nLook twice: ${warnings.join(', ').replaceAll('_', ' ')}.`);
  say('\nNothing is changed yet. To merge them, say it again with --why "...".');
}

async function split(kind: string, value: string, { why }: { why: string }, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => told(await ask<Act>('POST', '/api/v1/identities/splits', { kind, value, why })));
}

async function undo(id: string, { why }: { why: string }, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) =>
    told(await ask<Act>('POST', `/api/v1/identities/acts/${encodeURIComponent(id)}/undo`, { why })),
  );
}

function told(act: Act, json = false): void {
  if (json) printJson(act);
  else if (act.outcome === 'nothing_to_do') say('There was nothing to do: they were so already.');
  else say(`Done: ${act.act} ${act.id}. To take it back: funil leads undo ${act.id} --why "..."`);
}

async function log(options: Listing, command: Command): Promise<void> {
  await withClient(command, async (client) => {
    const page = await pageOf<Act>(client, 'acts', options);
    const rows = page.rows.map(({ known, act, one, into, identifier, who, why, undoneBy, id }) => [
      known.slice(0, 16).replace('T', ' '),
      act,
      one,
      into,
      identifier && `${identifier.kind} ${identifier.value}`,
      who,
      why,
      undoneBy ? 'undone' : '',
      id,
    ]);
    shown(page, options, ['when', 'act', 'one', 'into', 'identifier', 'who', 'why', '', 'id'], rows);
  });
}

async function proposals(options: Listing, command: Command): Promise<void> {
  await withClient(command, async (client) => {
    const page = await pageOf<{ one: string; other: string; signals: { kind: string; value: string | null }[]; lastAt: string }>(
      client,
      'proposals',
      options,
    );
    const rows = page.rows.map(({ one, other, signals, lastAt }) => [
      lastAt.slice(0, 10),
      one,
      other,
      signals.map(({ kind, value }) => [kind === 'anonymous' ? 'device' : kind, value].filter(Boolean).join(' ')).join(', '),
    ]);
    shown(page, options, ['last seen', 'one', 'other', 'they share'], rows);
  });
}

async function pageOf<Row>({ ask }: Client, what: string, { limit, after }: Listing): Promise<Page<Row>> {
  if (!/^\d{1,3}$/.test(limit)) throw new FunilError('bad_option', `--limit must be a whole number from 1 to 200, not "${limit}".`);
  const query = new URLSearchParams({ limit, ...(after === undefined ? {} : { after }) });
  return ask<Page<Row>>('GET', `/api/v1/identities/${what}?${query}`);
}

function shown<Row>(page: Page<Row>, { json }: Listing, head: string[], rows: (string | null)[][]): void {
  if (json) {
    printJson(page);
    return;
  }
  print(rows.length === 0 ? 'None.' : table(head, rows));
  say(`\n${plural(rows.length, 'row')}.${page.next ? ` The next page: --after ${page.next}` : ''}`);
}

const EXAMPLES = `
Examples:
  funil leads proposals
  funil leads merge ld_1k349odeqi2es ld_fh7p73b3g71b
  funil leads merge ld_1k349odeqi2es ld_fh7p73b3g71b --why "same person, two accounts"
  funil leads split email home@shop.example --why "a couple's mailbox"
  funil leads log
`;
