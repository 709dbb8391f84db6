import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { StateDb } from '../store/state.ts';

/** Set by us from the socket; whatever a client sends under this name is replaced. */
export const ADDRESS_HEADER = 'x-funil-address';
export const PASSWORD_LENGTH = { least: 10, most: 128 };
export const SESSION_DAYS = 30;
export const RESET_MINUTES = 60;

const DAY_SECONDS = 86_400;

export interface AuthParts {
  db: StateDb;
  secret: string;
  /** Tells the cookies of two Funils on one machine apart. */
  cookies: string;
  /** Where people open Funil; https makes cookies secure. */
  url: string;
  sendReset(person: { id: string; email: string; name: string }, token: string): Promise<void>;
}

/** better-auth over our own tables. Its HTTP handler is not mounted: our routes call what they need of it, so nothing else of it can be reached. */
export function openAuth(parts: AuthParts) {
  return betterAuth({ ...optionsOf(parts), plugins: plugins() });
}

export type Auth = ReturnType<typeof openAuth>;

function plugins() {
  return [
    twoFactor({
      issuer: 'Funil',
      schema: {
        user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
        twoFactor: {
          modelName: 'person_two_factor',
          fields: {
            backupCodes: 'backup_codes',
            userId: 'person',
            failedVerificationCount: 'failed_verification_count',
            lockedUntil: 'locked_until',
          },
        },
      },
    }),
  ];
}

function optionsOf({ db, secret, cookies, url, sendReset }: AuthParts) {
  return {
    appName: 'Funil',
    baseURL: url,
    secret,
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendReset(user, token),
    },
    session: {
      modelName: 'person_session',
      fields: times({ expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'person' }),
      expiresIn: SESSION_DAYS * DAY_SECONDS,
      updateAge: DAY_SECONDS,
    },
    user: { modelName: 'person', fields: times({ emailVerified: 'email_verified' }) },
    account: {
      modelName: 'person_credential',
      fields: times({
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'person',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      }),
    },
    verification: { modelName: 'person_verification', fields: times({ expiresAt: 'expires_at' }), storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: cookies,
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  } satisfies BetterAuthOptions;
}

function times<T extends Record<string, string>>(fields: T) {
  return { ...fields, createdAt: 'created_at', updatedAt: 'updated_at' };
}
