import { FunilError } from '../../../core/errors.ts';
import { publicLeadId } from '../../../core/identity.ts';
import { type StateDb, sql } from '../../../store/state.ts';

interface RefusedRow {
  node: string;
  kind: string;
  value: string;
  lead: string;
  refused: string;
  since: Date;
  upper: string | null;
}

const CURSOR = /^\d{1,20}$/;

/** Identifiers that were seen with others and joined nobody, with the reason, in no particular order. @throws FunilError `bad_cursor` */
export async function readRefused(db: StateDb, workspace: number, { after = '0', limit }: { after?: string; limit: number }) {
  if (!CURSOR.test(after) || BigInt(after) >= 1n << 63n)
    throw new FunilError('bad_cursor', 'The place to go on from is not one this list gave out.', {
      hint: 'Use the value of `next` as it came.',
    });
  const { rows } = await sql<RefusedRow>`
    select row.node, row.kind, row.value, row.lead, row.refused, row.since, above.lead as upper
    from identity row left join identity above on above.node = row.parent
    where row.workspace = ${workspace} and row.refused is not null and row.node > ${after}::bigint order by row.node limit ${limit + 1}`.execute(
    db,
  );
  const page = rows.slice(0, limit);
  return {
    rows: page.map(({ kind, value, lead, refused, since, upper }) => ({
      kind,
      value,
      lead: publicLeadId(lead),
      why: refused,
      refusedBy: upper && publicLeadId(upper),
      since: since.toISOString(),
    })),
    next: rows.length > limit ? (page[page.length - 1] as RefusedRow).node : null,
  };
}
