import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../core/clock.ts';
import { FunilError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { SignedIn } from '../core/person.ts';
import { type StateDb, sql } from '../store/state.ts';
import { openAuth, RESET_MINUTES } from './auth.ts';
import { type Invitation, type Invitations, openInvitations } from './invitations.ts';
import { type Attempts, createAttempts } from './limits.ts';
import { resetMail } from './mails.ts';
import type { SendMail } from './outbox.ts';
import { refuseWeak } from './password.ts';
import { cookiePrefix, secretOf } from './secret.ts';
import { openSignIn, type SignIn } from './sign-in.ts';
import { whoIs } from './who.ts';

export interface PeopleParts {
  db: StateDb;
  clock: Clock;
  /** The installation's key; cookies and what two-factor needs are made safe with one derived from it. */
  key: Buffer;
  /** Where people open Funil, if that is set; https makes cookies secure. */
  publicUrl: string | null;
  sendMail: SendMail;
  attempts?: Attempts;
}

/** People who may sign in, and what the routes do with them. */
export interface People extends SignIn {
  db: StateDb;
  clock: Clock;
  attempts: Attempts;
  invitations: Invitations;
  sendMail: SendMail;
  /** Whether anybody can sign in yet. */
  hasOwner(): boolean;
  signedIn(request: FastifyRequest): Promise<SignedIn | null>;
  /** Makes whom the invitation names, and a member. @throws FunilError `link_used`, `weak_password`, `sign_in_first` */
  join(token: string, given: { name: string; email?: string; password: string; organization?: string }): Promise<{ email: string }>;
  /** Makes somebody who signed in a member. @throws FunilError `link_used`, `other_address` */
  joinAs(token: string, person: { id: string; email: string }): Promise<Invitation>;
  /** Sends a reset in the background, so that the answer takes the same time whether the address is known or not. */
  sendReset(email: string, language: Language): void;
  /** Sets the password of whom the token was sent to, and ends their sessions. @throws FunilError `link_used`, `weak_password` */
  resetTo(token: string, password: string, person: { name: string; email: string }): Promise<void>;
  /** A link that works once and lets the person choose a new password; their second factor goes if that is asked. */
  resetLink(email: string, options: { withoutTwoFactor: boolean }): Promise<string>;
  /** A link that makes the first owner of an organisation. Earlier ones work no more. @throws FunilError `has_owner` */
  ownerLink(organization: number): Promise<string>;
  /** The address of a page with a token behind the hash, which browsers send to nobody. */
  link(page: 'owner' | 'invitation' | 'reset', token: string): string;
  /** Where Funil answers, once it listens. */
  listensAt(address: string): void;
  /** Waits for mails on their way. */
  settle(): Promise<void>;
}

export async function openPeople({ db, clock, key, publicUrl, sendMail, attempts = createAttempts() }: PeopleParts): Promise<People> {
  const secret = secretOf(key);
  const cookies = cookiePrefix(secret);
  const language = new AsyncLocalStorage<Language>();
  const underWay = new Set<Promise<unknown>>();
  let address = publicUrl ?? 'http://127.0.0.1';
  let owned = await anOwner(db);
  const link: People['link'] = (page, token) => `${address}/${page}#${token}`;
  const auth = openAuth({
    db,
    secret,
    cookies,
    url: address,
    sendReset: async ({ email, name }, token) =>
      sendMail(await resetMail(language.getStore() ?? 'en', email, { name, link: link('reset', token), minutes: RESET_MINUTES })),
  });
  const signIn = openSignIn(auth);
  const invitations = openInvitations(db, clock);

  return {
    ...signIn,
    db,
    clock,
    attempts,
    invitations,
    sendMail,
    link,
    hasOwner: () => owned,
    signedIn: (request) => whoIs(auth, db, cookies, request),

    async join(token, { name, email: chosen, password, organization }) {
      return invitations.use(token, async (invitation) => {
        const email = (invitation.email ?? chosen)?.toLowerCase();
        if (email === undefined) throw new FunilError('invalid', 'An address is missing.', { hint: 'Send "email".' });
        refuseWeak(password, [name, email]);
        if (await personBy(db, email)) throw signInFirst();
        const person = await signIn.createPerson({ name, email, password });
        await becomeMember(db, invitation, person);
        if (invitation.role === 'owner') owned = true;
        if (organization !== undefined && invitation.email === null) await rename(db, invitation.organization, organization);
        return { email };
      });
    },
    async joinAs(token, person) {
      return invitations.use(token, async (invitation) => {
        if (invitation.email !== null && invitation.email !== person.email) throw otherAddress(invitation.email);
        await becomeMember(db, invitation, person.id);
        if (invitation.role === 'owner') owned = true;
        return invitation;
      });
    },
    sendReset(email, wanted) {
      const sent = language.run(wanted, () => signIn.forgotten(email)).catch(() => undefined);
      underWay.add(sent);
      void sent.finally(() => underWay.delete(sent));
    },
    async resetTo(token, password, { name, email }) {
      refuseWeak(password, [name, email]);
      await signIn.reset(token, password);
    },
    async resetLink(email, { withoutTwoFactor }) {
      const person = await personBy(db, email.toLowerCase());
      if (!person) throw new FunilError('no_person', `Nobody signs in as ${email}.`, { status: 404, hint: 'List them: funil people list' });
      if (withoutTwoFactor) await forgetTwoFactor(db, person.id);
      return link('reset', await signIn.resetToken(person.id));
    },
    async ownerLink(organization) {
      if (await anOwner(db, organization)) {
        throw new FunilError('has_owner', 'This organisation has an owner.', {
          status: 409,
          hint: 'An owner makes another one in Settings. Locked out? funil people reset ADDRESS',
        });
      }
      const { token } = await invitations.create({ organization, email: null, role: 'owner', invitedBy: 'command line' });
      return link('owner', token);
    },
    listensAt(where) {
      address = publicUrl ?? where;
    },
    async settle() {
      await Promise.all(underWay);
    },
  };
}

async function anOwner(db: StateDb, organization?: number): Promise<boolean> {
  let owners = db.selectFrom('member').select('person').where('role', '=', 'owner');
  if (organization !== undefined) owners = owners.where('organization', '=', organization);
  return (await owners.executeTakeFirst()) !== undefined;
}

export function personBy(db: StateDb, email: string): Promise<{ id: string; name: string } | undefined> {
  return db.selectFrom('person').select(['id', 'name']).where('email', '=', email).executeTakeFirst();
}

/** Somebody who is a member already stays what they are, unless this makes them the owner. */
async function becomeMember(db: StateDb, { organization, role }: Invitation, person: string): Promise<void> {
  await db
    .insertInto('member')
    .values({ organization, person, role })
    .onConflict((conflict) => {
      const met = conflict.columns(['organization', 'person']);
      return role === 'owner' ? met.doUpdateSet({ role }) : met.doNothing();
    })
    .execute();
}

async function rename(db: StateDb, organization: number, name: string): Promise<void> {
  await db.updateTable('organization').set({ name }).where('id', '=', organization).execute();
}

async function forgetTwoFactor(db: StateDb, person: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('person_two_factor').where('person', '=', person).execute();
    await sql`update person set two_factor_enabled = false where id = ${person}`.execute(tx);
  });
}

function signInFirst(): FunilError {
  return new FunilError('sign_in_first', 'Somebody signs in with this address already.', {
    status: 409,
    hint: 'Sign in, then open the link again.',
  });
}

function otherAddress(email: string): FunilError {
  return new FunilError('other_address', `This invitation is for ${email}.`, {
    status: 403,
    hint: 'Sign in with that address, or sign out first.',
    values: { email },
  });
}
