import type { Drop } from '../../../core/errors.ts';
import type { CallName } from './call.ts';
import type { Sent } from './calls-in.ts';

/**
 * What became of one call. `partly` tells what of an accepted one could not be used: an order's refund without an amount, say; `warning` how
 * it differs from the source's plan. Duplicates are of events taken lately; a repeat of an older one is accepted here and counted once in the
 * ledger.
 */
export type CallVerdict =
  | { outcome: 'accepted'; partly?: Drop; warning?: Drop }
  | { outcome: 'duplicate' }
  | ({ outcome: 'rejected' } & Drop);

/** The calls themselves, for a plan and for who watches; most requests are read without keeping them. */
export interface Raw {
  calls: readonly Sent[];
  /** The call of the address; undefined for a batch. */
  name: CallName | undefined;
}
