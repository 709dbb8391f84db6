import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { MESSAGE_STATES, type MessageState } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import { FunilError } from '../core/errors.ts';
import type { Routes } from '../lib/http.ts';
import { oneOf } from '../lib/one-of.ts';
import { markAs, sendAgain } from '../outbox/acts.ts';
import { type StateDb, sql } from '../store/state.ts';
import { personOf } from './acting.ts';
import { mayRead, readOutbox } from './outbox.ts';
import { closed, done, moment } from './schemas.ts';

const tags = ['mail'];
const config = { scope: 'admin', access: 'people' } as const;
const MOST = 200;

const state = oneOf<MessageState>(MESSAGE_STATES);
const mailSchema = Type.Object({
  id: Type.String(),
  at: moment,
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  kind: Type.String({ description: 'confirmation, welcome, alert, reset, invitation ...' }),
  own: Type.Boolean({ description: "False for the installation's mail to people who sign in" }),
  state,
  why: Type.Union([Type.String(), Type.Null()]),
  attempt: Type.Integer(),
  due: moment,
  returned: Type.Union([Type.Literal('hard'), Type.Literal('soft'), Type.Literal('complaint'), Type.Null()]),
});
const querystring = Type.Object({
  state: Type.Optional(state),
  before: Type.Optional(Type.String({ pattern: '^\\d{1,18}$', description: 'Id of the last mail of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: MOST, default: MOST }),
});
const params = Type.Object({ id: Type.String({ pattern: '^\\d{1,18}$' }) });

/** Messages on their way, sent, or waiting to be read. */
export function outboxRoutes({ db, clock, wake }: { db: StateDb; clock: Clock; wake: () => void }): Routes {
  return (http) => {
    http.get(
      '/api/v1/outbox',
      {
        config,
        schema: {
          tags,
          summary: 'Mail, and what became of it',
          description: 'Mail to owners is shown to owners only. Keys may not read it, for it holds links that let people in.',
          querystring,
          response: { 200: Type.Object({ mails: Type.Array(mailSchema), next: Type.Union([Type.String(), Type.Null()]) }) },
        },
      },
      async (request) => {
        const { state: one, before, limit } = request.query;
        const wanted = { states: one === undefined ? [] : [one], ...(before === undefined ? {} : { before }), limit };
        const mails = await readOutbox(db, readerOf(request), wanted);
        const written = mails.map((mail) => ({ ...mail, at: mail.at.toISOString(), due: mail.due.toISOString() }));
        return { mails: written, next: mails.length < limit ? null : (mails.at(-1)?.id ?? null) };
      },
    );
    http.post(
      '/api/v1/outbox/:id/send',
      {
        config,
        schema: {
          tags,
          summary: 'Send a mail again',
          description: 'For mail that was kept, failed, or of which nobody knows whether it arrived: it may then arrive twice.',
          params,
          response: { 204: done },
        },
      },
      async (request, reply) => {
        await sendAgain(db, request.params.id, mineOf(request), clock());
        wake();
        return reply.code(204).send(null);
      },
    );
    http.post(
      '/api/v1/outbox/:id/mark',
      {
        config: { ...config, audit: ['state'] },
        schema: {
          tags,
          summary: 'Say what became of a mail of which nobody knows',
          params,
          body: closed({ state: Type.Union([Type.Literal('sent'), Type.Literal('failed')]) }),
          response: { 204: done },
        },
      },
      async (request, reply) => {
        await markAs(db, request.params.id, mineOf(request), request.body.state, request.caller?.name ?? '');
        return reply.code(204).send(null);
      },
    );
  };
}

function readerOf(request: FastifyRequest) {
  if (request.caller?.kind === 'key') throw notByKey();
  if (request.everywhere) return null;
  const { organization, organizationRole } = personOf(request);
  return { organization, workspace: request.workspace, isOwner: organizationRole === 'owner' };
}

function mineOf(request: FastifyRequest) {
  const reader = readerOf(request);
  return reader === null ? sql<boolean>`true` : mayRead(reader);
}

function notByKey(): FunilError {
  return new FunilError('not_by_key', 'Keys may not read mail: it holds links that let people in.', {
    status: 403,
    hint: 'Sign in and open Settings.',
  });
}
