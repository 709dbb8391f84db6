import { Type } from 'typebox';
import type { Routes } from '../lib/http.ts';
import { handOver, personOf } from './acting.ts';
import { keepLanguage } from './languages.ts';
import { refuseWeak } from './password.ts';
import type { People } from './people.ts';
import { aCode, aLanguage, aPassword, closed, done, lineOfText, moment } from './schemas.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';

const tags = ['account'];
const config = { scope: 'person' } as const;
const byPassword = closed({ password: aPassword });
const recoveryCodes = Type.Array(Type.String(), { description: 'Each works once; shown now and never again' });

const sessionSchema = Type.Object({
  id: Type.String(),
  current: Type.Boolean(),
  address: Type.Union([Type.String(), Type.Null()]),
  browser: Type.Union([Type.String(), Type.Null()]),
  since: moment,
  lastSeen: moment,
  endsAt: moment,
});

/** One's own name, password and sessions. */
export function accountRoutes(people: People): Routes {
  const { db, attempts } = people;
  return (http) => {
    http.patch(
      '/api/v1/account',
      {
        config: { ...config, audit: ['name'] },
        schema: { tags, summary: 'Change your name', body: closed({ name: lineOfText('Name to be called by') }), response: { 204: done } },
      },
      async (request, reply) => {
        await db.updateTable('person').set({ name: request.body.name }).where('id', '=', personOf(request).id).execute();
        return reply.code(204).send(null);
      },
    );
    http.put(
      '/api/v1/account/language',
      {
        config: { ...config, audit: false },
        schema: {
          tags,
          summary: 'Say which language you read',
          description: 'Mail to you, such as about alarms, comes in it.',
          body: closed({ language: aLanguage }),
          response: { 204: done },
        },
      },
      async (request, reply) => {
        await keepLanguage(db, personOf(request).id, request.body.language);
        return reply.code(204).send(null);
      },
    );
    http.post(
      '/api/v1/account/password',
      {
        config,
        schema: {
          tags,
          summary: 'Change your password',
          description: 'Ends every other session.',
          body: closed({ current: aPassword, password: aPassword }),
          response: { 204: done },
        },
      },
      async (request, reply) => {
        const { current, password } = request.body;
        const { name, email } = personOf(request);
        refuseWeak(password, [name, email]);
        handOver(reply, (await attempts.limit(email, request.ip, () => people.changePassword(request, current, password))).cookies);
        return reply.code(204).send(null);
      },
    );
    http.get(
      '/api/v1/account/sessions',
      {
        config,
        schema: {
          tags,
          summary: 'Where you are signed in',
          response: { 200: Type.Object({ sessions: Type.Array(sessionSchema) }) },
        },
      },
      async (request) => {
        const { id, session } = personOf(request);
        const sessions = await listSessions(db, id);
        return {
          sessions: sessions.map((one) => ({
            ...one,
            current: one.id === session,
            since: one.since.toISOString(),
            lastSeen: one.lastSeen.toISOString(),
            endsAt: one.endsAt.toISOString(),
          })),
        };
      },
    );
    http.delete(
      '/api/v1/account/sessions',
      { config, schema: { tags, summary: 'Sign out everywhere else', response: { 204: done } } },
      async (request, reply) => {
        const { id, session } = personOf(request);
        await endOtherSessions(db, id, session);
        return reply.code(204).send(null);
      },
    );
    http.delete(
      '/api/v1/account/sessions/:id',
      {
        config,
        schema: {
          tags,
          summary: 'End one of your sessions',
          params: Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,64}$' }) }),
          response: { 204: done },
        },
      },
      async (request, reply) => {
        await endSession(db, personOf(request).id, request.params.id);
        return reply.code(204).send(null);
      },
    );
  };
}

/** A second step at sign-in: codes of an app, and recovery codes for when it is lost. */
export function twoFactorRoutes(people: People): Routes {
  const { attempts } = people;
  return (http) => {
    http.post(
      '/api/v1/account/two-factor',
      {
        config,
        schema: {
          tags,
          summary: 'Begin to set up two-factor',
          body: byPassword,
          response: { 200: Type.Object({ uri: Type.String({ description: 'otpauth://..., for the app' }), recoveryCodes }) },
        },
      },
      async (request) => {
        const { email } = personOf(request);
        return attempts.limit(email, request.ip, () => people.beginTwoFactor(request, request.body.password));
      },
    );
    http.post(
      '/api/v1/account/two-factor/confirm',
      { config, schema: { tags, summary: 'Turn two-factor on', body: closed({ code: aCode }), response: { 204: done } } },
      async (request, reply) => {
        const { email } = personOf(request);
        const confirmed = await attempts.limit(email, request.ip, () => people.confirmTwoFactor(request, request.body.code));
        handOver(reply, confirmed.cookies);
        return reply.code(204).send(null);
      },
    );
    http.post(
      '/api/v1/account/two-factor/remove',
      { config, schema: { tags, summary: 'Turn two-factor off', body: byPassword, response: { 204: done } } },
      async (request, reply) => {
        const { email } = personOf(request);
        const removed = await attempts.limit(email, request.ip, () => people.removeTwoFactor(request, request.body.password));
        handOver(reply, removed.cookies);
        return reply.code(204).send(null);
      },
    );
    http.post(
      '/api/v1/account/recovery-codes',
      {
        config,
        schema: { tags, summary: 'Make new recovery codes', body: byPassword, response: { 200: Type.Object({ recoveryCodes }) } },
      },
      async (request) => {
        const { email } = personOf(request);
        const { password } = request.body;
        return { recoveryCodes: await attempts.limit(email, request.ip, () => people.newRecoveryCodes(request, password)) };
      },
    );
  };
}
