import type { Logger } from 'pino';
import type { Clock } from '../../../core/clock.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { SecretBox } from '../../../lib/secret-box.ts';
import type { EventStore } from '../../../store/events.ts';
import type { StateDb, StateTransaction } from '../../../store/state.ts';
import type { Consents } from '../consent/consents.ts';
import type { Counts } from './counts.ts';
import type { MailServers } from './mail-servers.ts';
import type { Rates } from './rates.ts';
import type { FormRecords } from './records.ts';

/** What forms are made of: the engine below them, and what they ask of others. */
export interface FormParts {
  db: StateDb;
  events: Pick<EventStore, 'read'>;
  clock: Clock;
  log: Logger;
  workspaces: Pick<Workspaces, 'get' | 'source'>;
  intake: {
    accept(
      origin: { workspace: number; source: number; within?: (tx: StateTransaction) => Promise<void> },
      facts: readonly unknown[],
    ): Promise<unknown>;
  };
  secrets: SecretBox;
  consents: Consents;
  mailServers: MailServers;
}

export interface Forms extends FormParts {
  records: FormRecords;
  counts: Counts;
  rates: Rates;
}
