import { type StateDb, type StateTransaction, sql } from '../store/state.ts';

/** One person as both engines know them: numbers of identifiers, the identifiers, and a pattern that finds these in text. */
export interface Person {
  workspace: number;
  nodes: readonly string[];
  values: readonly string[];
  pattern: string | null;
}

interface Part {
  /** What people call it. */
  name: string;
  table: string;
  where: ReturnType<typeof sql>;
}

/** No text has this in it. */
const NOWHERE = '(?!)';

/** Rows of the state that are about the person; what refers to others stands before them. A test looks through every table for what was left out. */
function partsOf({ workspace, nodes, values, pattern }: Person): Part[] {
  const its = sql`workspace = ${workspace}`;
  const mentions = (text: ReturnType<typeof sql>) => sql`${text} ~* ${pattern ?? NOWHERE}`;
  const answered = sql`${its} and (${mentions(sql`answers::text`)} or ${mentions(sql`origin::text`)})`;
  const numbered = (column: string) => sql`${sql.ref(column)} = any(${nodes}::bigint[])`;
  const written = sql`(${numbered('node')} or address = any(${values}::text[]))`;
  return [
    { name: 'identifiers', table: 'identity', where: sql`${its} and ${numbered('node')}` },
    { name: 'files', table: 'form_file', where: sql`${its} and submission in (select id from form_submission where ${answered})` },
    { name: 'answers', table: 'form_submission', where: answered },
    {
      name: 'rejects',
      table: 'reject',
      where: sql`${its} and (${mentions(sql`body`)} or ${mentions(sql`detail`)} or ${mentions(sql`arrived::text`)})`,
    },
    { name: 'leadAds', table: 'lead_ad', where: sql`${its} and ${mentions(sql`payload`)}` },
    { name: 'messages', table: 'message', where: sql`${its} and address = any(${values}::text[])` },
    { name: 'requests', table: 'consent_request', where: sql`${its} and ${written}` },
    { name: 'receipts', table: 'consent_receipt', where: sql`${its} and ${written}` },
    { name: 'views', table: 'saved_view', where: sql`${its} and (${mentions(sql`search::text`)} or ${mentions(sql`name`)})` },
    { name: 'proposals', table: 'proposal_refusal', where: sql`${its} and (${numbered('one')} or ${numbered('other')})` },
  ];
}

/** How many rows of each kind would go. */
export async function countState(db: StateDb, person: Person): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, table, where } of partsOf(person)) {
    const { rows } = await sql<{ rows: string }>`select count(*) as rows from ${sql.table(table)} where ${where}`.execute(db);
    counts[name] = Number(rows[0]?.rows ?? 0);
  }
  return counts;
}

/**
 * What stays so that nobody writes to them again (GDPR art. 21 (3)): the address on the list of those who are not written to, and the last withdrawal
 * for each purpose, without where and how it was said.
 */
export async function countKept(db: StateDb, person: Person): Promise<{ suppressions: number; withdrawals: number }> {
  const { rows } = await sql<{ suppressions: string; withdrawals: string }>`
    select (select count(*) from suppression where workspace = ${person.workspace} and address = any(${person.values}::text[])) as suppressions,
      (select count(*) from (${lastWithdrawals(person)}) as withdrawn) as withdrawals`.execute(db);
  return { suppressions: Number(rows[0]?.suppressions ?? 0), withdrawals: Number(rows[0]?.withdrawals ?? 0) };
}

function lastWithdrawals({ workspace, nodes, values }: Person) {
  return sql`
    select workspace, node, channel, address, purpose, act, basis, proof, at, known from (
      select distinct on (node, channel, purpose) * from consent_receipt
      where workspace = ${workspace} and channel <> 'browser' and (node = any(${nodes}::bigint[]) or address = any(${values}::text[])) and act <> 'asked'
      order by node, channel, purpose, at desc, id desc
    ) as latest where act = 'withdrawn'`;
}

export async function eraseState(tx: StateTransaction, person: Person): Promise<void> {
  const { workspace, nodes, values } = person;
  await sql`create temporary table withdrawn on commit drop as ${lastWithdrawals(person)}`.execute(tx);
  for (const { table, where } of partsOf(person)) await sql`delete from ${sql.table(table)} where ${where}`.execute(tx);
  await sql`insert into consent_receipt (workspace, node, channel, address, purpose, act, basis, proof, at, known) select * from withdrawn`.execute(
    tx,
  );
  await sql`update suppression set note = '' where workspace = ${workspace} and address = any(${values}::text[])`.execute(tx);
  // That somebody merged or split stays known, and is never done twice; who it was about goes.
  const its = (column: string) => sql`${sql.ref(column)} = any(${nodes}::bigint[])`;
  await sql`
    update alias_act set one = null, other = null, moved = null, parent = null, why = ''
    where workspace = ${workspace} and (${its('one')} or ${its('other')} or ${its('moved')} or ${its('parent')})`.execute(tx);
}
