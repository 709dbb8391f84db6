import type { Clock } from '../../../core/clock.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { SecretBox } from '../../../lib/secret-box.ts';
import type { StateDb } from '../../../store/state.ts';
import type { NameServer } from './dns.ts';

export interface MailParts {
  db: StateDb;
  clock: Clock;
  secrets: SecretBox;
  workspaces: Pick<Workspaces, 'get'>;
  names: NameServer;
  senderOf: (workspace: number) => Promise<{ fromAddress: string; postalAddress: string } | null>;
  footerOf: (workspace: number) => Promise<string>;
  wake: () => void;
  /** Where people open Funil. */
  base: () => string;
  /** Withdraws all consent of an address, as its owner does by pressing the button. */
  withdraw: (workspace: number, address: string, proof: 'complaint' | 'link') => Promise<void>;
}
