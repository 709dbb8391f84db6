import { checkFact } from './check-fact.ts';
import type { Drop } from './errors.ts';
import type { Fact, OrderFact } from './fact.ts';

export interface CheckedFacts {
  /** What is good, in order, each order followed by the contact it bears witness to. */
  facts: Fact[];
  /** Why each of those given was refused, in step with them; null when it was not. */
  drops: (Drop | null)[];
}

/** Checks facts that anybody may have sent. Never throws. */
export function checkFacts(raws: readonly unknown[]): CheckedFacts {
  const facts: Fact[] = [];
  const drops = raws.map((raw) => {
    const checked = checkFact(raw);
    if ('drop' in checked) return checked.drop;
    facts.push(checked.fact);
    if (checked.fact.kind === 'order') facts.push(...witnessed(checked.fact));
    return null;
  });
  return { facts, drops };
}

/** An order that carries a code or other evidence is itself a contact with a method, a moment before the conversion. */
function witnessed(fact: OrderFact): Fact[] {
  const evidence = { ...fact.evidence, ...(fact.code ? { code: fact.code } : {}) };
  if (Object.keys(evidence).length === 0) return [];
  return [
    { kind: 'event', id: `order-evidence:${fact.order}:${witnessId(fact)}`, type: 'touch', at: fact.at - 1, ids: fact.ids, evidence },
  ];
}

function witnessId({ code = '', evidence = {} }: OrderFact): string {
  return `${code}:${Object.values(evidence).flat().join(':')}`.slice(0, 100);
}
