import { type GivenVerdict, noteTaken } from '../live/note.ts';
import type { Notebook } from '../live/notebook.ts';
import type { Planned } from './held-against.ts';
import { factsIn } from './read-calls.ts';
import type { CallVerdict, Raw } from './verdict.ts';

/** Tells who watches what became of each call. */
export function noteCalls(
  notebook: Notebook,
  where: { source: number; at: number },
  { calls, name }: Raw,
  { read, unplanned }: Planned,
  verdicts: readonly CallVerdict[],
): void {
  for (const [nth, { call }] of calls.entries()) {
    const verdict = verdicts[nth] as CallVerdict;
    const [event] = factsIn(read, nth);
    const labels = [
      ...(event?.kind === 'event' && event.bot ? ['bot'] : []),
      ...(unplanned.has(nth) ? ['unplanned'] : []),
      ...(verdict.outcome === 'accepted' && verdict.warning ? ['off_plan'] : []),
    ];
    noteTaken(notebook, where, name === undefined ? call : { ...(call as object), type: name }, givenBy(verdict), labels);
  }
}

function givenBy(verdict: CallVerdict): GivenVerdict {
  if (verdict.outcome === 'duplicate') return verdict;
  if (verdict.outcome === 'accepted') return { outcome: 'accepted', ...(verdict.warning ? { drop: verdict.warning } : {}) };
  const { outcome, ...drop } = verdict;
  return { outcome, drop };
}
