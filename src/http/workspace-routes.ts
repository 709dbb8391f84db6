import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import { mayDo } from '../core/role.ts';
import type { Routes } from '../lib/http.ts';

type Motion = 'b2c' | 'b2b' | 'both';

interface Workspace {
  id: number;
  slug: string;
  name: string;
  motion: Motion;
  currency: string;
  timezone: string;
  weekStart: number;
  fiscalYearStart: number;
  demo: boolean;
}

/** What these routes need of the place where workspaces are kept. */
export interface WorkspaceBook {
  list(): Workspace[];
  create(options: { slug: string; organization?: number } & Partial<Settings>): Promise<Workspace>;
  update(id: number, settings: Partial<Settings>): Promise<Workspace>;
}

type Settings = Pick<Workspace, 'name' | 'motion' | 'currency' | 'timezone' | 'weekStart' | 'fiscalYearStart'>;

const settings = {
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f]+$' })),
  motion: Type.Optional(Type.Unsafe<Motion>({ type: 'string', enum: ['b2c', 'b2b', 'both'] })),
  currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' })),
  timezone: Type.Optional(Type.String({ maxLength: 60, description: 'As in the IANA time zone database: America/Sao_Paulo' })),
  weekStart: Type.Optional(
    Type.Unsafe<number>({
      type: 'integer',
      enum: [1, 6, 7],
      description: 'The day weeks begin on, by ISO 8601: 1 Monday, 6 Saturday, 7 Sunday',
    }),
  ),
  fiscalYearStart: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 12, description: 'The month the fiscal year begins in: 1 January, 12 December' }),
  ),
};
const slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'Its short name in addresses and commands' });
const workspaceSchema = Type.Object({
  slug: Type.String(),
  name: Type.String(),
  motion: Type.String(),
  currency: Type.String(),
  timezone: Type.String(),
  weekStart: Type.Integer({ description: '1 Monday, 6 Saturday, 7 Sunday' }),
  fiscalYearStart: Type.Integer({ description: 'Month, 1 to 12' }),
  demo: Type.Boolean({ description: 'A demo shop: its facts were made up' }),
});
const listed = Type.Object({
  ...workspaceSchema.properties,
  eventsSince: Type.Union([Type.String(), Type.Null()], {
    description: 'Events before this moment (ISO 8601, UTC) were kept for long enough and removed; null: none were',
  }),
});
const newWorkspace = Type.Object({ slug, ...settings }, { additionalProperties: false });
const changes = Type.Object(settings, { additionalProperties: false, minProperties: 1 });

const KEPT = ['slug', 'name', 'motion', 'currency', 'timezone', 'weekStart', 'fiscalYearStart'] as const;

/** The brands this Funil serves. A key belongs to one of them and sees only that one; people see those of their organisations, the command line all. */
export function workspaceRoutes(workspaces: WorkspaceBook, eventsSince: () => Promise<ReadonlyMap<number, Date>>): Routes {
  const tags = ['workspaces'];
  return (http) => {
    http.get(
      '/api/v1/workspaces',
      {
        config: { scope: 'read' },
        schema: { tags, summary: 'Workspaces', response: { 200: Type.Object({ workspaces: Type.Array(listed) }) } },
      },
      async (request) => {
        const since = await eventsSince();
        const shown = visible(workspaces, request);
        return { workspaces: shown.map((one) => ({ ...one, eventsSince: since.get(one.id)?.toISOString() ?? null })) };
      },
    );
    http.post(
      '/api/v1/workspaces',
      {
        config: { scope: 'admin', access: 'people', audit: KEPT },
        schema: {
          tags,
          summary: 'Add a workspace',
          description: 'For people who lead an organisation, and the command line on the server.',
          body: newWorkspace,
          response: { 201: workspaceSchema },
        },
      },
      async (request, reply) => {
        if (request.caller?.kind === 'key') throw notByKey();
        checkTimezone(request.body);
        if (workspaces.list().some((one) => one.slug === request.body.slug)) throw taken(request.body.slug);
        const organization = request.caller?.organization;
        return reply.code(201).send(await workspaces.create({ ...request.body, ...(organization === undefined ? {} : { organization }) }));
      },
    );
    http.patch(
      '/api/v1/workspaces/:slug',
      {
        config: { scope: 'admin', audit: KEPT },
        schema: { tags, summary: 'Change a workspace', params: Type.Object({ slug }), body: changes, response: { 200: workspaceSchema } },
      },
      async (request) => {
        const found = visible(workspaces, request).find((one) => one.slug === request.params.slug && mayChange(one.id, request));
        if (!found) throw new FunilError('no_workspace', `There is no workspace "${request.params.slug}" to change.`, { status: 404 });
        checkTimezone(request.body);
        return workspaces.update(found.id, request.body);
      },
    );
  };
}

function visible(workspaces: WorkspaceBook, { caller, everywhere, workspace }: FastifyRequest): Workspace[] {
  const places = caller?.signedIn?.places;
  return workspaces.list().filter(({ id }) => everywhere || (places ? places.some((place) => place.workspace === id) : id === workspace));
}

/** The guard looked at the role in the workspace at hand; this one may be another. */
function mayChange(id: number, { caller }: FastifyRequest): boolean {
  const places = caller?.signedIn?.places;
  return places === undefined || places.some(({ workspace, role }) => workspace === id && mayDo(role, 'admin'));
}

function checkTimezone({ timezone }: Static<typeof changes>): void {
  try {
    if (timezone !== undefined) new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw new FunilError('bad_timezone', `"${timezone}" is not a time zone.`, {
      hint: 'Write it as in America/Sao_Paulo or UTC.',
      values: { timezone: timezone ?? '' },
    });
  }
}

function taken(name: string): FunilError {
  return new FunilError('workspace_exists', `There is a workspace "${name}" already.`, {
    status: 409,
    hint: 'Choose another short name.',
    values: { name },
  });
}

function notByKey(): FunilError {
  return new FunilError('local_only', 'An API key belongs to one workspace and cannot add another.', {
    status: 403,
    hint: 'Sign in, or on the server: funil workspaces create SLUG',
  });
}
