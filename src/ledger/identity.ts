import type { AliasFact, Identifiers } from '../core/fact.ts';
import { nodeOf } from '../core/identity.ts';
import type { Bar, ReadIdentifiers } from '../core/identity-rules.ts';
import { createBloom, wordsOf } from '../lib/bloom.ts';
import { heardLater } from '../lib/heard.ts';
import { createTurns, inTurns } from '../lib/turns.ts';
import type { EventStore } from '../store/events.ts';
import type { StateDb } from '../store/state.ts';
import { type Carried, isKept, isKind, tokenOf } from './carried.ts';
import { attach, bar, type Forest, type IdentityRow, type Named, plant, type Refusal, rowOf, type Sighting } from './forest.ts';
import { settle } from './forest-limits.ts';
import { type Acts, namedIn, openActs } from './identity-acts.ts';
import { allNodes, appendAliases, changedBefore, loadTrees, saveChanged } from './identity-rows.ts';
import type { IdentityRulesBook } from './identity-rules.ts';

/** Who is who. PostgreSQL holds the map as it is now; every change is also an append-only alias in the ledger. */
export interface Identities {
  warm(): Promise<void>;
  /**
   * Fills in the lead of every fact, and writes what the block teaches about who is who: `told` resolves when the ledger has that too.
   * `again`: an earlier try may have written some of it.
   */
  resolve(block: Carried[], again: boolean): Promise<{ told: Promise<void> }>;
}

/** `rules` are asked anew for every block; `saltOf` keys the numbers of a workspace's identifiers. */
export function openIdentities(
  db: StateDb,
  events: EventStore,
  rules: IdentityRulesBook,
  saltOf: (workspace: number) => Buffer,
): Identities {
  let linked = createBloom(100_000);

  function namesOf({ fact, workspace, known }: Carried<AliasFact>): (Named | null)[] {
    return namedIn(fact, saltOf(workspace), rules.readerOf(workspace, fact.at, known));
  }

  return {
    async warm() {
      linked = createBloom(100_000);
      for await (const nodes of allNodes(db)) for (const node of nodes) linked.add(...wordsOf(node));
    },
    async resolve(block, again) {
      await rules.refresh();
      const read = numberer(rules, saltOf);
      const turns = createTurns();
      const lessons: Lesson[] = [];
      for await (const part of inTurns(block, turns)) lessons.push(...part.flatMap((carried) => lessonsOf(carried, read)));
      const [first, last] = [block[0], block[block.length - 1]] as [Carried, Carried];
      const acts = lessons.filter((lesson) => 'fact' in lesson);
      const asked = new Set([...askedFor(block, lessons, linked), ...acts.flatMap(namesOf).flatMap((named) => named?.node ?? [])]);
      const forest = await db.transaction().execute(async (tx) => {
        const loaded = plant(rules.terms(last.known), await loadTrees(tx, [...asked]));
        const decisions = await openActs(tx, acts, first.batch, namesOf);
        learn(loaded, lessons, decisions);
        await saveChanged(tx, loaded, last.batch);
        await decisions.save(tx);
        return loaded;
      });
      for (const node of forest.changed) linked.add(...wordsOf(node));
      for await (const part of inTurns(block, turns))
        for (const carried of part) carried.lead = forest.rows.get(carried.node)?.lead ?? carried.node;
      const changed = new Map(again ? (await changedBefore(db, first.batch, last.batch)).map((row) => [row.node, row]) : []);
      for (const node of forest.changed) changed.set(node, forest.rows.get(node) as IdentityRow);
      return { told: heardLater(appendAliases(events, changed.values(), { batch: last.batch, known: last.known, token: tokenOf(block) })) };
    },
  };
}

/** What one fact teaches of who is who: identifiers seen together, one that joins nothing, or what a person decided. */
type Lesson = Sighting | Barring | Carried<AliasFact>;

interface Barring {
  workspace: number;
  barred: Named;
  why: Refusal;
  at: number;
}

