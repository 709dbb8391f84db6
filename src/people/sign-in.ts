import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ADDRESS_HEADER, type Auth, RESET_MINUTES } from './auth.ts';
import { inOurWords, linkUsed } from './refusals.ts';

/** Cookies to hand to the browser. */
export interface Cookies {
  cookies: string[];
}

/** What the sign-in library may know of a request: never an address that the caller made up. */
export function headersOf(request: FastifyRequest): Headers {
  const { cookie = '', 'user-agent': agent = '' } = request.headers;
  return new Headers({ cookie, 'user-agent': agent.slice(0, 300), [ADDRESS_HEADER]: request.ip });
}

/** What of the library the routes use. Each throws a FunilError, as `inOurWords` says it. */
export type SignIn = ReturnType<typeof openSignIn>;

export function openSignIn(auth: Auth) {
  return {
    /** Checks address and password. `second` is true when a code is wanted before there is a session. */
    async enter(request: FastifyRequest, email: string, password: string): Promise<Cookies & { second: boolean; person: string | null }> {
      const { headers, response } = await inOurWords(() =>
        auth.api.signInEmail({ body: { email, password }, headers: headersOf(request), returnHeaders: true }),
      );
      const second = 'twoFactorRedirect' in response;
      return { cookies: headers.getSetCookie(), second, person: second ? null : response.user.id };
    },

    /** The second step of signing in: a code of the app, or a recovery code, which is used up. */
    async secondFactor(request: FastifyRequest, given: { code: string; recovery: boolean }): Promise<Cookies & { person: string }> {
      const asked = { body: { code: given.code }, headers: headersOf(request), returnHeaders: true } as const;
      const verify = () => (given.recovery ? auth.api.verifyBackupCode(asked) : auth.api.verifyTOTP(asked));
      const { headers, response } = await inOurWords(verify);
      return { cookies: headers.getSetCookie(), person: response.user.id };
    },

    async leave(request: FastifyRequest): Promise<Cookies> {
      const { headers } = await auth.api.signOut({ headers: headersOf(request), returnHeaders: true });
      return { cookies: headers.getSetCookie() };
    },

    async changePassword(request: FastifyRequest, currentPassword: string, newPassword: string): Promise<Cookies> {
      const body = { currentPassword, newPassword, revokeOtherSessions: true };
      const { headers } = await inOurWords(() => auth.api.changePassword({ body, headers: headersOf(request), returnHeaders: true }));
      return { cookies: headers.getSetCookie() };
    },

    /** Has a reset sent to that address if somebody has it; says nothing either way. */
    async forgotten(email: string): Promise<void> {
      await auth.api.requestPasswordReset({ body: { email } });
    },

    /** Whom a reset was sent to. @throws FunilError `link_used` */
    async resetOf(token: string): Promise<{ id: string; name: string; email: string }> {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
      const person = found && found.expiresAt > new Date() ? await internalAdapter.findUserById(found.value) : null;
      if (!person) throw linkUsed();
      return person;
    },

    /** Sets the password of whom the token was sent to, and ends all their sessions. */
    async reset(token: string, newPassword: string): Promise<void> {
      await inOurWords(() => auth.api.resetPassword({ body: { token, newPassword } }));
    },

    /** A token that lets that person choose a new password. */
    async resetToken(person: string): Promise<string> {
      const { internalAdapter } = await auth.$context;
      const token = randomBytes(24).toString('base64url');
      const expiresAt = new Date(Date.now() + RESET_MINUTES * 60_000);
      await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: person, expiresAt });
      return token;
    },

    async beginTwoFactor(request: FastifyRequest, password: string): Promise<{ uri: string; recoveryCodes: string[] }> {
      const answer = await inOurWords(() => auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(request) }));
      if (!('totpURI' in answer)) throw new Error('The sign-in library set up another second factor than was asked for.');
      return { uri: answer.totpURI, recoveryCodes: answer.backupCodes };
    },

    async confirmTwoFactor(request: FastifyRequest, code: string): Promise<Cookies> {
      const asked = { body: { code }, headers: headersOf(request), returnHeaders: true } as const;
      const { headers } = await inOurWords(() => auth.api.verifyTOTP(asked));
      return { cookies: headers.getSetCookie() };
    },

    async removeTwoFactor(request: FastifyRequest, password: string): Promise<Cookies> {
      const asked = { body: { password }, headers: headersOf(request), returnHeaders: true } as const;
      const { headers } = await inOurWords(() => auth.api.disableTwoFactor(asked));
      return { cookies: headers.getSetCookie() };
    },

    async newRecoveryCodes(request: FastifyRequest, password: string): Promise<string[]> {
      const answer = await inOurWords(() => auth.api.generateBackupCodes({ body: { password }, headers: headersOf(request) }));
      return answer.backupCodes;
    },

    /** Makes somebody who can sign in. The caller has checked that the address is free. */
    async createPerson({ name, email, password }: { name: string; email: string; password: string }): Promise<string> {
      const { internalAdapter, password: hashing } = await auth.$context;
      const hash = await hashing.hash(password);
      const person = await internalAdapter.createUser({ name, email: email.toLowerCase(), emailVerified: false }, { method: 'invitation' });
      await internalAdapter.linkAccount({ userId: person.id, accountId: person.id, providerId: 'credential', password: hash });
      return person.id;
    },
  };
}
