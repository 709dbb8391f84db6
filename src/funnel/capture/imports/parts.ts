import type { Logger } from 'pino';
import type { Clock } from '../../../core/clock.ts';
import type { Refused } from '../../../ledger/rejects.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { Spool } from '../../../store/spool.ts';
import type { StateDb, StateTransaction } from '../../../store/state.ts';
import type { FileFormat } from './file-format.ts';
import type { Mappings } from './mappings.ts';

/** What imports are made of: the engine below them, and the connector that reads files. */
export interface ImportParts {
  dataDir: string;
  db: StateDb;
  clock: Clock;
  log: Logger;
  workspaces: Pick<Workspaces, 'get' | 'source'>;
  intake: Intake;
  disk: { free(): number };
  /** Free bytes that uploads leave on the disk. */
  diskReserve: number;
  failpoint: (name: string) => void;
  files: FileFormat;
}

export interface Taken {
  journaled: number;
  rejected: number;
}

interface Origin {
  workspace: number;
  source: number;
  import: string;
  within: (tx: StateTransaction, taken: Taken) => Promise<void>;
}

/** The door every fact goes through, as imports use it. */
export interface Intake {
  accept(origin: Origin, raws: readonly unknown[]): Promise<unknown>;
  /** The same for facts that are checked and written as JSON. */
  keep(origin: Origin, written: { json: Uint8Array; packed: Uint8Array; count: number }, refused: readonly Refused[]): Promise<unknown>;
}

export interface Workshop extends ImportParts {
  spool: Spool;
  mappings: Mappings;
}
