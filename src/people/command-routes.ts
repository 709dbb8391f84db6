import { Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import type { Routes } from '../lib/http.ts';
import { isDuplicate } from '../store/state.ts';
import { requireCommandLine } from './acting.ts';
import type { People } from './people.ts';
import { closed, emailAddress, lineOfText } from './schemas.ts';

const tags = ['people'];
const config = { scope: 'admin' } as const;
const slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' });
const linkSchema = Type.Object({ link: Type.String({ description: 'Works once' }) });

const personSchema = Type.Object({
  email: Type.String(),
  name: Type.String(),
  organization: Type.String(),
  role: Type.String(),
  twoFactor: Type.Boolean(),
});

/** What needs a hand on the machine itself: the first owner, further organisations, and people who locked themselves out. */
export function commandRoutes(
  people: People,
  createWorkspace: (asked: { slug: string; organization: number }) => Promise<unknown>,
): Routes {
  const { db } = people;
  return (http) => {
    http.post(
      '/api/v1/owner-link',
      { config, schema: { tags, summary: 'A link that makes the owner of the organisation', response: { 200: linkSchema } } },
      async (request) => {
        requireCommandLine(request);
        return { link: await people.ownerLink(request.caller?.organization ?? 0) };
      },
    );
    http.post(
      '/api/v1/organizations',
      {
        config: { ...config, audit: ['name', 'workspace'] },
        schema: {
          tags,
          summary: 'Add an organisation with its first workspace',
          body: closed({ name: lineOfText('Its name'), workspace: slug }),
          response: { 201: linkSchema },
        },
      },
      async (request, reply) => {
        requireCommandLine(request);
        const { name, workspace } = request.body;
        const { id } = await db.insertInto('organization').values({ name }).returning('id').executeTakeFirstOrThrow();
        await createWorkspace({ slug: workspace, organization: id }).catch(async (error: unknown) => {
          await db.deleteFrom('organization').where('id', '=', id).execute();
          throw isDuplicate(error) ? taken(workspace) : error;
        });
        return reply.code(201).send({ link: await people.ownerLink(id) });
      },
    );
    http.get(
      '/api/v1/people',
      {
        config,
        schema: { tags, summary: 'Everybody who can sign in', response: { 200: Type.Object({ people: Type.Array(personSchema) }) } },
      },
      async (request) => {
        requireCommandLine(request);
        const rows = await db
          .selectFrom('member')
          .innerJoin('person', 'person.id', 'member.person')
          .innerJoin('organization', 'organization.id', 'member.organization')
          .select(['email', 'person.name', 'organization.name as organization', 'role', 'two_factor_enabled'])
          .orderBy('organization.id')
          .orderBy('since')
          .execute();
        return { people: rows.map(({ two_factor_enabled: on, ...row }) => ({ ...row, twoFactor: on === true })) };
      },
    );
    http.post(
      '/api/v1/people/reset',
      {
        config: { ...config, audit: ['email', 'withoutTwoFactor'] },
        schema: {
          tags,
          summary: 'A link to choose a new password',
          body: closed({ email: emailAddress, withoutTwoFactor: Type.Boolean({ description: 'Turn their second factor off' }) }),
          response: { 200: linkSchema },
        },
      },
      async (request) => {
        requireCommandLine(request);
        const { email, withoutTwoFactor } = request.body;
        return { link: await people.resetLink(email, { withoutTwoFactor }) };
      },
    );
  };
}

function taken(slug: string): FunilError {
  return new FunilError('workspace_exists', `There is a workspace "${slug}" already.`, {
    status: 409,
    hint: 'Choose another short name.',
    values: { name: slug },
  });
}
