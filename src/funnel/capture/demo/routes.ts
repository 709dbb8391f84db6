import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { FunilError } from '../../../core/errors.ts';
import { parseMoment } from '../../../core/period.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { Routes } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import type { Demo, Demos } from './demos.ts';
import { SIZES, type Size, STORIES, type StoryName } from './parts.ts';
import { truthSchema } from './truth-schema.ts';

const tags = ['demo'];
const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' });

const demoSchema = Type.Object({
  workspace: Slug,
  story: oneOf<StoryName>(STORIES),
  name: Type.String(),
  size: oneOf<Size>(SIZES),
  seed: Type.Integer(),
  until: Type.String({ description: 'First moment that is not told; ISO 8601, UTC' }),
  state: Type.Unsafe<Demo['state']>({ type: 'string', enum: ['making', 'ready', 'failed', 'removing'] }),
  done: Type.Number({ minimum: 0, maximum: 1, description: 'Share of the story that is told' }),
  facts: Type.Integer({ minimum: 0, description: 'Facts taken so far' }),
  error: Type.Union([Type.String(), Type.Null()]),
  readyAt: Type.Union([Type.String(), Type.Null()]),
});
const listed = Type.Object({ demos: Type.Array(demoSchema) });

const wanted = Type.Object(
  {
    story: oneOf<StoryName | 'both'>([...STORIES, 'both'], undefined, 'both'),
    size: oneOf<Size>(SIZES, 'small: 80,000 events a shop', 'small'),
    seed: Type.Integer({ minimum: 0, maximum: 2_147_483_647, default: 1 }),
    until: Type.Optional(Type.String({ format: 'date', description: 'First day that is not told; today when left out' })),
  },
  { additionalProperties: false },
);

/** Demo shops: made, watched, compared with their truth, and removed. */
export function demoRoutes(demos: Demos, workspaces: Pick<Workspaces, 'bySlug'>): Routes {
  const isTheirs = ({ everywhere, caller, workspace }: FastifyRequest, slug: string) => {
    const { id, organization } = workspaces.bySlug(slug);
    return everywhere || (caller?.kind === 'key' ? workspace === id : caller?.organization === organization);
  };

  return (http) => {
    http.get(
      '/api/v1/demo',
      { config: { scope: 'read' }, schema: { tags, summary: 'Demo shops, and how far they are', response: { 200: listed } } },
      async (request) => ({ demos: (await demos.list()).filter(({ workspace }) => isTheirs(request, workspace)) }),
    );
    http.post(
      '/api/v1/demo',
      {
        config: { scope: 'admin', access: 'people', audit: ['story', 'size', 'seed'] },
        // The body may be left out.
        preValidation: async (request) => {
          request.body ??= {} as Static<typeof wanted>;
        },
        schema: {
          tags,
          summary: 'Make demo shops',
          description:
            'Begins to make them and answers at once; shops that are there already stay. The same seed and day give the same facts.',
          body: wanted,
          response: { 202: listed },
        },
      },
      async (request, reply) => {
        refuseKey(request);
        return reply.code(202).send({ demos: await demos.make(wantedBy(request, request.body)) });
      },
    );
    http.delete(
      '/api/v1/demo/:workspace',
      {
        config: { scope: 'admin', access: 'people' },
        schema: {
          tags,
          summary: 'Remove a demo shop',
          description: 'Answers when the workspace and all its facts are gone. Other workspaces are refused.',
          params: Type.Object({ workspace: Slug }),
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        refuseKey(request);
        const { workspace } = request.params;
        if (!isTheirs(request, workspace)) throw new FunilError('no_workspace', `There is no workspace "${workspace}".`, { status: 404 });
        await demos.remove(workspace);
        return reply.code(204).send(null);
      },
    );
    http.get(
      '/api/v1/demo/truth',
      {
        config: { scope: 'read' },
        schema: {
          tags,
          summary: 'What was planted in this demo shop',
          description:
            'What is so, whatever reports say: what each method truly added, what it cost, and what reports should count exactly.',
          response: { 200: truthSchema },
        },
      },
      async ({ workspace }) => (await demos.truth(workspace)) as Static<typeof truthSchema>,
    );
  };
}

function wantedBy({ caller }: FastifyRequest, { story, size, seed, until }: Static<typeof wanted>) {
  const day = until === undefined ? {} : { until: parseMoment(until) };
  const organization = caller?.kind === 'person' ? { organization: caller.organization } : {};
  return { stories: story === 'both' ? STORIES : [story], size, seed, ...day, ...organization };
}

function refuseKey({ caller }: FastifyRequest): void {
  if (caller?.kind !== 'key') return;
  throw new FunilError('local_only', 'An API key belongs to one workspace and cannot make or remove another.', {
    status: 403,
    hint: 'Sign in, or on the server: funil demo',
  });
}
