import { randomInt } from 'node:crypto';
import type { Selectable } from 'kysely';
import { FunilError } from '../../../core/errors.ts';
import type { Credited } from '../../../core/method.ts';
import { codeName, type Tied } from '../../../ledger/ties.ts';
import type { LinkTables } from '../../../store/link-tables.ts';
import { isDuplicate } from '../../../store/state.ts';
import type { LinkParts } from './parts.ts';

export interface Code {
  code: string;
  written: string;
  kind: 'discount' | 'referral';
  mostUses: number | null;
  expiresAt: number | null;
  note: string;
  archivedAt: number | null;
  createdAt: number;
  tied: Tied;
}

/** Codes to be made: those written out, or as many new ones as are wanted behind a prefix. */
export interface CodeDraft {
  codes: string[];
  make: number;
  prefix: string;
  kind: Code['kind'];
  method: Credited;
  channel: string;
  campaign: string | null;
  creator: string | null;
  mostUses: number | null;
  expiresAt: number | null;
  note: string;
}

const WRITTEN = /^[A-Za-z0-9][A-Za-z0-9_-]{1,39}$/;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const MADE = 8;

export async function listCodes({ db, ties }: Pick<LinkParts, 'db' | 'ties'>, workspace: number): Promise<Code[]> {
  const rows = await db
    .selectFrom('code')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('created_at', 'desc')
    .orderBy('code')
    .execute();
  return rows.flatMap((row) => {
    const tied = ties.newest(workspace, 'code', row.code);
    return tied ? [codeOf(row, tied)] : [];
  });
}

function codeOf(row: Selectable<LinkTables['code']>, { method, channel, campaign, creator }: Tied): Code {
  return {
    code: row.code,
    written: row.written,
    kind: row.kind,
    mostUses: row.most_uses,
    expiresAt: row.expires_at?.getTime() ?? null,
    note: row.note,
    archivedAt: row.archived_at?.getTime() ?? null,
    createdAt: row.created_at.getTime(),
    tied: { method, channel, campaign, creator },
  };
}

/** Makes codes, all or none. Orders that carry one from now on are claimed by what it is tied to. @throws FunilError `bad_code`, `code_taken` (409). */
export async function createCodes({ db, ties, clock }: LinkParts, workspace: number, draft: CodeDraft, by: string): Promise<string[]> {
  const { make, prefix, kind, mostUses, expiresAt, note, ...given } = draft;
  const { codes, ...tied } = given;
  const written = [...codes.map((code) => code.trim()), ...Array.from({ length: make }, () => `${prefix}${made()}`)];
  refuseBad(written);
  const now = new Date(clock());
  const rows = written.map((code) => ({
    workspace,
    code: codeName(code),
    written: code,
    kind,
    most_uses: mostUses,
    expires_at: expiresAt === null ? null : new Date(expiresAt),
    note,
    archived_at: null,
    made_by: by,
    created_at: now,
  }));
  try {
    const keep = await db.transaction().execute(async (tx) => {
      await tx.insertInto('code').values(rows).execute();
      return ties.write(
        tx,
        clock(),
        workspace,
        'code',
        rows.map(({ code }) => ({ ...tied, name: code, until: expiresAt })),
      );
    });
    keep();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new FunilError('code_taken', 'One of these codes is there already.', { status: 409, hint: 'None was made. Take others.' });
  }
  return written;
}

function refuseBad(written: readonly string[]): void {
  if (written.length === 0)
    throw new FunilError('bad_code', 'There is no code to make.', {
      hint: 'Write codes, or say how many to make.',
      values: { fault: 'none' },
    });
  const bad = written.find((code) => !WRITTEN.test(code));
  if (bad !== undefined) {
    const code = bad.slice(0, 40).replace(/[\p{Cc}\p{Cs}]/gu, '');
    throw new FunilError('bad_code', `"${code}" is no code that shops take.`, {
      values: { fault: 'shape', code },
      hint: 'A code has 2 to 40 letters, digits, dashes and underscores.',
    });
  }
  const names = written.map(codeName);
  const twice = names.find((name, nth) => names.indexOf(name) !== nth);
  if (twice !== undefined)
    throw new FunilError('bad_code', `"${twice}" is there twice; codes do not differ by case.`, {
      hint: 'Write each once.',
      values: { fault: 'twice', code: twice },
    });
}

/** Ends a code, or opens it again. What orders that carry it are claimed by does not change. @throws FunilError `no_code` (404). */
export async function archiveCode({ db, clock }: LinkParts, workspace: number, code: string, isArchived: boolean): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('code')
    .set({ archived_at: isArchived ? new Date(clock()) : null })
    .where('workspace', '=', workspace)
    .where('code', '=', codeName(code))
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new FunilError('no_code', 'There is no such code.', { status: 404, hint: 'GET /api/v1/codes lists them.' });
}

const LEAST_USES = 20;
const USES_A_CLICK = 3;

/** Used so much more than its creator's links were followed that it has probably been passed on to a site of coupons. */
export function mayHaveLeaked(uses: number, clicks: number): boolean {
  return uses >= LEAST_USES && uses > clicks * USES_A_CLICK;
}

function made(): string {
  return Array.from({ length: MADE }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
