import type { Role } from './role.ts';

/** One workspace that somebody may see, and what they are there. */
export interface Place {
  workspace: number;
  slug: string;
  organization: number;
  /** In this workspace. */
  role: Role;
  organizationRole: Role;
}

/** Somebody who signed in. `cookies` are Set-Cookie headers that prolong the session. */
export interface SignedIn {
  person: { id: string; name: string; email: string; twoFactor: boolean };
  /** The id of the session, which is not its secret. */
  session: string;
  places: readonly Place[];
  cookies: readonly string[];
}

/** Who acts: a person, a program with a key, the command line on this machine, or a browser on it while nobody can sign in. */
export type ActorKind = 'person' | 'key' | 'command line' | 'visitor';

/** One change, as it is kept. */
export interface AuditEntry {
  organization: number | null;
  workspace: number | null;
  actorKind: ActorKind;
  actor: string;
  actorName: string;
  /** The route in words. */
  action: string;
  /** Method and address. */
  target: string;
  /** Fields that were sent; null stands for a value that is not kept. */
  changes: Record<string, unknown>;
  address: string;
}
