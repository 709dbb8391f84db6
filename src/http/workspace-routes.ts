import { type Static, Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import type { Routes } from '../lib/http.ts';

type Motion = 'b2c' | 'b2b' | 'both';

interface Workspace {
  id: number;
  slug: string;
  name: string;
  motion: Motion;
  currency: string;
  timezone: string;
}

/** What these routes need of the place where workspaces are kept. */
export interface WorkspaceBook {
  list(): Workspace[];
  create(options: { slug: string } & Partial<Settings>): Promise<Workspace>;
  update(id: number, settings: Partial<Settings>): Promise<Workspace>;
}

type Settings = Pick<Workspace, 'name' | 'motion' | 'currency' | 'timezone'>;

const settings = {
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f]+$' })),
  motion: Type.Optional(Type.Unsafe<Motion>({ type: 'string', enum: ['b2c', 'b2b', 'both'] })),
  currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' })),
  timezone: Type.Optional(Type.String({ maxLength: 60, description: 'As in the IANA time zone database: America/Sao_Paulo' })),
};
const slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'Its short name in addresses and commands' });
const workspaceSchema = Type.Object({
  slug: Type.String(),
  name: Type.String(),
  motion: Type.String(),
  currency: Type.String(),
  timezone: Type.String(),
});
const newWorkspace = Type.Object({ slug, ...settings }, { additionalProperties: false });
const changes = Type.Object(settings, { additionalProperties: false, minProperties: 1 });

/** The brands this Funil serves. A key belongs to one of them and sees only that one; the command line on the server sees all. */
export function workspaceRoutes(workspaces: WorkspaceBook): Routes {
  const config = { scope: 'admin' } as const;
  const tags = ['workspaces'];
  const visible = (caller: { workspace: number; everywhere: boolean }) =>
    workspaces.list().filter(({ id }) => caller.everywhere || id === caller.workspace);

  return (http) => {
    http.get(
      '/api/v1/workspaces',
      { config, schema: { tags, summary: 'Workspaces', response: { 200: Type.Object({ workspaces: Type.Array(workspaceSchema) }) } } },
      (request) => ({ workspaces: visible(request) }),
    );
    http.post(
      '/api/v1/workspaces',
      {
        config,
        schema: {
          tags,
          summary: 'Add a workspace',
          description: 'For the command line on the server.',
          body: newWorkspace,
          response: { 201: workspaceSchema },
        },
      },
      async (request, reply) => {
        if (!request.everywhere) throw localOnly();
        checkTimezone(request.body);
        if (workspaces.list().some((one) => one.slug === request.body.slug)) throw taken(request.body.slug);
        return reply.code(201).send(await workspaces.create(request.body));
      },
    );
    http.patch(
      '/api/v1/workspaces/:slug',
      {
        config,
        schema: { tags, summary: 'Change a workspace', params: Type.Object({ slug }), body: changes, response: { 200: workspaceSchema } },
      },
      async (request) => {
        const found = visible(request).find((one) => one.slug === request.params.slug);
        if (!found) throw new FunilError('no_workspace', `There is no workspace "${request.params.slug}".`, { status: 404 });
        checkTimezone(request.body);
        return workspaces.update(found.id, request.body);
      },
    );
  };
}

function checkTimezone({ timezone }: Static<typeof changes>): void {
  try {
    if (timezone !== undefined) new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw new FunilError('bad_timezone', `"${timezone}" is not a time zone.`, { hint: 'Write it as in America/Sao_Paulo or UTC.' });
  }
}

function taken(name: string): FunilError {
  return new FunilError('workspace_exists', `There is a workspace "${name}" already.`, { status: 409, hint: 'Choose another short name.' });
}

function localOnly(): FunilError {
  return new FunilError('local_only', 'An API key belongs to one workspace and cannot add another.', {
    status: 403,
    hint: 'On the server: funil workspaces create SLUG',
  });
}
