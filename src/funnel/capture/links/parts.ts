import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ClaimContact } from '../../../core/claim.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Freshness } from '../../../ledger/freshness.ts';
import type { Ties } from '../../../ledger/ties.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { EventStore } from '../../../store/events.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Judge } from '../outcomes/judged.ts';

/** What links are made from. The composition hands in what the stage of traffic knows of visitors. */
export interface LinkParts {
  db: StateDb;
  events: EventStore;
  clock: Clock;
  log: Logger;
  dataDir: string;
  ties: Ties;
  claim: ClaimContact;
  workspaces: Workspaces;
  freshness: Pick<Freshness, 'identityMap'>;
  intake: { accept(origin: { workspace: number; source: number }, facts: readonly unknown[]): Promise<{ accepted: number }> };
  isRobot: (agent: string) => boolean;
  /** The address a request came from; null for this machine. */
  addressOf: (request: FastifyRequest) => string | null;
  /** Names a visitor of one day in one workspace, without a cookie. */
  visitorName: (workspace: number, at: number, address: string | null, agent: string) => Promise<string>;
  /** Where people open Funil; null when only the Host header tells. */
  publicUrl: string | null;
  /** Of a split, the main destination is what the others are compared with. */
  judge: Judge;
  /** The header in which a proxy names the visitor's country; null for none. */
  countryHeader: string | null;
}
