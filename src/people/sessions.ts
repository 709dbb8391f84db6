import { FunilError } from '../core/errors.ts';
import type { StateDb } from '../store/state.ts';

/** Where somebody is signed in. Its secret is never shown. */
export interface Session {
  id: string;
  address: string | null;
  browser: string | null;
  since: Date;
  lastSeen: Date;
  endsAt: Date;
}

export async function listSessions(db: StateDb, person: string): Promise<Session[]> {
  return db
    .selectFrom('person_session')
    .select([
      'id',
      'ip_address as address',
      'user_agent as browser',
      'created_at as since',
      'updated_at as lastSeen',
      'expires_at as endsAt',
    ])
    .where('person', '=', person)
    .where('expires_at', '>', new Date())
    .orderBy('updated_at', 'desc')
    .execute();
}

/** @throws FunilError `no_session` (404) when it is not one of that person's. */
export async function endSession(db: StateDb, person: string, id: string): Promise<void> {
  const gone = await db.deleteFrom('person_session').where('person', '=', person).where('id', '=', id).executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw new FunilError('no_session', 'There is no such session.', { status: 404 });
}

export async function endOtherSessions(db: StateDb, person: string, kept: string): Promise<void> {
  await db.deleteFrom('person_session').where('person', '=', person).where('id', '<>', kept).execute();
}
