import type { Clock } from '../../../core/clock.ts';
import { FunilError } from '../../../core/errors.ts';
import { leadFromPublicId } from '../../../core/identity.ts';
import { LATEST } from '../../../core/period.ts';
import type { Freshness } from '../../../ledger/freshness.ts';
import type { IdentityRulesBook } from '../../../ledger/identity-rules.ts';
import type { Journal } from '../../../ledger/journal.ts';
import type { Visits } from '../../../ledger/visits.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { EventStore } from '../../../store/events.ts';
import type { StateDb } from '../../../store/state.ts';

/** What the routes of identities are made from. */
export interface IdentityParts {
  db: StateDb;
  events: EventStore;
  journal: Journal;
  workspaces: Workspaces;
  freshness: Freshness;
  identityRules: IdentityRulesBook;
  clock: Clock;
  apply: { drained(timeout?: number): Promise<void>; paused<T>(task: () => Promise<T>): Promise<T> };
  visits: Pick<Visits, 'forget'>;
  config: { dataDir: string };
  failpoint: (name: string) => void;
}

/** The ledger as known now, as questions take it. */
export async function ledgerNow({ freshness }: IdentityParts, workspace: number) {
  return { workspace, known: momentText(LATEST), identities: await freshness.identityMap(null) };
}

export function momentText(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
}

/** The engine's "2026-03-31 18:00:00.000" (UTC) as ISO 8601. */
export function isoOf(text: string): string {
  return `${text.replace(' ', 'T')}Z`;
}

/** @throws FunilError `no_lead` */
export function readLead(id: string): string {
  const number = leadFromPublicId(id);
  if (number !== null) return number;
  throw new FunilError('no_lead', `"${id.slice(0, 64)}" is not the id of a lead.`, {
    status: 404,
    hint: 'Ids of leads start with ld_; copy one from the list of leads.',
  });
}

/** Who asks, as it is kept with what they did. */
export function nameOf(request: { everywhere?: boolean; caller?: { name: string } | null }): string {
  return request.caller?.name ?? (request.everywhere ? 'command line' : 'API key');
}
