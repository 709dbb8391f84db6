import { checkFact } from '../../../core/check-fact.ts';
import { type Drop, FunilError } from '../../../core/errors.ts';
import type { Fact } from '../../../core/fact.ts';
import { sql } from '../../../store/state.ts';
import type { FactGroup, FilePlan } from './file-format.ts';
import type { Workshop } from './parts.ts';
import { findImport, type ImportRow, mappingOf, sniffedOf } from './records.ts';
import { isWhole, lineReader, type MendedRow, mendRows, type RejectedRow, rejectedRows } from './replay-rows.ts';

export interface Replayed {
  /** Rows that were open, and how many of them are now taken. */
  tried: number;
  replayed: number;
  /** Facts accepted; those the ledger had already are among them and count as duplicates. */
  accepted: number;
  /** Rows still open. */
  rejected: number;
}

/**
 * Reads the rejected rows of an import again, with its own mapping or a mended one, and takes in those that are good now. A row gives the same facts it
 * would have given in its file, so doing it twice changes nothing. Rows that somebody `mended` are read as they are now, and stay so.
 * @throws FunilError `import_busy` while it runs or another replay does; `bad_mapping`.
 */
export async function replayRejects(
  workshop: Workshop,
  workspace: number,
  id: string,
  given?: unknown,
  mended: readonly MendedRow[] = [],
): Promise<Replayed> {
  const row = await findImport(workshop.db, workspace, id);
  if (row.state === 'waiting' || row.state === 'running') throw busy();
  const mapping = given === undefined ? mappingOf(row) : await workshop.mappings.resolve(workspace, given);
  const plan = workshop.files.planRows(await workshop.files.plan(mapping, sniffedOf(row), workshop.spool.path(row.spool, row.file)));
  await mendRows(workshop.db, id, mended);
  const before = await countOpen(workshop, id);
  const reader = lineReader(wholeRows(workshop, plan, id));
  const result = { tried: before, replayed: 0, accepted: 0, rejected: 0 };
  for await (const group of workshop.files.read(reader.bytes(), plan)) await takeGroup(workshop, row, group, reader.rowAt, result);
  return { ...result, rejected: await countOpen(workshop, id) };
}

/** Rows that stand on their own. A row whose quotes are not closed would swallow the one after it. */
async function* wholeRows({ db, files }: Workshop, plan: FilePlan, id: string): AsyncGenerator<RejectedRow> {
  for await (const row of rejectedRows(db, id)) if (await isWhole(files, plan, row)) yield row;
}

async function takeGroup(
  workshop: Workshop,
  row: ImportRow,
  group: FactGroup,
  rowAt: (line: number) => RejectedRow | undefined,
  result: Replayed,
): Promise<void> {
  const refused = new Map<RejectedRow, Drop>();
  for (const { line, drop } of group.rejects) refuse(refused, rowAt(line), drop);
  const facts: { fact: Fact; from: RejectedRow }[] = [];
  group.facts.forEach((raw, index) => {
    const from = rowAt((group.origins[index] as { line: number }).line);
    if (!from?.open) return;
    const checked = checkFact(raw);
    if ('drop' in checked) refuse(refused, from, checked.drop);
    else facts.push({ fact: checked.fact, from });
  });
  const good = facts.filter(({ from }) => !refused.has(from));
  const done = new Set(good.map(({ from }) => from));
  // The last row of a group may go on in the next one; it is finished there.
  const last = good[good.length - 1];
  if (last && group.resume.facts > 0) done.delete(last.from);
  if (good.length > 0)
    await accept(
      workshop,
      row,
      good.map(({ fact }) => fact),
      [...done],
      result,
    );
  for (const [from, drop] of refused) if (from.open) await noteReason(workshop, from, drop);
}

async function accept({ intake, clock }: Workshop, row: ImportRow, facts: Fact[], from: RejectedRow[], result: Replayed): Promise<void> {
  const ids = from.flatMap((one) => one.ids);
  await intake.accept(
    {
      workspace: row.workspace,
      source: row.source,
      import: row.id,
      within: async (tx, taken) => {
        await tx
          .updateTable('reject')
          .set({ replayed_at: new Date(clock()) })
          .where('id', 'in', ids.length > 0 ? ids : ['0'])
          .where('replayed_at', 'is', null)
          .execute();
        await tx
          .updateTable('import')
          .set({ accepted: sql<string>`accepted + ${taken.journaled}`, replayed: sql<string>`replayed + ${ids.length}` })
          .where('id', '=', row.id)
          .execute();
      },
    },
    facts,
  );
  result.replayed += from.length;
  result.accepted += facts.length;
}

function refuse(refused: Map<RejectedRow, Drop>, from: RejectedRow | undefined, drop: Drop): void {
  if (from?.open && !refused.has(from)) refused.set(from, drop);
}

/** What is wrong with the row now, which may not be what was wrong before. */
async function noteReason({ db }: Workshop, from: RejectedRow, { reason, field, detail }: Drop): Promise<void> {
  await db
    .updateTable('reject')
    .set({ reason, field: field ?? null, detail })
    .where('id', 'in', from.ids)
    .where('replayed_at', 'is', null)
    .execute();
}

async function countOpen({ db }: Workshop, id: string): Promise<number> {
  const { open } = await db
    .selectFrom('reject')
    .select(sql<string>`count(distinct line)`.as('open'))
    .where('import', '=', id)
    .where('replayed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(open);
}

export function busy(): FunilError {
  return new FunilError('import_busy', 'The import is still at work.', {
    status: 409,
    hint: 'Wait until it has ended, or cancel it first.',
  });
}
