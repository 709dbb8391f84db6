import { isAPIError } from 'better-auth/api';
import { FunilError, type ProblemValues } from '../core/errors.ts';
import type { ProblemCode } from '../core/problem-codes.ts';

type Refusal = readonly [code: ProblemCode, title: string, status: number, hint: string, values?: ProblemValues];

const WRONG_SIGN_IN: Refusal = [
  'wrong_sign_in',
  'The address or the password is not right.',
  401,
  'Try again, or have a link sent to choose a new password.',
];
const WRONG_CODE: Refusal = [
  'wrong_code',
  'This code is not right.',
  400,
  'Take the code that the app shows now; at sign-in, a recovery code not used before does as well.',
];
const EXPIRED: Refusal = ['sign_in_again', 'The sign-in took too long.', 401, 'Begin again with your address and password.'];
const LOCKED: Refusal = [
  'too_many_tries',
  'There were too many wrong codes.',
  429,
  'Wait fifteen minutes, then try again.',
  { seconds: 900 },
];
const USED: Refusal = ['link_used', 'This link was used, has ended, or is not complete.', 400, 'Ask for a new one.'];
const WRONG_PASSWORD: Refusal = ['wrong_password', 'Your password is not right.', 400, 'Enter the one you sign in with.'];
const NOT_ON: Refusal = ['not_set_up', 'Two-factor is not set up.', 400, 'Begin its set-up first.'];

/** What the sign-in library refuses, in our words. */
const REFUSALS: Record<string, Refusal> = {
  INVALID_EMAIL_OR_PASSWORD: WRONG_SIGN_IN,
  INVALID_EMAIL: WRONG_SIGN_IN,
  INVALID_CODE: WRONG_CODE,
  INVALID_BACKUP_CODE: WRONG_CODE,
  BACKUP_CODES_NOT_ENABLED: WRONG_CODE,
  INVALID_TWO_FACTOR_COOKIE: EXPIRED,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: LOCKED,
  ACCOUNT_TEMPORARILY_LOCKED: LOCKED,
  INVALID_TOKEN: USED,
  USER_NOT_FOUND: USED,
  INVALID_PASSWORD: WRONG_PASSWORD,
  TOTP_NOT_ENABLED: NOT_ON,
  TWO_FACTOR_NOT_ENABLED: NOT_ON,
  TOTP_ALREADY_ENABLED: ['set_up_already', 'Two-factor is on already.', 409, 'Turn it off first to set it up anew.'],
};

/** Runs a call of the sign-in library; what it refuses becomes a FunilError. */
export async function inOurWords<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const code = isAPIError(error) ? String(error.body?.code) : '';
    const refusal = REFUSALS[code];
    if (!refusal) throw error;
    const [name, title, status, hint, values] = refusal;
    throw new FunilError(name, title, { status, hint, values, cause: error });
  }
}

export function linkUsed(): FunilError {
  const [code, title, status, hint] = USED;
  return new FunilError(code, title, { status, hint });
}
