import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkFact } from '../core/check-fact.ts';
import { arbitrate } from '../core/claim.ts';
import type { Fact } from '../core/fact.ts';
import { methods } from '../methods/index.ts';
import { openTelling, STORIES, type TellOptions } from './index.ts';
import type { Story } from './story.ts';
import type { PlantedTruth } from './truth.ts';

const END = Date.UTC(2026, 10, 22);

async function told(story: Story, options: Partial<TellOptions> = {}): Promise<{ facts: Fact[]; truth: PlantedTruth }> {
  const telling = openTelling(story, { seed: 1, size: 'small', end: END, events: 12_000, ...options });
  const facts: Fact[] = [];
  for await (const group of telling.groups()) for (const fact of group.facts) facts.push(fact);
  return { facts, truth: telling.truth() };
}

const hashOf = (value: unknown) => hash('sha256', JSON.stringify(value), 'hex');

describe.each(STORIES.map((story) => [story.id, story] as const))('the story %s', (_id, story) => {
  it('is the same for the same seed and end, and another for another', async () => {
    const [one, same, other, later] = await Promise.all([
      told(story),
      told(story),
      told(story, { seed: 2 }),
      told(story, { end: END + 86_400_000 }),
    ]);
    expect(hashOf(same)).toBe(hashOf(one));
    expect(hashOf(other.facts)).not.toBe(hashOf(one.facts));
    expect(hashOf(later.facts)).not.toBe(hashOf(one.facts));
  });

  it('tells only facts that are taken, each once, within its two years', async () => {
    const { facts, truth } = await told(story);
    const refused = facts.map((fact) => checkFact(fact)).filter((checked) => 'drop' in checked);
    expect(refused).toEqual([]);
    expect(new Set(facts.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(facts.length);
    expect(truth.totals.facts).toBe(facts.length);
    const people = facts.filter(({ kind }) => kind === 'event' || kind === 'order' || kind === 'deal');
    expect(Math.min(...people.map(({ at }) => at))).toBeGreaterThanOrEqual(END - 730 * 86_400_000);
    expect(Math.max(...facts.map(({ at }) => at))).toBeLessThan(END);
  });

  it('names nobody real: every address lies under .example', async () => {
    const { facts } = await told(story);
    const addresses = facts.flatMap((fact) => ('ids' in fact && fact.ids.email ? [fact.ids.email] : []));
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !/^[a-z.-]+[\w.]*@[\w.-]+\.example$/.test(address))).toEqual([]);
  });

  it('carries evidence that each method claims as its own', () => {
    for (const way of story.ways) {
      const evidence = way.evidence
        ? { ...way.evidence, landing: way.landing, ...(way.clickId ? { clickIds: { [way.clickId]: 'x' } } : {}) }
        : {};
      expect([way.id, arbitrate(methods, evidence).method]).toEqual([way.id, way.method]);
      if (way.code) expect(arbitrate(methods, { code: way.code }).method).toBe('influencers');
    }
    expect(arbitrate(methods, { code: story.winback.code }).method).toBe('winback');
  });

  it('comes near the size it is asked for', async () => {
    const { truth } = await told(story, { events: 40_000 });
    expect(truth.totals.events / 40_000).toBeGreaterThan(0.85);
    expect(truth.totals.events / 40_000).toBeLessThan(1.15);
  });

  it('plants what marketers are misled by', async () => {
    const { truth } = await told(story, { events: 40_000 });
    const { flattering, winback, methods: rows, products } = truth;
    expect(flattering.incremental).toEqual({ leads: 0, conversions: 0, customers: 0, revenue: 0, margin: 0 });
    expect(flattering.roi).toBe(-1);
    expect(flattering.lastTouch.conversions / truth.totals.conversions).toBeGreaterThan(0.1);
    expect(winback.cameBack).toBeGreaterThan(winback.wouldHaveAnyway);
    expect(rows.find(({ method }) => method === 'content')?.incremental?.conversions).toBeGreaterThan(10);
    const faulty = products.filter((product) => product.faulty > 0);
    expect(faulty).toHaveLength(1);
    expect(faulty[0]?.concerns).toBeGreaterThan(
      2 * Math.max(...products.filter((one) => one.faulty === 0).map(({ concerns }) => concerns)),
    );
    const young = truth.cohorts.at(-2) as (typeof truth.cohorts)[number];
    expect(young.finally).toBeGreaterThan(1.2 * young.converted);
  });
});

describe('the story of consumers', () => {
  it('leaks a code: most orders under it are not its creator’s doing', async () => {
    const { truth, facts } = await told(STORIES[0] as Story, { events: 40_000 });
    const code = truth.codes.find((one) => one.code === 'LUZIA15');
    const orders = facts.filter((fact) => fact.kind === 'order' && fact.status === 'paid' && fact.code === 'LUZIA15');
    expect(code?.orders).toBe(orders.length);
    expect(code?.leakedOrders).toBeGreaterThan(0.6 * orders.length);
    const luzia = truth.creators.find(({ campaign }) => campaign === 'parceria-luzia');
    expect(luzia?.incremental.conversions).toBeLessThan(0.5 * orders.length);
  });

  it('holds no more in memory for ten times the size', async () => {
    const peak = async (events: number) => {
      const telling = openTelling(STORIES[0] as Story, { seed: 1, size: 'small', end: END, events });
      let most = 0;
      let groups = 0;
      for await (const { facts } of telling.groups()) {
        most = Math.max(most, facts.length);
        groups += 1;
      }
      return { most, groups };
    };
    const [small, large] = [await peak(5_000), await peak(50_000)];
    expect(large.groups).toBeGreaterThan(5 * small.groups);
    expect(large.most).toBeLessThan(4_400);
  });
});
