import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Clock } from '../core/clock.ts';
import { FunilError } from '../core/errors.ts';
import type { Role } from '../core/role.ts';
import type { StateDb } from '../store/state.ts';
import { linkUsed } from './refusals.ts';

/** An invitation as its organisation sees it. Without an address it makes the organisation's owner. */
export interface Invitation {
  id: string;
  organization: number;
  email: string | null;
  role: Role;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
}

export const INVITATION_DAYS = 7;

const TOKEN = /^[\w-]{43}$/;

export interface Invitations {
  /** Makes one; an earlier one for the same address (or the same missing address) works no more. */
  create(asked: {
    organization: number;
    email: string | null;
    role: Role;
    invitedBy: string;
  }): Promise<{ invitation: Invitation; token: string }>;
  /** Those that still work. */
  list(organization: number): Promise<Invitation[]>;
  /** @throws FunilError `no_invitation` (404) */
  withdraw(organization: number, id: string): Promise<void>;
  /** The invitation of a token, unused and in time. @throws FunilError `link_used` */
  find(token: string): Promise<Invitation & { organizationName: string }>;
  /** Uses it up, runs `work`, and gives it back if that fails. Of several at the same time one gets it. @throws FunilError `link_used` */
  use<T>(token: string, work: (invitation: Invitation) => Promise<T>): Promise<T>;
}

export function openInvitations(db: StateDb, clock: Clock): Invitations {
  const open = (token: string) => {
    if (!TOKEN.test(token)) throw linkUsed();
    return { hash: digest(token), now: new Date(clock()) };
  };

  return {
    async create({ organization, email, role, invitedBy }) {
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      await db
        .deleteFrom('invitation')
        .where('organization', '=', organization)
        .where('email', email === null ? 'is' : '=', email)
        .where('used_at', 'is', null)
        .execute();
      const row = {
        id: uuidv7(),
        organization,
        email,
        role,
        token_hash: digest(token),
        invited_by: invitedBy,
        created_at: new Date(now),
        expires_at: new Date(now + INVITATION_DAYS * 86_400_000),
      };
      const made = await db.insertInto('invitation').values(row).returningAll().executeTakeFirstOrThrow();
      return { invitation: shown(made), token };
    },
    async list(organization) {
      const rows = await db
        .selectFrom('invitation')
        .selectAll()
        .where('organization', '=', organization)
        .where('email', 'is not', null)
        .where('used_at', 'is', null)
        .where('expires_at', '>', new Date(clock()))
        .orderBy('created_at')
        .execute();
      return rows.map(shown);
    },
    async withdraw(organization, id) {
      const gone = await db
        .deleteFrom('invitation')
        .where('organization', '=', organization)
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      if (gone.numDeletedRows === 0n) throw new FunilError('no_invitation', 'There is no such invitation.', { status: 404 });
    },
    async find(token) {
      const { hash, now } = open(token);
      const row = await db
        .selectFrom('invitation')
        .innerJoin('organization', 'organization.id', 'invitation.organization')
        .selectAll('invitation')
        .select('organization.name as organizationName')
        .where('token_hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!row) throw linkUsed();
      return { ...shown(row), organizationName: row.organizationName };
    },
    async use(token, work) {
      const { hash, now } = open(token);
      const row = await db
        .updateTable('invitation')
        .set({ used_at: now })
        .where('token_hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw linkUsed();
      try {
        return await work(shown(row));
      } catch (error) {
        await db.updateTable('invitation').set({ used_at: null }).where('id', '=', row.id).execute();
        throw error;
      }
    },
  };
}

interface Row {
  id: string;
  organization: number;
  email: string | null;
  role: Role;
  invited_by: string;
  created_at: Date;
  expires_at: Date;
}

function shown({ id, organization, email, role, invited_by, created_at, expires_at }: Row): Invitation {
  return { id, organization, email, role, invitedBy: invited_by, createdAt: created_at, expiresAt: expires_at };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
