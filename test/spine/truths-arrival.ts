import { describe, expect, it } from 'vitest';
import { arbitrate, type Evidence } from '../../src/core/claim.ts';
import type { Fact } from '../../src/core/fact.ts';
import { usableIdentifiers } from '../../src/core/identity.ts';
import { cutAll, evidenceKey, inOrder, isPassive, type Step } from '../../src/core/visit.ts';
import { visitNumber } from '../../src/ledger/tables.ts';
import { methods } from '../../src/methods/index.ts';
import { type Bench, LEADS, TOUCHES } from './bench.ts';
import { randomFacts } from './random-facts.ts';
import { inGroups, randomFrom, shuffled } from './shop.ts';

/** The ledger is the one that the sorted facts give, whatever order and groups they come in. */
export function orderOfArrivalDoesNotMatter(bench: () => Bench): void {
  describe('any order of arrival', () => {
    const facts = randomFacts(1_200, randomFrom(11));
    const picture = async () => ({
      touches: await bench().ask<object>(TOUCHES),
      leads: await bench().ask<object>(LEADS),
      orders: await bench().orders(),
    });

    /** Leads and orders by the identifiers of the facts: numbers differ from workspace to workspace. */
    async function named(): Promise<unknown> {
      const names = new Map<string, string>();
      for (const fact of facts) {
        if ('ids' in fact)
          for (const [kind, value] of Object.entries(fact.ids)) names.set(bench().node({ [kind]: value }), `${kind}:${value}`);
      }
      const { leads, orders } = await picture();
      const text = leads.map((row) => JSON.stringify(row).replace(/\d{12,}/g, (id) => names.get(id) ?? id));
      return { leads: text.sort(), orders: JSON.stringify(orders).replace(/\d{12,}/g, (id) => names.get(id) ?? id) };
    }
    let asItHappened: unknown;

    it('sorted, in one go: the touches are those that cutting all events at once gives, and sent again it changes nothing', async () => {
      await bench().send([...facts].sort((a, b) => a.at - b.at));
      const before = await picture();
      expect(before.touches).toEqual(expectedTouches(bench(), facts));
      expect(before.touches.length).toBeGreaterThan(300);
      asItHappened = await named();
      await bench().send(facts.slice(0, 600), facts.slice(600));
      expect(await picture()).toEqual(before);
    });

    it.each([1, 2, 3])('shuffled into groups of any size (%i): the same touches, leads and orders', async (seed) => {
      const random = randomFrom(seed);
      await bench().send(...inGroups(shuffled(facts, random), 150, random));
      expect(await bench().ask(TOUCHES)).toEqual(expectedTouches(bench(), facts));
      expect(await named()).toEqual(asItHappened);
    });

    it('a few at a time, with a restart in the middle: the same again', async () => {
      const random = randomFrom(4);
      const mixed = shuffled(facts, random);
      for (const group of inGroups(mixed.slice(0, 500), 60, random)) await bench().send(group);
      await bench().shop.restart();
      for (const group of inGroups(mixed.slice(500), 60, random)) await bench().send(group);
      expect(await bench().ask(TOUCHES)).toEqual(expectedTouches(bench(), facts));
      expect(await named()).toEqual(asItHappened);
    });
  });
}

type Stepped = Step & { device: string; evidence: Evidence | undefined };

/** Every visit's touch, by the rule itself. A contact that stands alone is one only if something recognises it. */
function expectedTouches(bench: Bench, facts: readonly Fact[]): unknown[] {
  const devices = new Map<string, Stepped[]>();
  for (const fact of facts) {
    const step = stepOf(bench, fact);
    if (step) devices.set(step.device, [...(devices.get(step.device) ?? []), step]);
  }
  return [...devices.values()]
    .flatMap((steps) => cutAll(steps.sort(inOrder)).opening)
    .filter(({ alone, key }) => !alone || key !== '')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ device, at, id, evidence }) => ({ device, at: String(at), event: id, method: arbitrate(methods, evidence ?? {}).method }));
}

function stepOf(bench: Bench, fact: Fact): Stepped | null {
  if (fact.kind !== 'event' || fact.bot || isPassive(fact.type)) return null;
  const nodes = usableIdentifiers(fact.ids).map(({ kind, value }) => bench.node({ [kind]: value }));
  const [strong, device] = [nodes[0] as string, nodes[nodes.length - 1] as string];
  const { at, evidence } = fact;
  return {
    at,
    id: bench.shop.factId('event', fact.id, bench.workspace),
    device,
    evidence,
    key: evidenceKey(evidence),
    visit: visitNumber(fact.visit),
    user: strong === device ? '' : strong,
    alone: fact.type === 'touch',
  };
}
