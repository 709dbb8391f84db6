import type { IdentifierKind } from '../../../core/identity.ts';
import { type StateDb, sql } from '../../../store/state.ts';

/** An identifier of a lead, as it stands now. */
export interface Member {
  node: string;
  lead: string;
  kind: IdentifierKind;
  value: string;
  parent: string | null;
  pinned: boolean;
  since: Date;
}

/** The identifiers of the leads that these numbers stand for now. A number without any is a lead of its own that never met another identifier. */
export async function membersOf(db: StateDb, workspace: number, numbers: readonly string[]): Promise<Member[]> {
  const { rows } = await sql<Member>`
    with meant as (select lead, tree from identity where workspace = ${workspace} and node = any(${numbers}::bigint[]))
    select node, lead, kind, value, parent, pinned, since from identity
    where tree in (select tree from meant) and lead in (select lead from meant) order by kind, value, node`.execute(db);
  return rows;
}

/** The lead that a number stands for now. */
export function leadOf(members: readonly Member[], number: string): string {
  return members.find(({ node }) => node === number)?.lead ?? number;
}

export function namedOf({ kind, value, since, pinned }: Member) {
  return {
    kind: value === '' ? 'unknown' : kind,
    value,
    since: since.toISOString(),
    by: pinned ? ('person' as const) : ('evidence' as const),
  };
}
