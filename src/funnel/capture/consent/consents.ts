import type { ConsentChannel } from '../../../core/consent.ts';
import type { Language } from '../../../core/language.ts';
import type { StateTransaction } from '../../../store/state.ts';

/** Where an act of consent happened. */
export interface Shown {
  language: Language;
  url: string;
  ip: string;
  /** The User-Agent header; only its kind is kept. */
  agent: string;
}

/** What somebody ticked on a form, box by box; boxes that were left open are not named. */
export interface Ticked extends Shown {
  /** One e-mail address or phone per channel that is named below. */
  addresses: Partial<Record<ConsentChannel, string>>;
  boxes: { purpose: string; channel: ConsentChannel; text: string | null }[];
  proof: 'form' | 'order';
}

/** `sent`: a confirmation waits in the outbox; `held`: this address was asked lately. Visitors are told the same in both cases. */
export interface TakenConsent {
  receipts: string[];
  confirmation: 'none' | 'sent' | 'held';
}

export interface Consents {
  /**
   * Writes down what was ticked, in the caller's transaction: receipts at once where a box is enough, and where the address has to be
   * confirmed a receipt of the asking with one mail that asks, at most one per address and day. Unknown purposes are left out.
   */
  take(tx: StateTransaction, workspace: { id: number; salt: Buffer; name: string }, ticked: Ticked): Promise<TakenConsent>;
}
