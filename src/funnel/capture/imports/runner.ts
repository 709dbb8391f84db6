import { FunilError } from '../../../core/errors.ts';
import type { Workshop } from './parts.ts';
import { type ImportProblem, type ImportRow, mappingOf, moveImport, needsUpload, nextImport } from './records.ts';
import { Halted, runImport } from './run-import.ts';

/** Works imports off, one at a time, for as long as the process lives. */
export interface Runner {
  /** Imports that were running when the last process ended go first. */
  start(): void;
  /** There may be something to do. */
  wake(): void;
  /** Breaks off this import if it is the one at work. Resolves when it has stopped. */
  halt(id: string): Promise<void>;
  stop(): Promise<void>;
}

const AFTER_TROUBLE = 2_000;

export function openRunner(workshop: Workshop): Runner {
  const { db, log, clock } = workshop;
  let stopping = false;
  let current: { id: string; halted: boolean; ended: Promise<void> } | null = null;
  let signal: () => void = () => undefined;
  let pending = false;

  async function runOne(row: ImportRow, isHalted: () => boolean): Promise<void> {
    if (!(await moveImport(db, row.id, ['waiting', 'running'], 'running', { at: new Date(clock()) }))) return;
    try {
      await runImport(workshop, row, isHalted);
      await clearSpool(workshop, row);
      log.info({ import: row.id, file: row.file }, 'import done');
    } catch (error) {
      if (error instanceof Halted) return;
      log.warn({ import: row.id, file: row.file, error: String(error) }, 'import failed');
      await moveImport(db, row.id, ['running'], 'failed', { failure: failureOf(error, row.id), at: new Date(clock()) });
    }
  }

  async function workOff(): Promise<void> {
    for (let row = await nextImport(db); row && !stopping; row = await nextImport(db)) {
      const run = { id: row.id, halted: false, ended: Promise.resolve() };
      run.ended = runOne(row, () => run.halted || stopping);
      current = run;
      await run.ended;
      current = null;
    }
  }

  async function live(): Promise<void> {
    while (!stopping) {
      pending = false;
      try {
        await workOff();
        if (!pending && !stopping) await new Promise<void>((resolve) => (signal = resolve));
      } catch (error) {
        log.error({ error: String(error) }, 'imports wait: the state engine could not be used');
        current = null;
        await new Promise<void>((resolve) => setTimeout(resolve, stopping ? 0 : AFTER_TROUBLE));
      }
    }
  }

  let living: Promise<void> = Promise.resolve();
  const wake = () => {
    pending = true;
    signal();
  };
  return {
    start: () => {
      living = live();
    },
    wake,
    async halt(id) {
      if (current?.id !== id) return;
      current.halted = true;
      await current.ended;
    },
    async stop() {
      stopping = true;
      wake();
      await living;
    },
  };
}

/** The file is no longer needed; lookup files are, as long as rejected rows may be replayed. The daily sweep takes what is left. */
async function clearSpool({ db, spool, log }: Workshop, row: ImportRow): Promise<void> {
  try {
    if (await needsUpload(db, row.spool)) return;
    const { rejected } = await db.selectFrom('import').select('rejected').where('id', '=', row.id).executeTakeFirstOrThrow();
    const looksUp = Object.keys(mappingOf(row).lookup ?? {}).length > 0;
    await spool.remove(row.spool, rejected !== '0' && looksUp ? row.file : undefined);
  } catch (error) {
    log.warn({ import: row.id, error: String(error) }, 'the imported file could not be removed');
  }
}

function failureOf(error: unknown, id: string): { error: string; problem: ImportProblem } {
  if (error instanceof FunilError) {
    const told = [error.message, error.hint].filter(Boolean).join('. ').replace('..', '.');
    return { error: told, problem: { code: error.code, values: error.values ?? {} } };
  }
  const told = `The import broke off: ${error instanceof Error ? error.message : String(error)}. Resume it; what was taken is kept and nothing is doubled.`;
  return { error: told, problem: { code: 'internal', values: { id } } };
}
