import type { Language } from '../core/language.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { renderMail } from '../outbox/templates.ts';
import type { StateDb } from '../store/state.ts';

/** Alarms raised longer ago are on the page; a mail about them would come as a surprise, as after a long stop. */
const FRESH = 24 * 3_600_000;
/** People have not told which language they read. */
const LANGUAGE: Language = 'en';

export interface AlertParts {
  db: StateDb;
  clock: () => number;
  workspaces: { get(id: number): { id: number; name: string; organization: number } };
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

async function tell({ db, workspaces, base, footerOf }: AlertParts, alarm: Raised, now: number): Promise<void> {
  const { name, organization } = workspaces.get(alarm.workspace);
  const values = { workspace: name, what: whatHappened(alarm), link: base(), footer: await footerOf(alarm.workspace) };
  const mail = await renderMail(db, { workspace: alarm.workspace, kind: 'alert', language: LANGUAGE, values });
  for (const { id, email } of await whoMinds(db, organization)) {
    const key = `alert ${alarm.id} ${id}`;
    await enqueue(db, {
      ...mail,
      workspace: alarm.workspace,
      class: 'transactional',
      kind: 'alert',
      key,
      address: email,
      language: LANGUAGE,
      at: now,
    });
  }
}

function whatHappened({ kind, event, source }: Raised): string {
  return kind === 'quiet'
    ? `"${event}" of ${source} does not come any more, although it should by its own rhythm.`
    : `More of what ${source} sends is refused than usual.`;
}

function whoMinds(db: StateDb, organization: number): Promise<{ id: string; email: string }[]> {
  return db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person')
    .select(['person.id', 'person.email'])
    .where('member.organization', '=', organization)
    .where('member.role', 'in', ['owner', 'admin'])
    .execute();
}
