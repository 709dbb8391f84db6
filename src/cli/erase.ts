import { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { ERASURE_REASONS } from '../ledger/erase-begun.ts';
import { withClient } from './client.ts';
import { print, printJson, say, table } from './output.ts';

interface Erasure {
  removed: Record<string, number>;
  kept: Record<string, number>;
}

interface Receipt extends Erasure {
  id: string;
  at: string;
  reason: string;
  reference: string;
  who: string;
}

interface Options {
  reason?: string;
  reference?: string;
  json?: boolean;
}

export function eraseCommand(): Command {
  const erase = new Command('erase')
    .argument('[lead]', 'id of the lead: ld_...')
    .description('Erase a person for good, or list what was erased (GDPR art. 17, LGPD art. 18)')
    .option('--reason <reason>', `${ERASURE_REASONS.join(', ')}; without it the erasure is only previewed`)
    .option('--reference <number>', 'of the request in your own records; no name, no address')
    .option('--json', 'for programs')
    .addHelpText('after', HELP);
  return erase.action((lead: string | undefined, options: Options, command: Command) =>
    lead ? eraseOne(lead, options, command) : list(options, command),
  );
}

async function eraseOne(lead: string, { reason, reference, json }: Options, command: Command): Promise<void> {
  if (reason !== undefined && !(ERASURE_REASONS as readonly string[]).includes(reason))
    throw new FunilError('bad_option', `--reason must be one of ${ERASURE_REASONS.join(', ')}, not "${reason}".`);
  await withClient(command, async ({ ask }) => {
    const path = `/api/v1/leads/${encodeURIComponent(lead)}`;
    if (reason === undefined) {
      tellBeforehand(await ask<Erasure>('GET', `${path}/erasure`), json);
      return;
    }
    const receipt = await ask<Receipt>('DELETE', path, { reason, ...(reference === undefined ? {} : { reference }) });
    if (json) return printJson(receipt);
    printCounts(receipt);
    say(`\nErased. The receipt ${receipt.id} remains. Backups made before still hold the person: funil erase --help`);
  });
}

function tellBeforehand(erasure: Erasure, json = false): void {
  if (json) {
    printJson(erasure);
    return;
  }
  printCounts(erasure);
  say('\nNothing is erased yet, and erasing cannot be undone. To erase, say it again with --reason asked.');
}

function printCounts({ removed, kept }: Erasure): void {
  const rows = (counts: Record<string, number>, what: string) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => [what, kind, count]);
  print(table(['', 'kind', 'rows'], [...rows(removed, 'goes'), ...rows(kept, 'stays, without the person')]));
}

async function list({ json }: Options, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    const { erasures } = await ask<{ erasures: Receipt[] }>('GET', '/api/v1/erasures');
    if (json) return printJson(erasures);
    const rows = erasures.map(({ at, reason, reference, who, id }) => [at.slice(0, 16).replace('T', ' '), reason, reference, who, id]);
    print(rows.length === 0 ? 'Nobody was erased yet.' : table(['when (UTC)', 'reason', 'reference', 'who', 'receipt'], rows));
  });
}

const HELP = `
What goes: the person's events, touches, profile and identifiers, answers to forms with their files, leads of ad platforms, messages,
receipts of consent, and refused facts that name them. What stays: orders and deals with their sums, under a number drawn by lot; that
somebody must not be written to; and a receipt that says when, why and how much, and nothing of whom.

Facts that come later for the same e-mail or device begin a new lead. A backup made before still holds the person: after
"funil restore", erase again whom you erased since; your own records of the requests say who that is.

Examples:
  funil report leads --with search=ana@shop.example    which lead is it?
  funil erase ld_1k349odeqi2es                         what would go, and what stays
  funil erase ld_1k349odeqi2es --reason asked --reference DSR-2026-014
  funil erase                                          what was erased, when and why
`;
