import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../../core/clock.ts';
import type { EventStore } from '../../../store/events.ts';
import type { StateDb } from '../../../store/state.ts';
import type { PageBook } from './page-book.ts';
import type { Views } from './views.ts';

/** A figure with the interval it lies in. */
interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** What can be said of a test. Shares, not percent. */
export interface Judged {
  state: 'no_data' | 'uneven_split' | 'cannot_tell_yet' | 'different' | 'no_difference';
  /** The chance of a split this uneven where everything works. */
  uneven: number | null;
  winner: string | null;
  peopleNeeded: number | null;
  variants: readonly { rate: Estimate | null; lift: Estimate | null; chance: number | null }[];
}

/** What landing pages are made with. The composition hands in what other stages know. */
export interface PageParts {
  db: StateDb;
  events: Pick<EventStore, 'read'>;
  clock: Clock;
  book: PageBook;
  views: Views;
  workspaces: { get(id: number): { slug: string; currency: string; timezone: string }; has(id: number): boolean };
  /** The workspace of that name; null when there is none. */
  workspaceOf: (slug: string) => number | null;
  freshness: { identityMap(asKnownOn: number | null): Promise<string> };
  isRobot: (agent: string) => boolean;
  /** Names a visitor of one day in one workspace, without a cookie: as the tracker's events without ids are named. */
  visitorName: (request: FastifyRequest, workspace: number) => Promise<string>;
  /** "https://funil.example": where people open Funil, and pages of workspaces without a host of their own are at home. */
  base: () => string;
  /** A source for the tracker of the pages, with its write key. */
  makeSource: (workspace: number) => Promise<{ source: number; writeKey: string }>;
  /** What the counts of a test say, the first variant being what the others are compared with. */
  judge: (variants: readonly { name: string; weight: number; people: number; leads: number }[], of: { isOver: boolean }) => Judged;
}
