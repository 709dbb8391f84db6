import { dayFrom } from '../../core/days.ts';
import { FunilError } from '../../core/errors.ts';
import { LATEST, type Period, periodText, readEnd, readPeriod } from '../../core/period.ts';
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
  config: { dataDir: string };
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
  /** What is stated by day, such as costs, counts where the first moment of its day in the workspace's time zone does. */
  days: { fromDay: string; toDay: string };
}

export interface FrameQuery {
  from?: string;
  to?: string;
  asKnownOn?: string;
}

/** Where clocks are turned back. */
const LONGEST_DAY = 90_000_000;

export async function openFrame(parts: InsightParts, workspaceId: number, query: FrameQuery): Promise<Frame> {
  const workspace = parts.workspaces.get(workspaceId);
  const { timezone: zone, currency } = workspace;
  const asKnownOn = query.asKnownOn === undefined ? null : readKnown(query.asKnownOn, zone);
  if (asKnownOn !== null && asKnownOn > parts.clock() + LONGEST_DAY) {
    throw new FunilError('bad_time', 'asKnownOn lies in the future.', {
      hint: 'Leave it out to read everything known now.',
      values: { fault: 'future' },
    });
  }
  const ledger = {
    workspace: workspaceId,
    known: momentText(asKnownOn ?? LATEST),
    identities: await parts.freshness.identityMap(asKnownOn),
  };
  return {
    workspace,
    ...spanOf(readPeriod(query.from, query.to, zone), zone),
    asKnownOn,
    ledger,
    money: { ...ledger, currency },
  };
}

/** What a frame says of its period, in milliseconds and as questions take it. */
export function spanOf(period: Period, zone: string): Pick<Frame, 'period' | 'between' | 'days'> {
  const { from, to } = period;
  return {
    period,
    between: { from: momentText(from), to: momentText(to) },
    days: { fromDay: dayFrom(from, zone), toDay: dayFrom(to, zone) },
  };
}

/** The last moment of a day, or the moment. */
function readKnown(text: string, zone: string): number {
  const isDay = !/[T ]/.test(text.trim());
  return readEnd(text, 'asKnownOn', zone) - (isDay ? 1 : 0);
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
    timezone: frame.workspace.timezone,
    currency: frame.workspace.currency,
  };
}
