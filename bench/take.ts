import type { Fact } from '../src/core/fact.ts';
import type { Engine } from '../src/engine.ts';
import { journalBacklog } from '../src/ledger/journal-reading.ts';

const GROUP = 2_000;
const MOST_AHEAD = 200_000;
const PAUSE_MS = 50;

/** Puts facts (or the next `most` of an iterator) through intake as an import does, and resolves when the last has landed. */
export async function accept(engine: Engine, facts: Iterator<Fact>, most = Number.POSITIVE_INFINITY): Promise<number> {
  const source = await engine.workspaces.source(1, 'bench', 'import');
  let taken = 0;
  for (let group = next(facts, Math.min(GROUP, most)); group.length > 0; group = next(facts, Math.min(GROUP, most - taken))) {
    const { accepted } = await engine.intake.accept({ workspace: 1, source }, group);
    if (accepted !== group.length) throw new Error('intake refused events of the world');
    taken += group.length;
    while ((await journalBacklog(engine.state.db)) > MOST_AHEAD) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await engine.apply.drained();
  return taken;
}

function next(facts: Iterator<Fact>, most: number): Fact[] {
  const group: Fact[] = [];
  while (group.length < most) {
    const { value, done } = facts.next();
    if (done) break;
    group.push(value);
  }
  return group;
}
