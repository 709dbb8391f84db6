import { Type } from 'typebox';
import type { Routes } from '../lib/http.ts';
import { actAs, handOver, personOf } from './acting.ts';
import { type People, personBy } from './people.ts';
import { aLanguage, aPassword, aRole, closed, done, ENTRY, emailAddress, lineOfText, linkToken } from './schemas.ts';

const tags = ['sign-in'];

const joining = closed({
  token: linkToken,
  name: lineOfText('Name to be called by'),
  email: Type.Optional(emailAddress),
  password: aPassword,
  organization: Type.Optional(lineOfText('Name of the organisation; only the link for its owner sets it')),
});
const invited = Type.Object({
  organization: Type.String(),
  email: Type.Union([Type.String(), Type.Null()], { description: 'Null: whoever has the link chooses one' }),
  role: aRole,
});

/** Coming in by a link that works once, and passwords that were forgotten. */
export function entryRoutes(people: People): Routes {
  /** Guessing tokens costs tries; choosing a password that is too weak does not. */
  const checked = <T>(ip: string, check: () => Promise<T>) => people.attempts.limit(`link from ${ip}`, ip, check);

  return (http) => {
    http.post(
      '/api/v1/invitation',
      { config: ENTRY, schema: { tags, summary: 'Look at an invitation', body: closed({ token: linkToken }), response: { 200: invited } } },
      async (request) => {
        const found = await checked(request.ip, () => people.invitations.find(request.body.token));
        return { organization: found.organizationName, email: found.email, role: found.role };
      },
    );
    http.post(
      '/api/v1/invitation/accept',
      {
        config: { ...ENTRY, audit: ['name', 'email', 'organization'] },
        schema: {
          tags,
          summary: 'Accept an invitation, or become the owner',
          description: 'Makes a person who can sign in, and signs them in.',
          body: joining,
          response: { 201: Type.Object({ email: Type.String() }) },
        },
      },
      async (request, reply) => {
        const { token, ...given } = request.body;
        await checked(request.ip, () => people.invitations.find(token));
        const { email } = await people.join(token, given);
        const entered = await people.enter(request, email, given.password);
        handOver(reply, entered.cookies);
        const person = await personBy(people.db, email);
        if (person) await actAs(people.db, request, person.id);
        return reply.code(201).send({ email });
      },
    );
    http.post(
      '/api/v1/invitation/join',
      {
        config: { scope: 'person' },
        schema: {
          tags,
          summary: 'Accept an invitation as the person signed in',
          body: closed({ token: linkToken }),
          response: { 204: done },
        },
      },
      async (request, reply) => {
        await people.joinAs(request.body.token, personOf(request));
        return reply.code(204).send(null);
      },
    );
    http.post(
      '/api/v1/password/forgotten',
      {
        config: ENTRY,
        schema: {
          tags,
          summary: 'Have a link sent to choose a new password',
          description: 'The answer is the same whether somebody has that address or not.',
          body: closed({ email: emailAddress, language: Type.Optional(aLanguage) }),
          response: { 202: Type.Null({ description: 'If somebody signs in with this address, a mail is on its way' }) },
        },
      },
      async (request, reply) => {
        const { email, language = 'en' } = request.body;
        people.attempts.spend(`reset of ${email}`, request.ip);
        people.sendReset(email, language);
        return reply.code(202).send(null);
      },
    );
    http.post(
      '/api/v1/password/reset',
      {
        config: ENTRY,
        schema: {
          tags,
          summary: 'Choose a new password',
          description: 'Ends every session of that person.',
          body: closed({ token: linkToken, password: aPassword }),
          response: { 204: done },
        },
      },
      async (request, reply) => {
        const { token, password } = request.body;
        const person = await checked(request.ip, () => people.resetOf(token));
        await people.resetTo(token, password, person);
        await actAs(people.db, request, person.id);
        return reply.code(204).send(null);
      },
    );
  };
}
