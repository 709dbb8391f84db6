import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { LANGUAGES, type Language } from '../core/language.ts';
import { allowedTo, ROLES } from '../core/role.ts';
import type { Routes } from '../lib/http.ts';
import { oneOf } from '../lib/one-of.ts';
import { actAs, handOver } from './acting.ts';
import { languageOf } from './languages.ts';
import type { People } from './people.ts';
import { aCode, aPassword, closed, done, ENTRY, emailAddress } from './schemas.ts';

const tags = ['sign-in'];
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const sessionSchema = Type.Object({
  state: Type.Unsafe<'signed-in' | 'key' | 'unprotected' | 'signed-out'>({
    type: 'string',
    enum: ['signed-in', 'key', 'unprotected', 'signed-out'],
    description: 'unprotected: nobody can sign in yet, and this browser may read because it is on the same machine',
  }),
  hasOwner: Type.Boolean({ description: 'Whether anybody can sign in' }),
  person: nullable(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      email: Type.String(),
      twoFactor: Type.Boolean(),
      language: nullable(oneOf<Language>(LANGUAGES, 'What they read; null: they never said')),
    }),
  ),
  organization: nullable(Type.String()),
  workspace: nullable(Type.String({ description: 'The one at hand' })),
  role: nullable(oneOf<string>(ROLES, 'In the workspace at hand')),
  organizationRole: nullable(oneOf<string>(ROLES)),
  may: Type.Array(Type.String(), { description: 'What the role in the workspace at hand allows; people: what concerns the organisation' }),
});

/** Signing in and out, and who asks. */
export function sessionRoutes(people: People): Routes {
  return (http) => {
    http.get(
      '/api/v1/session',
      { config: { scope: 'anyone' }, schema: { tags, summary: 'Who asks', response: { 200: sessionSchema } } },
      async (request) => describe(people, request),
    );
    http.post(
      '/api/v1/session',
      {
        config: ENTRY,
        schema: {
          tags,
          summary: 'Sign in',
          body: closed({ email: emailAddress, password: aPassword }),
          response: { 200: Type.Object({ state: Type.String({ description: 'signed-in, or second-factor when a code is wanted' }) }) },
        },
      },
      async (request, reply) => {
        const { email, password } = request.body;
        const entered = await people.attempts.limit(email, request.ip, () => people.enter(request, email, password)).catch(noted(request));
        handOver(reply, entered.cookies);
        if (entered.person !== null) await actAs(people.db, request, entered.person);
        return { state: entered.second ? 'second-factor' : 'signed-in' };
      },
    );
    http.post(
      '/api/v1/session/second-factor',
      {
        config: ENTRY,
        schema: {
          tags,
          summary: 'Sign in, second step',
          body: closed({ code: aCode, recovery: Type.Optional(Type.Boolean({ description: 'The code is a recovery code' })) }),
          response: { 200: Type.Object({ state: Type.String() }) },
        },
      },
      async (request, reply) => {
        const { code, recovery = false } = request.body;
        const entered = await people.attempts
          .limit(`second factor from ${request.ip}`, request.ip, () => people.secondFactor(request, { code, recovery }))
          .catch(noted(request));
        handOver(reply, entered.cookies);
        await actAs(people.db, request, entered.person);
        return { state: 'signed-in' };
      },
    );
    http.delete(
      '/api/v1/session',
      { config: ENTRY, schema: { tags, summary: 'Sign out', response: { 204: done } } },
      async (request, reply) => leave(people, request, reply),
    );
  };
}

/** Who was turned away, by address and reason; whom they claimed to be stays out of the log. */
function noted(request: FastifyRequest): (error: unknown) => never {
  return (error) => {
    request.log.warn({ address: request.ip, code: (error as { code?: string }).code }, 'a sign-in was refused');
    throw error;
  };
}

async function leave(people: People, request: FastifyRequest, reply: FastifyReply) {
  handOver(reply, (await people.leave(request)).cookies);
  return reply.code(204).send(null);
}

async function describe(people: People, { caller }: FastifyRequest) {
  const hasOwner = people.hasOwner();
  const nothing = { hasOwner, person: null, organization: null, workspace: null, role: null, organizationRole: null, may: [] as string[] };
  if (!caller) return { ...nothing, state: 'signed-out' as const };
  if (!caller.signedIn || !caller.place)
    return { ...nothing, state: caller.kind === 'visitor' ? ('unprotected' as const) : ('key' as const) };
  const { name } = await people.db
    .selectFrom('organization')
    .select('name')
    .where('id', '=', caller.organization)
    .executeTakeFirstOrThrow();
  const { slug, role, organizationRole } = caller.place;
  const may = [...allowedTo(role).filter((kind) => kind !== 'people'), ...allowedTo(organizationRole).filter((kind) => kind === 'people')];
  return {
    state: 'signed-in' as const,
    hasOwner,
    person: { ...caller.signedIn.person, language: await languageOf(people.db, caller.signedIn.person.id) },
    organization: name,
    workspace: slug,
    role,
    organizationRole,
    may,
  };
}
