import { ask } from '../../store/question.ts';
import type { StateDb } from '../../store/state.ts';
import { type Frame, heading, type ReportParts } from './context.ts';
import { orderGaps, unknowns, volume } from './quality.question.ts';
import { share, sum } from './reports.ts';

/** How far the figures can be trusted: what came from where, what was refused and why, and what nobody knows the origin of. */
export async function qualityReport(parts: ReportParts, frame: Frame) {
  const { workspace, known } = frame.ledger;
  const [days, [origin], gaps, sources, rejects] = await Promise.all([
    ask(parts.events, volume, { workspace, known, ...frame.between, zone: frame.workspace.timezone }),
    ask(parts.events, unknowns, { ...frame.money, ...frame.between }),
    ask(parts.events, orderGaps, { workspace, known, ...frame.between }),
    parts.state.db.selectFrom('source').select(['id', 'name', 'kind']).where('workspace', '=', workspace).execute(),
    readRejects(parts.state.db, frame),
  ]);
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  const rows = days.map(({ source, lag, ...row }) => ({ ...row, source: nameOf.get(source) ?? `source ${source}`, lagSeconds: lag }));
  const all = (pick: (row: (typeof rows)[number]) => number) => sum(rows.map(pick));
  return {
    ...heading('quality', frame),
    totals: {
      events: all(({ events }) => events),
      botShare: share(
        all(({ bots }) => bots),
        all(({ events }) => events),
      ),
      clockAhead: all(({ ahead }) => ahead),
      late: all(({ late }) => late),
      touches: origin?.touches ?? 0,
      baselineShare: share(origin?.baseline ?? 0, origin?.touches ?? 0),
      unknownShare: share(origin?.withoutEvidence ?? 0, origin?.touches ?? 0),
      orders: origin?.orders ?? 0,
      ordersWithoutTouch: origin?.withoutTouch ?? 0,
      ordersMissing: gaps.length === 0 ? null : sum(gaps.map(({ missing }) => missing)),
      rejected: sum(rejects.map(({ facts }) => facts)),
    },
    gaps: gaps.map(({ source, ...row }) => ({ ...row, source: nameOf.get(source) ?? `source ${source}` })),
    rejects: rejects.map(({ source, ...row }) => ({ ...row, source: nameOf.get(source) ?? `source ${source}` })),
    rows,
  };
}

/** Facts refused in the period and not replayed since, by the moment they came. */
async function readRejects(db: StateDb, { ledger, period, asKnownOn }: Frame) {
  const until = new Date(Math.min(period.to, asKnownOn ?? period.to));
  const rows = await db
    .selectFrom('reject')
    .select(['source', 'reason', (build) => build.fn.countAll<string>().as('facts')])
    .where('workspace', '=', ledger.workspace)
    .where('at', '>=', new Date(period.from))
    .where('at', '<', until)
    .where('replayed_at', 'is', null)
    .groupBy(['source', 'reason'])
    .orderBy('reason')
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...row, facts: Number(facts) }));
}
