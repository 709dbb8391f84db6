import type { Clock } from '../core/clock.ts';
import type { AuditEntry } from '../core/person.ts';
import type { StateDb } from '../store/state.ts';

export interface KeptEntry extends AuditEntry {
  id: string;
  at: Date;
  /** The workspace's short name. */
  slug: string | null;
}

/** Adds one entry. The table itself refuses that any is changed or removed. */
export function recordIn(db: StateDb, clock: Clock): (entry: AuditEntry) => Promise<void> {
  return async ({ actorKind, actorName, changes, ...entry }) => {
    const row = { ...entry, at: new Date(clock()), actor_kind: actorKind, actor_name: actorName, changes: JSON.stringify(changes) };
    await db.insertInto('audit').values(row).execute();
  };
}

/** Entries of one organisation, or of one workspace of it, the newest first, before the entry of that id. */
export async function readAudit(
  db: StateDb,
  { organization, workspace }: { organization: number; workspace?: number },
  page: { before?: string; limit: number },
): Promise<KeptEntry[]> {
  let rows = db
    .selectFrom('audit')
    .leftJoin('workspace', 'workspace.id', 'audit.workspace')
    .select([
      'audit.id',
      'at',
      'audit.organization',
      'audit.workspace',
      'slug',
      'actor_kind as actorKind',
      'actor',
      'actor_name as actorName',
    ])
    .select(['action', 'target', 'changes', 'address'])
    .where('audit.organization', '=', organization)
    .orderBy('audit.id', 'desc')
    .limit(page.limit);
  if (workspace !== undefined) rows = rows.where('audit.workspace', '=', workspace);
  if (page.before !== undefined) rows = rows.where('audit.id', '<', page.before);
  return (await rows.execute()).map((row) => ({ ...row, address: row.address ?? '' }));
}
