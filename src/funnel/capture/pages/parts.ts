import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../../core/clock.ts';
import type { EventStore } from '../../../store/events.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Judge } from '../outcomes/judged.ts';
import type { PageBook } from './page-book.ts';
import type { Views } from './views.ts';

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
  judge: Judge;
}
