import { Readable } from 'node:stream';
import type { ConsentPlace } from '../../../ledger/consent.ts';
import { type Receipt, readReceipts, type WantedReceipts } from '../../../ledger/consent-receipts.ts';
import { csvOf } from '../../../lib/csv.ts';
import type { StateDb } from '../../../store/state.ts';
import { receiptAnswer } from './team-schemas.ts';

export const EXPORT_TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

const COLUMNS = [
  'id',
  'at',
  'known',
  'channel',
  'address',
  'purpose',
  'act',
  'basis',
  'proof',
  'version',
  'language',
  'label',
  'details',
  'url',
  'ipHash',
  'agent',
  'who',
  'note',
  'request',
] as const satisfies readonly (keyof ReturnType<typeof receiptAnswer>)[];

const PAGE = 1_000;

/** Receipts as a file, a page at a time, so that a million of them need no more memory than a thousand. */
export function exportReceipts(db: StateDb, place: ConsentPlace, wanted: Omit<WantedReceipts, 'most'>, format: 'csv' | 'json'): Readable {
  return Readable.from(format === 'csv' ? asCsv(pages(db, place, wanted)) : asJson(pages(db, place, wanted)), { objectMode: false });
}

async function* pages(db: StateDb, place: ConsentPlace, wanted: Omit<WantedReceipts, 'most'>): AsyncGenerator<Receipt[]> {
  for (let before: string | undefined; ; ) {
    const page = await readReceipts(db, place, { ...wanted, ...(before === undefined ? {} : { before }), most: PAGE });
    yield page;
    before = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

async function* asCsv(all: AsyncIterable<Receipt[]>): AsyncGenerator<string> {
  yield csvOf([[...COLUMNS]]);
  for await (const page of all) {
    const rows = page.map(receiptAnswer);
    if (rows.length > 0) yield csvOf(rows.map((row) => COLUMNS.map((column) => row[column])));
  }
}

async function* asJson(all: AsyncIterable<Receipt[]>): AsyncGenerator<string> {
  let between = '[\n';
  for await (const page of all) {
    for (const receipt of page) {
      yield between + JSON.stringify(receiptAnswer(receipt));
      between = ',\n';
    }
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}
