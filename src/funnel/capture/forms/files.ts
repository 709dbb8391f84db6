import { randomUUID } from 'node:crypto';
import { FunilError } from '../../../core/errors.ts';
import { type StateDb, type StateTransaction, sql } from '../../../store/state.ts';
import type { FormBody } from './read-body.ts';

const DAY = 86_400_000;
/** Bytes that files of one form may take before what they belong to is sent. */
const MOST_UNSENT = 200 * 1_048_576;

/** Keeps files of a step until the form is sent. Returns their ids by field. @throws FunilError `busy` (503) */
export async function keepFiles(
  db: StateDb,
  form: { id: string; workspace: number },
  files: FormBody['files'],
  now: number,
): Promise<Record<string, string>> {
  const fields = Object.entries(files);
  if (fields.length === 0) return {};
  await refuseFlood(db, form.id);
  const rows = fields.map(([field, { name, kind, size, bytes }]) => ({
    id: randomUUID(),
    form: form.id,
    workspace: form.workspace,
    field,
    name,
    kind: kind ?? '',
    size,
    bytes,
    at: new Date(now),
  }));
  await db.insertInto('form_file').values(rows).execute();
  return Object.fromEntries(rows.map(({ field, id }) => [field, id]));
}

async function refuseFlood(db: StateDb, form: string): Promise<void> {
  const row = await db
    .selectFrom('form_file')
    .select(sql<string>`coalesce(sum(size), 0)`.as('size'))
    .where('form', '=', form)
    .where('submission', 'is', null)
    .executeTakeFirst();
  if (Number(row?.size ?? 0) < MOST_UNSENT) return;
  throw new FunilError('busy', 'Too many files wait for their forms to be sent.', {
    status: 503,
    retryAfter: 60,
    hint: 'Send it without the file, or later.',
  });
}

/** Gives files to the submission they were sent with. */
export async function attachFiles(tx: StateTransaction, form: string, submission: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('form_file')
    .set({ submission })
    .where('form', '=', form)
    .where('id', 'in', ids)
    .where('submission', 'is', null)
    .execute();
}

/** Removes files whose form was not sent within a day. */
export async function forgetUnsent(db: StateDb, now: number): Promise<void> {
  await db
    .deleteFrom('form_file')
    .where('submission', 'is', null)
    .where('at', '<', new Date(now - DAY))
    .execute();
}

export async function readFile(db: StateDb, workspace: number, form: string, id: string) {
  const row = await db
    .selectFrom('form_file')
    .select(['name', 'kind', 'bytes'])
    .where('workspace', '=', workspace)
    .where('form', '=', form)
    .where('id', '=', id)
    .where('submission', 'is not', null)
    .executeTakeFirst();
  if (!row) throw new FunilError('no_file', 'There is no such file.', { status: 404, hint: 'It may have been removed.' });
  return row;
}
