import type { Clock } from '../../../core/clock.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { StateDb, StateTransaction } from '../../../store/state.ts';
import type { ConsentLinks } from './links.ts';

export interface ConsentParts {
  db: StateDb;
  clock: Clock;
  workspaces: Pick<Workspaces, 'get' | 'has' | 'source'>;
  /** Puts facts on the ledger; work of ours is committed with them. */
  intake: {
    accept(
      origin: { workspace: number; source: number; within?: (tx: StateTransaction) => Promise<void> },
      facts: readonly unknown[],
    ): Promise<unknown>;
  };
  links: ConsentLinks;
  /** What stands at the foot of a workspace's mails: who sends them, and from where. */
  footerOf: (workspace: number) => Promise<string>;
  /** Who writes for a workspace; null where nobody does. */
  senderOf: (workspace: number) => Promise<{ fromAddress: string; replyTo: string } | null>;
  /** Called after something was put into the outbox. */
  wake: () => void;
}
