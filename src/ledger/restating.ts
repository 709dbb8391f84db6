import type { Logger } from 'pino';
import type { EventStore } from '../store/events.ts';
import type { ClaimBook, KeptRestatement } from './claim-book.ts';
import { restateTouches } from './restate-touches.ts';

/**
 * Carries out the acts on history that came with these journal entries, each once. An act that the engine goes on refusing is given up, so that
 * it does not hold up the facts behind it; "funil rebuild touches" tries it again.
 */
export function openRestating(events: EventStore, claims: ClaimBook, log: Logger) {
  const ruledBy = ({ workspace, version }: KeptRestatement) => claims.compile(workspace, claims.version(workspace, version).settings);

  async function carryOut(act: KeptRestatement, isHopeless: boolean): Promise<void> {
    try {
      await claims.settled(act, { done: await restateTouches(events, claims.claim, await ruledBy(act), act), error: null });
    } catch (error) {
      if (!isHopeless) throw error;
      const said = error instanceof Error ? error.message : String(error);
      log.error({ error: said, act: act.id }, 'claim rules could not be put to history');
      await claims.settled(act, { done: null, error: said });
    }
  }

  return async (batches: readonly string[], isHopeless: boolean): Promise<void> => {
    for (const batch of batches) {
      const act = claims.restatementOf(batch);
      if (act && !act.done) await carryOut(act, isHopeless);
    }
  };
}
