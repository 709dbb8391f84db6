import { FunilError } from '../core/errors.ts';
import type { Role } from '../core/role.ts';
import type { StateDb, StateTransaction } from '../store/state.ts';

export interface Member {
  id: string;
  name: string;
  email: string;
  twoFactor: boolean;
  role: Role;
  since: Date;
  /** Roles that differ from the one in the organisation, by the workspace's short name. */
  workspaces: Record<string, WorkspaceRole>;
}

export type WorkspaceRole = Exclude<Role, 'owner'> | 'none';

/** Who changes somebody: only owners make, change or remove owners. */
export interface Changer {
  organization: number;
  role: Role;
}

export async function listMembers(db: StateDb, organization: number): Promise<Member[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person')
    .select(['person.id', 'name', 'email', 'role', 'since', 'two_factor_enabled'])
    .where('organization', '=', organization)
    .orderBy('since')
    .orderBy('person.id')
    .execute();
  const special = await db
    .selectFrom('workspace_role')
    .innerJoin('workspace', 'workspace.id', 'workspace_role.workspace')
    .select(['person', 'slug', 'role'])
    .where('organization', '=', organization)
    .execute();
  return rows.map(({ two_factor_enabled: twoFactor, ...member }) => {
    const own = special.filter(({ person }) => person === member.id).map(({ slug, role }) => [slug, role] as const);
    return { ...member, twoFactor: twoFactor === true, workspaces: Object.fromEntries(own) };
  });
}

/** Gives somebody another role in the organisation, and roles of their own in some of its workspaces (null: the same as in the organisation). */
export async function changeMember(
  db: StateDb,
  by: Changer,
  person: string,
  { role, workspaces = {} }: { role?: Role; workspaces?: Record<string, WorkspaceRole | null> },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await memberFor(tx, by, person);
    if (role !== undefined) {
      if (role === 'owner' && by.role !== 'owner') throw ownersOnly();
      if (before === 'owner' && role !== 'owner') await refuseLastOwner(tx, by.organization);
      const { organization } = by;
      await tx.updateTable('member').set({ role }).where('organization', '=', organization).where('person', '=', person).execute();
    }
    for (const [slug, special] of Object.entries(workspaces)) await setWorkspaceRole(tx, by.organization, person, slug, special);
  });
}

/** Takes somebody out of the organisation. Their sessions end at once when that was the only one they belonged to. */
export async function removeMember(db: StateDb, by: Changer, person: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if ((await memberFor(tx, by, person)) === 'owner') await refuseLastOwner(tx, by.organization);
    const ours = tx.selectFrom('workspace').select('id').where('organization', '=', by.organization);
    await tx.deleteFrom('workspace_role').where('person', '=', person).where('workspace', 'in', ours).execute();
    await tx.deleteFrom('member').where('organization', '=', by.organization).where('person', '=', person).execute();
    const elsewhere = await tx.selectFrom('member').select('organization').where('person', '=', person).executeTakeFirst();
    if (!elsewhere) await tx.deleteFrom('person_session').where('person', '=', person).execute();
  });
}

/** What somebody is now, with the organisation's members locked against other changes. */
async function memberFor(tx: StateTransaction, by: Changer, person: string): Promise<Role> {
  const members = await tx
    .selectFrom('member')
    .select(['person', 'role'])
    .where('organization', '=', by.organization)
    .forUpdate()
    .execute();
  const found = members.find((member) => member.person === person);
  if (!found) throw new FunilError('no_member', 'There is no such member.', { status: 404 });
  if (found.role === 'owner' && by.role !== 'owner') throw ownersOnly();
  return found.role;
}

async function refuseLastOwner(tx: StateTransaction, organization: number): Promise<void> {
  const owners = await tx
    .selectFrom('member')
    .select('person')
    .where('organization', '=', organization)
    .where('role', '=', 'owner')
    .execute();
  if (owners.length > 1) return;
  throw new FunilError('last_owner', 'An organisation keeps at least one owner.', {
    status: 409,
    hint: 'Make somebody else an owner first.',
  });
}

async function setWorkspaceRole(
  tx: StateTransaction,
  organization: number,
  person: string,
  slug: string,
  role: WorkspaceRole | null,
): Promise<void> {
  const found = await tx
    .selectFrom('workspace')
    .select('id')
    .where('slug', '=', slug)
    .where('organization', '=', organization)
    .executeTakeFirst();
  if (!found) throw new FunilError('no_workspace', `There is no workspace "${slug}".`, { status: 404 });
  await tx.deleteFrom('workspace_role').where('workspace', '=', found.id).where('person', '=', person).execute();
  if (role !== null) await tx.insertInto('workspace_role').values({ workspace: found.id, person, role }).execute();
}

function ownersOnly(): FunilError {
  return new FunilError('owners_only', 'Only an owner may make, change or remove owners.', { status: 403, hint: 'Ask an owner.' });
}
