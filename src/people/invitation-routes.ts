import { Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import type { Routes } from '../lib/http.ts';
import { personOf } from './acting.ts';
import { INVITATION_DAYS, type Invitation } from './invitations.ts';
import { invitationMail } from './mails.ts';
import type { People } from './people.ts';
import { aLanguage, aRole, closed, done, emailAddress, moment } from './schemas.ts';

const tags = ['people'];
const config = { scope: 'person', access: 'people' } as const;

const invitationFields = {
  id: Type.String(),
  email: Type.String(),
  role: aRole,
  invitedBy: Type.String(),
  createdAt: moment,
  expiresAt: moment,
};

/** Ways into the organisation that work once. */
export function invitationRoutes({ db, invitations, sendMail, link }: People): Routes {
  return (http) => {
    http.get(
      '/api/v1/invitations',
      {
        config,
        schema: {
          tags,
          summary: 'Invitations that were not used yet',
          response: { 200: Type.Object({ invitations: Type.Array(Type.Object(invitationFields)) }) },
        },
      },
      async (request) => ({ invitations: (await invitations.list(personOf(request).organization)).map(written) }),
    );
    http.post(
      '/api/v1/invitations',
      {
        config: { ...config, audit: ['email', 'role'] },
        schema: {
          tags,
          summary: 'Invite somebody',
          description: 'The link is mailed, and shown in this answer and never again.',
          body: closed({ email: emailAddress, role: aRole, language: Type.Optional(aLanguage) }),
          response: { 201: Type.Object({ ...invitationFields, link: Type.String() }) },
        },
      },
      async (request, reply) => {
        const by = personOf(request);
        const { role, language = 'en' } = request.body;
        const email = request.body.email.toLowerCase();
        if (role === 'owner' && by.organizationRole !== 'owner') throw ownersOnly();
        if (await isMember(email, by.organization)) throw memberAlready(email);
        const { invitation, token } = await invitations.create({ organization: by.organization, email, role, invitedBy: by.name });
        const address = link('invitation', token);
        const organization = await nameOf(by.organization);
        await sendMail(await invitationMail(language, email, { by: by.name, organization, link: address, days: INVITATION_DAYS }));
        return reply.code(201).send({ ...written(invitation), link: address });
      },
    );
    http.delete(
      '/api/v1/invitations/:id',
      {
        config,
        schema: {
          tags,
          summary: 'Withdraw an invitation',
          params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
          response: { 204: done },
        },
      },
      async (request, reply) => {
        await invitations.withdraw(personOf(request).organization, request.params.id);
        return reply.code(204).send(null);
      },
    );
  };

  async function nameOf(organization: number): Promise<string> {
    return (await db.selectFrom('organization').select('name').where('id', '=', organization).executeTakeFirstOrThrow()).name;
  }

  async function isMember(email: string, organization: number): Promise<boolean> {
    const found = await db
      .selectFrom('member')
      .innerJoin('person', 'person.id', 'member.person')
      .select('person.id')
      .where('organization', '=', organization)
      .where('email', '=', email)
      .executeTakeFirst();
    return found !== undefined;
  }
}

function written({ id, email, role, invitedBy, createdAt, expiresAt }: Invitation) {
  return { id, email: email ?? '', role, invitedBy, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

function ownersOnly(): FunilError {
  return new FunilError('owners_only', 'Only an owner may invite owners.', { status: 403, hint: 'Ask an owner.' });
}

function memberAlready(email: string): FunilError {
  return new FunilError('member_already', `${email} is a member already.`, {
    status: 409,
    hint: 'Change their role instead.',
    values: { email },
  });
}
