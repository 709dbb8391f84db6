import { FunilError } from '../../core/errors.ts';
import { LATEST, type Period, periodText, readMoment, readPeriod } from '../../core/period.ts';
import type { Freshness } from '../../ledger/freshness.ts';
import type { Workspace, Workspaces } from '../../ledger/workspaces.ts';
import type { EventStore } from '../../store/events.ts';
import type { StateDb } from '../../store/state.ts';
import type { ReportCache } from './cache.ts';

/** What reports are made from. */
export interface InsightParts {
  events: EventStore;
  state: { db: StateDb };
  freshness: Freshness;
  workspaces: Workspaces;
  clock: () => number;
}

/** With what reports share among themselves: the large answers that several are worked out from. */
export interface ReportParts extends InsightParts {
  kept: ReportCache;
}

/** A report's frame: whose, when, as known when. */
export interface Frame {
  workspace: Workspace;
  period: Period;
  /** Moment of knowledge in milliseconds, or null for now. */
  asKnownOn: number | null;
  /** The parameters every question takes. */
  ledger: { workspace: number; known: string; identities: string };
  money: { workspace: number; known: string; identities: string; currency: string };
  between: { from: string; to: string };
}

export interface FrameQuery {
  from?: string;
  to?: string;
  asKnownOn?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

export async function openFrame(parts: InsightParts, workspaceId: number, query: FrameQuery): Promise<Frame> {
  const workspace = parts.workspaces.get(workspaceId);
  const period = readPeriod(query.from, query.to);
  const asKnownOn =
    query.asKnownOn === undefined ? null : readMoment(query.asKnownOn, 'asKnownOn') + (DAY.test(query.asKnownOn) ? DAY_MS - 1 : 0);
  if (asKnownOn !== null && asKnownOn > parts.clock() + DAY_MS) {
    throw new FunilError('bad_time', 'asKnownOn lies in the future.', { hint: 'Leave it out to read everything known now.' });
  }
  const ledger = {
    workspace: workspaceId,
    known: momentText(asKnownOn ?? LATEST),
    identities: await parts.freshness.identityMap(asKnownOn),
  };
  return {
    workspace,
    period,
    asKnownOn,
    ledger,
    money: { ...ledger, currency: workspace.currency },
    between: { from: momentText(period.from), to: momentText(period.to) },
  };
}

/** "2026-03-31 18:00:00.000", as the engine reads a DateTime64(3) in UTC. */
export function momentText(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
}

/** The head every report carries. */
export function heading(report: string, frame: Frame) {
  return {
    report,
    period: periodText(frame.period),
    asKnownOn: frame.asKnownOn === null ? null : new Date(frame.asKnownOn).toISOString(),
    currency: frame.workspace.currency,
  };
}
