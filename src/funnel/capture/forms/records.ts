import { randomInt } from 'node:crypto';
import type { Clock } from '../../../core/clock.ts';
import { FunilError } from '../../../core/errors.ts';
import { type StateDb, sql } from '../../../store/state.ts';
import { checkDocument, type DocumentProblem } from './check-document.ts';
import type { FormDocument } from './document.ts';

/** A form as its editors see it. */
export interface FormRecord {
  id: string;
  workspace: number;
  name: string;
  draft: FormDocument;
  /** Counts savings; who saves says which one they began from. */
  draftVersion: number;
  published: number | null;
  closed: boolean;
  madeAt: Date;
  savedAt: Date;
}

/** What visitors are shown. */
export interface PublishedForm {
  id: string;
  workspace: number;
  name: string;
  version: number;
  closed: boolean;
  document: FormDocument;
}

/** All that take a workspace throw FunilError `no_form` (404) for forms of others. */
export interface FormRecords {
  list(workspace: number): Promise<FormRecord[]>;
  get(workspace: number, id: string): Promise<FormRecord>;
  create(workspace: number, name: string, document: FormDocument): Promise<FormRecord>;
  /** @throws FunilError `changed_meanwhile` (409) when another has saved since that draft. */
  save(workspace: number, id: string, from: number, changes: { name: string; document: FormDocument }): Promise<FormRecord>;
  /** The draft becomes the next version. @throws FunilError `form_unfinished` with what is missing. */
  publish(workspace: number, id: string, who: string): Promise<FormRecord>;
  setClosed(workspace: number, id: string, closed: boolean): Promise<FormRecord>;
  /** The newest version, or the one named; null for none. Remembered for two seconds. */
  published(id: string, version?: number): Promise<PublishedForm | null>;
  versions(workspace: number, id: string): Promise<{ version: number; publishedAt: Date; publishedBy: string }[]>;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;
const ID = /^[0-9A-Za-z]{12}$/;
const REMEMBER_MS = 2_000;
const MOST_REMEMBERED = 2_000;

export function openFormRecords(db: StateDb, clock: Clock): FormRecords {
  let remembered = new Map<string, { form: Promise<PublishedForm | null>; readAt: number }>();
  const now = () => new Date(clock());

  async function get(workspace: number, id: string): Promise<FormRecord> {
    const row = ID.test(id)
      ? await db.selectFrom('form').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst()
      : undefined;
    if (!row) throw noForm(id);
    return recordOf(row);
  }

  return {
    get,
    async list(workspace) {
      return (await db.selectFrom('form').selectAll().where('workspace', '=', workspace).orderBy('made_at', 'desc').execute()).map(
        recordOf,
      );
    },
    async create(workspace, name, document) {
      const id = Array.from({ length: ID_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
      const values = { id, workspace, name, draft: JSON.stringify(document), made_at: now(), saved_at: now() };
      return recordOf(await db.insertInto('form').values(values).returningAll().executeTakeFirstOrThrow());
    },
    async save(workspace, id, from, { name, document }) {
      await get(workspace, id);
      const row = await db
        .updateTable('form')
        .set((own) => ({ name, draft: JSON.stringify(document), draft_version: own('draft_version', '+', 1), saved_at: now() }))
        .where('id', '=', id)
        .where('draft_version', '=', from)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw changedMeanwhile();
      return recordOf(row);
    },
    async publish(workspace, id, who) {
      const { draft } = await get(workspace, id);
      const [problem] = checkDocument(draft);
      if (problem) throw unfinished(problem);
      await db.transaction().execute(async (tx) => {
        const row = await tx.selectFrom('form').select('published').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
        const version = (row.published ?? 0) + 1;
        const values = { form: id, workspace, version, document: JSON.stringify(draft), published_at: now(), published_by: who };
        await tx.insertInto('form_version').values(values).execute();
        await tx.updateTable('form').set({ published: version }).where('id', '=', id).execute();
      });
      remembered = new Map();
      return get(workspace, id);
    },
    async setClosed(workspace, id, closed) {
      await get(workspace, id);
      await db
        .updateTable('form')
        .set({ closed_at: closed ? now() : null })
        .where('id', '=', id)
        .execute();
      remembered = new Map();
      return get(workspace, id);
    },
    published(id, version) {
      if (!ID.test(id)) return Promise.resolve(null);
      const key = `${id} ${version ?? ''}`;
      const cached = remembered.get(key);
      if (cached && Math.abs(clock() - cached.readAt) < REMEMBER_MS) return cached.form;
      if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
      const reading = { form: readPublished(db, id, version ?? null), readAt: clock() };
      remembered.set(key, reading);
      reading.form.catch(() => remembered.delete(key));
      return reading.form;
    },
    async versions(workspace, id) {
      await get(workspace, id);
      const rows = await db.selectFrom('form_version').selectAll().where('form', '=', id).orderBy('version', 'desc').execute();
      return rows.map(({ version, published_at, published_by }) => ({ version, publishedAt: published_at, publishedBy: published_by }));
    },
  };
}

async function readPublished(db: StateDb, id: string, version: number | null): Promise<PublishedForm | null> {
  const row = await db
    .selectFrom('form')
    .innerJoin('form_version', 'form_version.form', 'form.id')
    .select(['form.id', 'form.workspace', 'form.name', 'form.closed_at', 'form_version.version', 'form_version.document'])
    .where('form.id', '=', id)
    .where('form_version.version', '=', version === null ? sql<number>`form.published` : version)
    .executeTakeFirst();
  if (!row) return null;
  const { closed_at: closedAt, document, ...form } = row;
  return { ...form, closed: closedAt !== null, document: document as FormDocument };
}

interface Row {
  id: string;
  workspace: number;
  name: string;
  draft: object;
  draft_version: number;
  published: number | null;
  closed_at: Date | null;
  made_at: Date;
  saved_at: Date;
}

function recordOf({ draft, draft_version, closed_at, made_at, saved_at, ...row }: Row): FormRecord {
  return {
    ...row,
    draft: draft as FormDocument,
    draftVersion: draft_version,
    closed: closed_at !== null,
    madeAt: made_at,
    savedAt: saved_at,
  };
}

function noForm(id: string): FunilError {
  return new FunilError('no_form', `There is no form "${id.slice(0, 40)}".`, { status: 404, hint: 'GET /api/v1/forms lists them.' });
}

function changedMeanwhile(): FunilError {
  return new FunilError('changed_meanwhile', 'Somebody else has changed this form meanwhile.', {
    status: 409,
    hint: 'Open it again, and make your change to what they saved.',
  });
}

function unfinished({ problem, fault, about }: DocumentProblem): FunilError {
  return new FunilError('form_unfinished', problem, { status: 422, hint: 'Mend it, save, and publish again.', values: { fault, about } });
}
