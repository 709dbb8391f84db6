import { FunilError } from '../../../core/errors.ts';
import { MOST_AHEAD } from '../../../ledger/held.ts';
import { journalBacklog } from '../../../ledger/journal-reading.ts';
import type { CheckedGroup } from './file-format.ts';
import type { Workshop } from './parts.ts';
import { hasLanded, type ImportRow, mappingOf, moveImport, noteProgress, resumeOf, sniffedOf } from './records.ts';

const PAUSE = 100;
const LONG_PAUSE = 1_000;

/** Thrown through everything when the import was cancelled or the process is ending. */
export class Halted extends Error {}

/**
 * Runs one import from where it stands until all its facts are in the ledger. Each group of rows is committed together with the point to go on from, so
 * it can be broken off anywhere, by `isHalted` or by the power going out, and run again.
 * @throws Halted; FunilError for what is wrong with the file.
 */
export async function runImport(workshop: Workshop, row: ImportRow, isHalted: () => boolean): Promise<void> {
  const { files, spool, db, clock } = workshop;
  if (!(await spool.names(row.spool)).includes(row.file)) throw fileGone(row.file);
  const plan = await files.plan(mappingOf(row), sniffedOf(row), spool.path(row.spool, row.file));
  const meter = { bytes: 0 };
  const groups = files.readChecked(metered(spool.read(row.spool, row.file), meter), plan, resumeOf(row));
  const commit = committer(workshop, row, isHalted);
  await commitAll(groups, (group) => commit(group, sniffedOf(row).gzip ? meter.bytes : group.bytes));
  while (!(await hasLanded(db, row.id))) await rest(PAUSE, isHalted);
  if (!(await moveImport(db, row.id, ['running'], 'done', { at: new Date(clock()) }))) throw new Halted();
}

/** The next group is read while the one before it is being committed. */
async function commitAll(groups: AsyncGenerator<CheckedGroup>, commit: (group: CheckedGroup) => Promise<void>): Promise<void> {
  try {
    let { value, done } = await groups.next();
    while (!done) {
      const committing = commit(value as CheckedGroup);
      const [committed, next] = await Promise.allSettled([committing, groups.next()]);
      if (committed.status === 'rejected') throw committed.reason;
      if (next.status === 'rejected') throw next.reason;
      ({ value, done } = next.value);
    }
  } finally {
    await groups.return(undefined);
  }
}

function committer(workshop: Workshop, row: ImportRow, isHalted: () => boolean) {
  const { db, intake, failpoint } = workshop;
  let since = performance.now();
  let room = 0;

  /** Until the ledger is not too far behind. The journal is asked again only when the room it had is used up. */
  async function makeRoom(facts: number): Promise<void> {
    while (room <= 0) {
      room = MOST_AHEAD - (await journalBacklog(db));
      if (room <= 0) await rest(PAUSE, isHalted);
    }
    room -= facts;
  }

  async function accept(group: CheckedGroup, bytes: number): Promise<void> {
    const now = performance.now();
    await intake.keep(
      {
        workspace: row.workspace,
        source: row.source,
        import: row.id,
        within: async (tx, taken) => {
          if (!(await noteProgress(tx, row.id, group, bytes, now - since, taken))) throw new Halted();
          failpoint('import.within');
        },
      },
      { json: group.json, packed: group.packed, count: group.facts },
      group.rejects.map(({ line, drop, row: body }) => ({ line, drop, body })),
    );
    since = now;
    failpoint('import.group');
  }

  return async (group: CheckedGroup, bytes: number): Promise<void> => {
    await makeRoom(group.facts);
    for (;;) {
      if (isHalted()) throw new Halted();
      try {
        return await accept(group, bytes);
      } catch (error) {
        // Intake says "not now" when the disk is full: the import waits like everybody else.
        if (!(error instanceof FunilError) || error.status !== 503) throw error;
        await rest(LONG_PAUSE, isHalted);
      }
    }
  };
}

function fileGone(file: string): FunilError {
  return new FunilError('no_file', `The uploaded file ${file} is no longer there.`, {
    status: 404,
    hint: 'Upload it again and import that; rows already taken are not doubled.',
  });
}

async function* metered(bytes: AsyncIterable<Uint8Array>, meter: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    meter.bytes += chunk.length;
    yield chunk;
  }
}

async function rest(ms: number, isHalted: () => boolean): Promise<void> {
  if (isHalted()) throw new Halted();
  await new Promise((resolve) => setTimeout(resolve, ms));
}
