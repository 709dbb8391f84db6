import type { FastifyRequest } from 'fastify';
import type { Place, SignedIn } from '../core/person.ts';
import type { StateDb } from '../store/state.ts';
import type { Auth } from './auth.ts';
import { headersOf } from './sign-in.ts';

/** Asked anew with every request, so that a session, a membership or a role that was taken away is gone at once. */
export async function whoIs(auth: Auth, db: StateDb, cookiePrefix: string, request: FastifyRequest): Promise<SignedIn | null> {
  if (!request.headers.cookie?.includes(cookiePrefix)) return null;
  const { headers, response } = await auth.api.getSession({ headers: headersOf(request), returnHeaders: true });
  if (!response) return null;
  const { user, session } = response;
  const person = {
    id: user.id,
    name: user.name,
    email: user.email,
    twoFactor: (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true,
  };
  return { person, session: session.id, places: await placesOf(db, user.id), cookies: headers.getSetCookie() };
}

/** The workspaces somebody may see, the oldest first. An owner is that in each of them. */
export async function placesOf(db: StateDb, person: string): Promise<Place[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('workspace', 'workspace.organization', 'member.organization')
    .leftJoin('workspace_role', (join) =>
      join.onRef('workspace_role.workspace', '=', 'workspace.id').onRef('workspace_role.person', '=', 'member.person'),
    )
    .select([
      'workspace.id as workspace',
      'slug',
      'workspace.organization',
      'member.role as organizationRole',
      'workspace_role.role as here',
    ])
    .where('member.person', '=', person)
    .orderBy('workspace.id')
    .execute();
  return rows.flatMap(({ here, ...place }) => {
    const role = place.organizationRole === 'owner' ? 'owner' : (here ?? place.organizationRole);
    return role === 'none' ? [] : [{ ...place, role }];
  });
}
