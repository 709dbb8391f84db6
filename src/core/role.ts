/** What people can be in an organisation, or in one workspace of it. */
export const ROLES = ['owner', 'admin', 'marketer', 'sales', 'support', 'analyst'] as const;

export type Role = (typeof ROLES)[number];

/**
 * What routes let people do, and which roles may. A route declares one of these as `access`; where it does not, its scope stands for it.
 * `self` is one's own account, `people` concerns the whole organisation: members, invitations, the audit log, the outbox.
 */
export const ACCESS = {
  self: ROLES,
  read: ROLES,
  leads: ['owner', 'admin', 'marketer', 'sales', 'support'],
  write: ['owner', 'admin', 'marketer'],
  admin: ['owner', 'admin'],
  people: ['owner', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type AccessKind = keyof typeof ACCESS;

/** What a role may do, as names of `ACCESS`. */
export function allowedTo(role: Role): AccessKind[] {
  return (Object.keys(ACCESS) as AccessKind[]).filter((kind) => mayDo(role, kind));
}

export function mayDo(role: Role, kind: AccessKind): boolean {
  return (ACCESS[kind] as readonly Role[]).includes(role);
}

/** Whether the role in the organisation decides, whatever somebody is in the workspace at hand. */
export function isOrganizationWide(kind: AccessKind): boolean {
  return kind === 'people';
}
