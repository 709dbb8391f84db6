import type { Drop } from '../../../core/errors.ts';
import type { EventFact, Fact, Json } from '../../../core/fact.ts';
import type { CheckCall } from '../plan/plan.ts';
import { bagIn, isBag } from './call.ts';
import type { Sent } from './calls-in.ts';
import { type CallsRead, factsIn, factTexts, put, shown } from './read-calls.ts';

/** What was read, with what the source's plan says of it. */
export interface Planned {
  read: CallsRead;
  /** How calls differ from the plan. */
  warnings: ReadonlyMap<number, Drop>;
  /** Calls of events that the plan does not name. */
  unplanned: ReadonlySet<number>;
}

/** Holds calls against a plan: what it refuses is taken out, and what is off the plan says so itself from then on. */
export function heldAgainst(check: CheckCall, read: CallsRead, calls: readonly Sent[]): Planned {
  const warnings = new Map<number, Drop>();
  const unplanned = new Set<number>();
  const faults = [...read.faults];
  const refused = new Set(faults.flatMap(({ call, whole }) => (whole ? call : [])));
  const facts = calls.map(({ call }, nth): Fact[] => {
    const own = factsIn(read, nth);
    const [event] = own;
    if (event?.kind !== 'event' || refused.has(nth)) return own;
    const conformity = check(event.type, isBag(call) ? bagIn(call, 'properties') : {});
    if (conformity.as === 'unplanned') unplanned.add(nth);
    if (conformity.as !== 'off') return own;
    if (conformity.refused) {
      faults.push({ call: nth, whole: true, drop: conformity.drop, body: shown(call) });
      return [];
    }
    warnings.set(nth, conformity.drop);
    return [labelled(event, conformity.drop), ...own.slice(1)];
  });
  const counts = facts.map(({ length }) => length);
  return { read: { ...read, ...put(facts.map(factTexts)), counts, faults }, warnings, unplanned };
}

/** On the ledger the event says itself that it is not as planned. */
function labelled(event: EventFact, { detail }: Drop): EventFact {
  const props = event.props ?? {};
  return { ...event, props: { ...props, funil: { ...(bagIn(props, 'funil') as Record<string, Json>), plan: detail } } };
}
