import type { Language } from '../core/language.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { type Filled, renderMail } from '../outbox/templates.ts';
import type { StateDb } from '../store/state.ts';

/** Alarms raised longer ago are on the page; a mail about them would come as a surprise, as after a long stop. */
const FRESH = 24 * 3_600_000;
const OTHERWISE: Language = 'en';

export interface AlertParts {
  db: StateDb;
  clock: () => number;
  workspaces: { get(id: number): { id: number; slug: string; name: string; organization: number } };
  /** Where people open Funil. */
  base: () => string;
  footerOf: (workspace: number) => Promise<string>;
  wake: () => void;
}

/** Writes to owners and admins about alarms that were raised: once per alarm and person, however often this runs. */
export async function tellAlarms(parts: AlertParts): Promise<void> {
  const { db, clock, wake } = parts;
  const now = clock();
  const raised = await db
    .selectFrom('alarm')
    .innerJoin('source', 'source.id', 'alarm.source')
    .select(['alarm.id', 'alarm.workspace', 'alarm.kind', 'alarm.event', 'source.name as source'])
    .where('raised_at', '>', new Date(now - FRESH))
    .where('recovered_at', 'is', null)
    .where('acknowledged_at', 'is', null)
    .execute();
  for (const alarm of raised) await tell(parts, alarm, now);
  if (raised.length > 0) wake();
}

interface Raised {
  id: string;
  workspace: number;
  kind: 'quiet' | 'rejects';
  event: string;
  source: string;
}

async function tell(parts: AlertParts, alarm: Raised, now: number): Promise<void> {
  const { db, workspaces } = parts;
  const { organization } = workspaces.get(alarm.workspace);
  const mails = new Map<Language, Filled>();
  for (const { id, email, language } of await whoMinds(db, organization)) {
    const mail = mails.get(language) ?? (await alertMail(parts, alarm, language));
    mails.set(language, mail);
    const key = `alert ${alarm.id} ${id}`;
    await enqueue(db, {
      ...mail,
      workspace: alarm.workspace,
      class: 'transactional',
      kind: 'alert',
      key,
      address: email,
      language,
      at: now,
    });
  }
}

async function alertMail({ db, workspaces, base, footerOf }: AlertParts, alarm: Raised, language: Language): Promise<Filled> {
  const { workspace } = alarm;
  const what = WHAT[alarm.kind][language](alarm);
  const { name, slug } = workspaces.get(workspace);
  const link = `${base()}/quality?workspace=${encodeURIComponent(slug)}`;
  const values = { workspace: name, what, link, footer: await footerOf(workspace) };
  return renderMail(db, { workspace, kind: 'alert', language, values });
}

/** What happened, in the reader's words. */
const WHAT: Record<Raised['kind'], Record<Language, (alarm: Raised) => string>> = {
  quiet: {
    en: ({ event, source }) => `"${event}" of ${source} does not come any more, although it should by its own rhythm.`,
    'pt-BR': ({ event, source }) => `"${event}" de ${source} parou de chegar, embora devesse vir pelo próprio ritmo.`,
    es: ({ event, source }) => `"${event}" de ${source} ha dejado de llegar, aunque debería por su propio ritmo.`,
  },
  rejects: {
    en: ({ source }) => `More of what ${source} sends is refused than usual.`,
    'pt-BR': ({ source }) => `Mais do que o normal do que ${source} envia está sendo recusado.`,
    es: ({ source }) => `Se rechaza más de lo habitual de lo que envía ${source}.`,
  },
};

/** Owners and admins, each with the language they read; English for who never said. */
async function whoMinds(db: StateDb, organization: number): Promise<{ id: string; email: string; language: Language }[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person')
    .leftJoin('reader_language', 'reader_language.person', 'person.id')
    .select(['person.id', 'person.email', 'reader_language.language'])
    .where('member.organization', '=', organization)
    .where('member.role', 'in', ['owner', 'admin'])
    .execute();
  return rows.map(({ language, ...person }) => ({ ...person, language: language ?? OTHERWISE }));
}
