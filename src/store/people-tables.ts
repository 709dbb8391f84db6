import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Language } from '../core/language.ts';
import type { ActorKind } from '../core/person.ts';
import type { Role } from '../core/role.ts';

type Stamp = ColumnType<Date, Date, Date>;
type MaybeStamp = ColumnType<Date | null, Date | null, Date | null>;

/** Who may sign in and what they may do. Tables that begin with `person` belong to the sign-in library, which writes most of them. */
export interface PeopleTables {
  organization: { id: Generated<number>; name: string; created_at: Generated<Date> };
  person: {
    id: string;
    name: string;
    email: string;
    email_verified: boolean;
    two_factor_enabled: boolean | null;
    created_at: Generated<Date>;
  };
  person_session: {
    id: string;
    person: string;
    token: string;
    expires_at: Stamp;
    ip_address: string | null;
    user_agent: string | null;
    created_at: Generated<Date>;
    updated_at: Stamp;
  };
  person_verification: { id: string; identifier: string; value: string; expires_at: Stamp };
  person_two_factor: { id: string; person: string; verified: boolean | null };
  /** What they read the app in; without a row nobody knows. */
  reader_language: { person: string; language: Language };
  member: { organization: number; person: string; role: Role; since: Generated<Date> };
  workspace_role: { workspace: number; person: string; role: Exclude<Role, 'owner'> | 'none' };
  invitation: {
    id: string;
    organization: number;
    email: string | null;
    role: Role;
    token_hash: Buffer;
    invited_by: string;
    created_at: Stamp;
    expires_at: Stamp;
    used_at: MaybeStamp;
  };
  audit: {
    id: ColumnType<string, never, never>;
    at: Stamp;
    organization: number | null;
    workspace: number | null;
    actor_kind: ActorKind;
    actor: string;
    actor_name: string;
    action: string;
    target: string;
    changes: JSONColumnType<Record<string, unknown>, string, never>;
    address: string | null;
  };
}
