import { FunilError } from '../../../core/errors.ts';
import { readPeriod } from '../../../core/period.ts';
import type { Days } from '../outcomes/days.ts';
import type { Told } from './facts.ts';
import type { Answers } from './logic.ts';
import type { Forms } from './parts.ts';
import type { FormRecord } from './records.ts';
import { type SubmissionOrigin, takeIn } from './submit.ts';
import type { Reason } from './suspicion.ts';

/** An answered form, as people of the shop see it. */
export interface Submission {
  id: string;
  at: Date;
  version: number;
  language: string;
  state: 'taken' | 'held' | 'discarded';
  reasons: Reason[];
  answers: Answers;
  origin: SubmissionOrigin;
}

const COLUMNS = ['id', 'at', 'version', 'language', 'state', 'reasons', 'answers', 'origin'] as const;

export interface Page extends Days {
  state?: Submission['state'] | undefined;
  /** Id of the last one of the page before. */
  after?: string | undefined;
  limit: number;
}

/** The latest first, a page at a time. @throws FunilError `bad_period` */
export async function readSubmissions(
  { db, workspaces }: Forms,
  { id: form, workspace }: Pick<FormRecord, 'id' | 'workspace'>,
  { state, after, limit, ...days }: Page,
): Promise<Submission[]> {
  const { from, to } = readPeriod(days.from, days.to, workspaces.get(workspace).timezone);
  let query = db
    .selectFrom('form_submission')
    .select(COLUMNS)
    .where('form', '=', form)
    .where('at', '>=', new Date(from))
    .where('at', '<', new Date(to))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (state) query = query.where('state', '=', state);
  if (after) {
    const last = db.selectFrom('form_submission').select('at').where('id', '=', after);
    query = query.where((where) => where.or([where('at', '<', last), where.and([where('at', '=', last), where('id', '<', after)])]));
  }
  return (await query.execute()) as unknown as Submission[];
}

/**
 * Somebody looked at what was held back: it is real and goes to the ledger as of when it was sent, or it is not and is kept aside. Doing it twice
 * changes nothing. @throws FunilError `no_submission` (404)
 */
export async function decide(forms: Forms, form: string, id: string, isReal: boolean, who: string): Promise<void> {
  const { db, clock } = forms;
  const row = (await db.selectFrom('form_submission').select(COLUMNS).where('form', '=', form).where('id', '=', id).executeTakeFirst()) as
    | Submission
    | undefined;
  if (!row) throw new FunilError('no_submission', 'There is no such submission.', { status: 404, hint: 'Read the list anew.' });
  if (row.state === 'taken') return;
  const decided = { state: isReal ? ('taken' as const) : ('discarded' as const), decided_by: who, decided_at: new Date(clock()) };
  if (!isReal) {
    await db.updateTable('form_submission').set(decided).where('id', '=', id).execute();
    return;
  }
  const found = await forms.records.published(form, row.version);
  if (!found) return;
  const { origin, answers } = row;
  const state = { ...origin, key: row.id, version: row.version, language: row.language as Told['state']['language'] };
  const told: Told = { form: found, document: found.document, state, answers, at: row.at.getTime() };
  await takeIn(forms, found, told, { address: '', agent: origin.agent }, async (tx) => {
    await tx.updateTable('form_submission').set(decided).where('id', '=', id).execute();
  });
}
