import type { Drop } from '../../../core/errors.ts';
import type { Identifiers } from '../../../core/fact.ts';
import type { Carried } from '../../../ledger/carried.ts';
import { bagIn, isBag, textIn } from '../collect/call.ts';
import type { Live, Notebook } from './notebook.ts';

/** A verdict as any door gives it. What is accepted may have a warning. */
export interface GivenVerdict {
  outcome: 'accepted' | 'duplicate' | 'rejected';
  drop?: Drop;
}

const LONGEST = 200;

/** Notes what became of something that was sent: a call, or a fact, whatever it holds. `labels` of an accepted one. */
export function noteTaken(
  notebook: Notebook,
  { source, at }: { source: number; at: number },
  sent: unknown,
  given: GivenVerdict,
  labels: readonly string[] = [],
): void {
  const bag = isBag(sent) ? sent : {};
  const ids = isBag(bag.ids) ? bag.ids : { user: textIn(bag, 'userId'), anonymous: textIn(bag, 'anonymousId'), ...emailIn(bag) };
  notebook.note({
    at,
    source,
    kind: short(textIn(bag, 'kind') ?? textIn(bag, 'type')),
    event: short(textIn(bag, 'event') ?? (bag.kind === undefined ? undefined : textIn(bag, 'type'))),
    id: short(textIn(bag, 'messageId') ?? textIn(bag, 'id')),
    ids: ids as Identifiers,
    verdict: given.outcome,
    moment: 'taken',
    labels,
    ...(given.drop ? { drop: given.drop } : {}),
  });
}

function emailIn(bag: Readonly<Record<string, unknown>>): Identifiers {
  const email = textIn(bagIn(bag, 'traits'), 'email');
  return email === undefined ? {} : { email };
}

function short(text = ''): string {
  return text.slice(0, LONGEST);
}

/** Notes what only the ledger could tell: facts that were there already, and those that it cannot hold. */
export function noteLanded(live: Live, block: readonly Carried[], at: number): void {
  for (const { workspace, source, fact, fate, drop } of block) {
    if (fate !== 'duplicate' && fate !== 'refused') continue;
    live.of(workspace)?.note({
      at,
      source,
      kind: fact.kind,
      event: fact.kind === 'event' ? fact.type : '',
      id: fact.id,
      ids: 'ids' in fact ? fact.ids : {},
      verdict: fate === 'duplicate' ? 'duplicate' : 'rejected',
      moment: 'landed',
      labels: [],
      ...(drop ? { drop } : {}),
    });
  }
}