const NOTHING: Lesson[] = [];

/** Numbers the fact's identifiers and tells what it teaches. */
function lessonsOf(carried: Carried, read: ReadNumbered): Lesson[] {
  const { fact, workspace } = carried;
  if (isKind(carried, 'alias')) return isKept(carried) ? [carried] : NOTHING;
  if (!('ids' in fact)) return NOTHING;
  const { strong, device, joins, barred } = read(carried, fact.ids);
  if (!strong || !device) return NOTHING;
  carried.node = strong.node;
  carried.device = device.node;
  if (!isKept(carried) || (joins.length === 0 && barred.length === 0)) return NOTHING;
  const { at } = fact;
  // What stands alone needs no row; a refusal beside others is told.
  const told = barred.filter(({ node }) => node !== strong.node);
  return [...joins.map((join) => ({ workspace, at, ...join })), ...told.map((one) => ({ workspace, at, barred: one, why: one.bar }))];
}

/** A fact's identifiers by the rules, each with its number. */
interface Numbered {
  strong: Named | null;
  device: Named | null;
  joins: { weak: Named; strong: Named }[];
  barred: (Named & { bar: Bar })[];
}

type ReadNumbered = (carried: Carried, ids: Identifiers) => Numbered;

/** Facts of one block tell of the same people again and again; who was read and numbered once is remembered. */
function numberer(rules: IdentityRulesBook, saltOf: (workspace: number) => Buffer): ReadNumbered {
  const met = new Map<ReadIdentifiers, Map<string, Numbered>>();
  return (carried, ids) => {
    const { workspace } = carried;
    const read = rules.readerOf(workspace, carried.fact.at, carried.known);
    const people = met.get(read) ?? new Map<string, Numbered>();
    met.set(read, people);
    // No identifier holds a NUL: intake refuses it.
    const { user = '', email = '', phone = '', external = '', anonymous = '' } = ids;
    const key = `${workspace}\0${user}\0${email}\0${phone}\0${external}\0${anonymous}`;
    const numbered = people.get(key) ?? readNumbered(saltOf(workspace), ids, read);
    people.set(key, numbered);
    return numbered;
  };
}

function readNumbered(salt: Buffer, ids: Identifiers, read: ReadIdentifiers): Numbered {
  const { strong, device, joins, barred } = read(ids);
  const number = <I extends Omit<Named, 'node'>>(one: I): I & Named => ({ ...one, node: nodeOf(salt, one) });
  const named = strong && number(strong);
  const again = (one: typeof strong) => (one === strong ? named : one && number(one));
  return {
    strong: named,
    device: again(device),
    joins: joins.map(({ weak, strong: over }) => ({ weak: number(weak), strong: again(over) as Named })),
    barred: barred.map(number),
  };
}

/** The identifiers whose trees matter for the block: those it teaches of, and those that stand for somebody already. */
function askedFor(block: readonly Carried[], lessons: readonly Lesson[], linked: ReturnType<typeof createBloom>): Set<string> {
  const asked = new Set<string>();
  const named = new Set(block.map(({ node }) => node));
  for (const node of named) if (node !== '0' && linked.has(...wordsOf(node))) asked.add(node);
  for (const lesson of lessons) {
    if ('weak' in lesson) asked.add(lesson.weak.node).add(lesson.strong.node);
    else if ('barred' in lesson) asked.add(lesson.barred.node);
  }
  return asked;
}

/** Takes the lessons in order, so that what a person decided holds against what came before and after it, however the facts fell into blocks. */
function learn(forest: Forest, lessons: readonly Lesson[], acts: Acts): void {
  for (const lesson of lessons) {
    if ('weak' in lesson) attach(forest, [lesson]);
    else if ('barred' in lesson) bar(forest, rowOf(forest, lesson.workspace, lesson.barred, lesson.at), lesson.why);
    else acts.perform(forest, lesson);
  }
  settle(forest);
}
