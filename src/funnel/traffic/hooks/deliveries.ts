import { type StateDb, sql } from '../../../store/state.ts';

export interface TakenDelivery {
  delivery: string;
  at: string;
  /** kept: nothing could read it, or facts in it were refused; replayed: it was kept, and has been read since. */
  verdict: 'taken' | 'kept' | 'replayed';
  topic: string | null;
  reason: string | null;
  detail: string | null;
}

const SHOWN = 20;
/** How much of a kept delivery holds its topic and id; the payload comes after them. */
const HEAD = 3_000;

/** The last genuine deliveries of a webhook and what became of each, the latest first. Those with a wrong signature are kept nowhere. */
export async function lastDeliveries(db: StateDb, workspace: number, source: number): Promise<TakenDelivery[]> {
  const { rows } = await sql<{
    delivery: string;
    at: Date;
    reason: string | null;
    detail: string | null;
    replayed: boolean;
    topic: string;
  }>`
    select taken.delivery, taken.at, kept.reason, kept.detail, kept.replayed, kept.topic
    from (select delivery, at from hook_delivery where source = ${source} order by at desc limit ${SHOWN}) as taken
    left join lateral (
      select reason, detail, replayed_at is not null as replayed, substring(left(body, ${HEAD}) from '"topic":"([^"]*)"') as topic
      from reject
      where workspace = ${workspace} and source = ${source} and import is null
        and at between taken.at - interval '1 minute' and taken.at + interval '1 minute'
        and position('"delivery":' || to_json(taken.delivery)::text in left(body, ${HEAD})) > 0
      order by id desc limit 1
    ) as kept on true
    order by taken.at desc, taken.delivery`.execute(db);
  return rows.map(({ at, replayed, ...row }) => ({
    ...row,
    at: at.toISOString(),
    verdict: row.reason === null ? 'taken' : replayed ? 'replayed' : 'kept',
  }));
}
