import type { Logger } from 'pino';
import type { Clock } from '../../../core/clock.ts';
import type { LeadConnector } from '../../../core/inbound-lead.ts';
import type { Freshness } from '../../../ledger/freshness.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { FetchJson } from '../../../lib/fetch-public.ts';
import type { SecretBox } from '../../../lib/secret-box.ts';
import type { EventStore } from '../../../store/events.ts';
import type { StateDb, StateTransaction } from '../../../store/state.ts';
import type { Consents } from '../consent/consents.ts';

export interface LeadAdParts {
  db: StateDb;
  events: Pick<EventStore, 'read'>;
  freshness: Pick<Freshness, 'identityMap'>;
  clock: Clock;
  log: Logger;
  workspaces: Pick<Workspaces, 'get' | 'source'>;
  /** Who writes for a workspace; null where nobody does. */
  senderOf: (workspace: number) => Promise<{ fromAddress: string } | null>;
  intake: {
    accept(
      origin: { workspace: number; source: number; within?: (tx: StateTransaction) => Promise<void> },
      facts: readonly unknown[],
    ): Promise<unknown>;
  };
  secrets: SecretBox;
  consents: Consents;
  connectors: readonly LeadConnector[];
  fetchJson: FetchJson;
}

/** How the leads of one source are fetched and read. */
export interface LeadAdSettings {
  token: string | null;
  base: string;
  version: string;
  fields: Readonly<Record<string, string>>;
  consents: readonly { field: string; purpose: string }[];
}
