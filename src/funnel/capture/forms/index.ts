import { openCounts } from './counts.ts';
import { forgetUnsent } from './files.ts';
import type { FormParts, Forms } from './parts.ts';
import { createRates } from './rates.ts';
import { openFormRecords } from './records.ts';

/** Forms at work. */
export interface OpenForms extends Forms {
  /** Writes counts every few seconds and removes files that were never sent. */
  start(): void;
  stop(): Promise<void>;
}

const FLUSH_EVERY = 5_000;
const FORGET_EVERY = 3_600_000;

export function openForms(parts: FormParts): OpenForms {
  const { db, clock, log, workspaces } = parts;
  const counts = openCounts(db, clock, (workspace) => workspaces.get(workspace).timezone);
  const timers: NodeJS.Timeout[] = [];
  const told = (what: string) => (error: unknown) => log.warn({ err: error }, what);
  return {
    ...parts,
    records: openFormRecords(db, clock),
    counts,
    rates: createRates(),
    start() {
      timers.push(setInterval(() => void counts.flush().catch(told('counts of forms could not be written')), FLUSH_EVERY));
      timers.push(setInterval(() => void forgetUnsent(db, clock()).catch(told('files of forms could not be removed')), FORGET_EVERY));
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await counts.flush().catch(told('counts of forms could not be written'));
    },
  };
}
