import { Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import { ACCESS, ROLES } from '../core/role.ts';
import type { Routes } from '../lib/http.ts';
import { oneOf } from '../lib/one-of.ts';
import { personOf } from './acting.ts';
import { changeMember, listMembers, removeMember, type WorkspaceRole } from './members.ts';
import type { People } from './people.ts';
import { aRole, closed, done, lineOfText, moment } from './schemas.ts';

const tags = ['people'];
const config = { scope: 'person', access: 'people' } as const;
const ById = Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,64}$' }) });
const special = oneOf<WorkspaceRole>([...ROLES.filter((role) => role !== 'owner'), 'none']);

const memberSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  twoFactor: Type.Boolean(),
  role: aRole,
  since: moment,
  workspaces: Type.Record(Type.String(), special, { description: 'Roles that differ, by workspace; "none" hides it' }),
});
const change = closed({
  role: Type.Optional(aRole),
  workspaces: Type.Optional(
    Type.Record(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }), Type.Union([special, Type.Null()]), {
      description: 'Null takes the special role away again',
    }),
  ),
});
const roleSchema = Type.Object({ access: Type.Record(Type.String(), Type.Array(aRole)) });

/** The organisation: its name, who belongs to it, and what they may do. */
export function memberRoutes({ db }: People): Routes {
  return (http) => {
    http.get(
      '/api/v1/members',
      { config, schema: { tags, summary: 'Members', response: { 200: Type.Object({ members: Type.Array(memberSchema) }) } } },
      async (request) => {
        const members = await listMembers(db, personOf(request).organization);
        return { members: members.map((member) => ({ ...member, since: member.since.toISOString() })) };
      },
    );
    http.patch(
      '/api/v1/members/:id',
      {
        config: { ...config, audit: ['role', 'workspaces'] },
        schema: { tags, summary: 'Change what a member may do', params: ById, body: change, response: { 204: done } },
      },
      async (request, reply) => {
        const { organization, organizationRole: role } = personOf(request);
        await changeMember(db, { organization, role }, request.params.id, request.body);
        return reply.code(204).send(null);
      },
    );
    http.delete(
      '/api/v1/members/:id',
      { config, schema: { tags, summary: 'Remove a member', params: ById, response: { 204: done } } },
      async (request, reply) => {
        const { id, organization, organizationRole: role } = personOf(request);
        if (request.params.id === id)
          throw new FunilError('not_yourself', 'Nobody removes themselves.', { status: 409, hint: 'Ask another owner or admin.' });
        await removeMember(db, { organization, role }, request.params.id);
        return reply.code(204).send(null);
      },
    );
    http.patch(
      '/api/v1/organization',
      {
        config: { ...config, audit: ['name'] },
        schema: { tags, summary: 'Rename the organisation', body: closed({ name: lineOfText('Its name') }), response: { 204: done } },
      },
      async (request, reply) => {
        const { organization } = personOf(request);
        await db.updateTable('organization').set({ name: request.body.name }).where('id', '=', organization).execute();
        return reply.code(204).send(null);
      },
    );
    http.get(
      '/api/v1/roles',
      {
        config: { scope: 'person' },
        schema: { tags, summary: 'What each role may do', response: { 200: roleSchema } },
      },
      () => ({ access: Object.fromEntries(Object.entries(ACCESS).map(([kind, roles]) => [kind, [...roles]])) }),
    );
  };
}
