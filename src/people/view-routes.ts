import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import { mayDo } from '../core/role.ts';
import type { Routes } from '../lib/http.ts';
import { isDuplicate, type StateDb, sql } from '../store/state.ts';
import { personOf } from './acting.ts';
import type { People } from './people.ts';
import { closed, done, lineOfText } from './schemas.ts';

const tags = ['views'];
const MOST = 200;

const list = Type.Unsafe<'leads'>({ type: 'string', enum: ['leads'], description: 'The list it narrows' });
const search = Type.Record(Type.String({ maxLength: 40 }), Type.Union([Type.String({ maxLength: 2_000 }), Type.Number()]), {
  maxProperties: 20,
  description: 'What the list is narrowed to, as its page has it in the address',
});
const view = Type.Object({
  id: Type.String(),
  name: Type.String(),
  search,
  shared: Type.Boolean({ description: 'Whether everybody in the workspace sees it' }),
  by: Type.String(),
});
const name = lineOfText('What it is called', 60);
const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const wanted = closed({ list, name, search, shared: Type.Boolean() });

/** What lists were narrowed to, under names: one's own, and those of the workspace. */
export function viewRoutes({ db, clock }: People): Routes {
  return (http) => {
    http.get(
      '/api/v1/views',
      {
        config: { scope: 'read' },
        schema: {
          tags,
          summary: 'Saved views',
          description: 'The workspace’s, and those of the person who asks.',
          querystring: Type.Object({ list }),
          response: { 200: Type.Object({ views: Type.Array(view) }) },
        },
      },
      async (request) => ({ views: await viewsOf(db, request, request.query.list) }),
    );
    http.post(
      '/api/v1/views',
      {
        config: { scope: 'person', audit: ['list', 'name', 'shared'] },
        schema: {
          tags,
          summary: 'Save a view',
          description: 'One of the same name is replaced. Sharing needs a role that may change campaigns and rules.',
          body: wanted,
          response: { 201: view },
        },
      },
      async (request, reply) => {
        const { shared, name, ...rest } = request.body;
        const { id: person, name: madeBy } = personOf(request);
        if (shared) refuseUnlessShares(request);
        const owner = shared ? null : person;
        await refuseBeyond(db, request.workspace, owner);
        const row = { ...rest, search: JSON.stringify(rest.search), name, person: owner, workspace: request.workspace, made_by: madeBy };
        const { id } = await db
          .insertInto('saved_view')
          .values({ id: randomUUID(), made_at: new Date(clock()), ...row })
          .onConflict((conflict) =>
            conflict
              .expression(sql`workspace, list, coalesce(person, ''), lower(name)`)
              .doUpdateSet({ search: row.search, name, made_by: madeBy }),
          )
          .returning('id')
          .executeTakeFirstOrThrow();
        return reply.code(201).send({ id, name, search: rest.search, shared, by: madeBy });
      },
    );
    changeRoutes(db)(http);
  };
}

/** What is done with a view that is there: by its owner, or by who may change those of everybody. */
function changeRoutes(db: StateDb): Routes {
  return (http) => {
    http.patch(
      '/api/v1/views/:id',
      {
        config: { scope: 'person', audit: ['name'] },
        schema: { tags, summary: 'Rename a saved view', params, body: closed({ name }), response: { 200: view } },
      },
      async (request) => {
        const found = await changeable(db, request, request.params.id);
        await rename(db, request.workspace, found.id, request.body.name);
        return { ...found, name: request.body.name };
      },
    );
    http.delete(
      '/api/v1/views/:id',
      { config: { scope: 'person' }, schema: { tags, summary: 'Remove a saved view', params, response: { 204: done } } },
      async (request, reply) => {
        const { id } = await changeable(db, request, request.params.id);
        await db.deleteFrom('saved_view').where('id', '=', id).where('workspace', '=', request.workspace).execute();
        return reply.code(204).send(null);
      },
    );
  };
}

/** @throws FunilError `no_view` (404), `role_missing` (403). */
async function changeable(db: StateDb, request: FastifyRequest, id: string) {
  const found = (await viewsOf(db, request, 'leads')).find((one) => one.id === id);
  if (!found) throw new FunilError('no_view', 'There is no such view.', { status: 404, hint: 'It may have been removed already.' });
  if (found.shared) refuseUnlessShares(request);
  return found;
}

/** @throws FunilError `view_exists` (409). */
async function rename(db: StateDb, workspace: number, id: string, name: string): Promise<void> {
  try {
    await db.updateTable('saved_view').set({ name }).where('id', '=', id).where('workspace', '=', workspace).execute();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new FunilError('view_exists', 'There is a view of that name.', { status: 409, hint: 'Take another name.' });
  }
}

/** Those of everybody first, by name. */
async function viewsOf(db: StateDb, { caller, workspace }: FastifyRequest, of: 'leads') {
  const person = caller?.signedIn?.person.id ?? null;
  const rows = await db
    .selectFrom('saved_view')
    .select(['id', 'name', 'search', 'person', 'made_by as by'])
    .where('workspace', '=', workspace)
    .where('list', '=', of)
    .where((where) => where.or([where('person', 'is', null), where('person', '=', person)]))
    .orderBy('person', (order) => order.desc().nullsFirst())
    .orderBy(sql`lower(name)`)
    .execute();
  return rows.map(({ person: owner, ...row }) => ({ ...row, shared: owner === null }));
}

function refuseUnlessShares({ caller }: FastifyRequest): void {
  if (caller?.place && mayDo(caller.place.role, 'write')) return;
  throw new FunilError('role_missing', 'Your role does not allow views for everybody.', {
    status: 403,
    hint: 'Keep it for yourself, or ask an owner, admin or marketer.',
  });
}

async function refuseBeyond(db: StateDb, workspace: number, person: string | null): Promise<void> {
  const { views } = await db
    .selectFrom('saved_view')
    .select(sql<string>`count(*)`.as('views'))
    .where('workspace', '=', workspace)
    .where('person', person === null ? 'is' : '=', person)
    .executeTakeFirstOrThrow();
  if (Number(views) < MOST) return;
  throw new FunilError('too_many_views', `There are ${MOST} views already.`, {
    status: 409,
    hint: 'Remove one that nobody uses.',
    values: { most: MOST },
  });
}
