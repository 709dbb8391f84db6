import type { Drop } from '../core/errors.ts';
import { type StateTransaction, sql } from '../store/state.ts';

/** A fact that was turned away, with its text as it came. */
export interface Refused {
  drop: Drop;
  body: string;
  /** Line of the file it stood on, for imports. */
  line?: number;
  /** What its door needs to read it again. */
  arrived?: object | undefined;
}

/** Keeps refused facts, so that they can be downloaded, mended and replayed. Text that PostgreSQL cannot hold is kept with the offending characters shown as U+FFFD. */
export async function keepRejects(
  tx: StateTransaction,
  origin: { workspace: number; source: number; import?: string },
  refused: readonly Refused[],
  now: number,
): Promise<void> {
  if (refused.length === 0) return;
  await sql`
    insert into reject (workspace, source, import, at, line, reason, field, detail, body, arrived)
    select ${origin.workspace}::int, ${origin.source}::int, ${origin.import ?? null}::uuid, ${new Date(now)}::timestamptz, * from unnest(
      ${refused.map((one) => one.line ?? null)}::bigint[], ${refused.map((one) => one.drop.reason)}::text[], ${refused.map((one) => (one.drop.field === undefined ? null : holdable(one.drop.field)))}::text[],
      ${refused.map((one) => holdable(one.drop.detail))}::text[], ${refused.map((one) => holdable(one.body))}::text[], ${refused.map((one) => (one.arrived ? JSON.stringify(one.arrived) : null))}::jsonb[])`.execute(
    tx,
  );
}

function holdable(text: string): string {
  return Buffer.from(text.replaceAll('\0', '\ufffd')).toString();
}
