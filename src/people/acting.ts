import type { FastifyReply, FastifyRequest } from 'fastify';
import { FunilError } from '../core/errors.ts';
import type { SignedIn } from '../core/person.ts';
import type { Role } from '../core/role.ts';
import type { StateDb } from '../store/state.ts';
import { placesOf } from './who.ts';

export function handOver(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}

/** Names in the audit log who has just come in; the guard could not know. */
export async function actAs(db: StateDb, request: FastifyRequest, person: string): Promise<void> {
  const found = await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst();
  const [place] = await placesOf(db, person);
  request.actor = { kind: 'person', id: person, name: found?.name ?? '', organization: place?.organization ?? null, workspace: null };
}

/** The person a route for people is called by. */
export function personOf({
  caller,
}: FastifyRequest): SignedIn['person'] & { session: string; organization: number; organizationRole: Role } {
  if (!caller?.signedIn || !caller.place) throw new Error('This route does not declare the scope "person".');
  const { person, session } = caller.signedIn;
  return { ...person, session, organization: caller.organization, organizationRole: caller.place.organizationRole };
}

/** For the command line on this machine only. Throws FunilError `not_here`. */
export function requireCommandLine({ caller }: FastifyRequest): void {
  if (caller?.kind === 'command line') return;
  throw new FunilError('not_here', 'This is for the command line on the machine Funil runs on.', { status: 403 });
}
