import { checkFact } from '../../../core/check-fact.ts';
import type { Clock } from '../../../core/clock.ts';
import { FunilError, refusalValues } from '../../../core/errors.ts';
import type { CostFact } from '../../../core/fact.ts';
import { factIdOf } from '../../../core/identity.ts';
import type { ActorKind } from '../../../core/person.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { Intake } from '../intake.ts';
import { hasLanded, type LandingParts } from '../landing.ts';

export interface CostParts extends LandingParts {
  clock: Clock;
  intake: Intake;
  workspaces: Workspaces;
}

/** What is said of a cost; without `cost` it is a new one that goes by the id of this statement. */
export interface StatedCost extends Omit<CostFact, 'kind' | 'at' | 'cost' | 'to' | 'currency'> {
  cost?: string;
  to?: string;
  currency?: string;
}

export interface Stater {
  kind: ActorKind;
  id: string;
  name: string;
}

const SOURCE = 'people';

/**
 * States a cost as a fact, notes who did, and waits until reports count it. Stating the same `id` again changes nothing; the same `cost`
 * under another id restates it, and what was said before stays known. Returns the cost's name.
 * @throws FunilError `bad_cost` when the fact cannot be taken, `unavailable` (503) when it is on disk but has not landed yet
 */
export async function stateCost(parts: CostParts, workspace: number, stated: StatedCost, stater: Stater): Promise<string> {
  const { salt, currency } = parts.workspaces.get(workspace);
  const checked = checkFact({ cost: stated.id, currency, ...stated, kind: 'cost', at: parts.clock() });
  if ('drop' in checked) {
    const values = refusalValues(checked.drop);
    throw new FunilError('bad_cost', checked.drop.detail, { hint: 'Correct it and state the cost again.', values });
  }
  const fact = checked.fact as CostFact;
  const source = await parts.workspaces.source(workspace, SOURCE, 'api');
  const said = { workspace, fact: factIdOf(salt, 'cost', fact.id), actor_kind: stater.kind, actor: stater.id, actor_name: stater.name };
  const { entry } = await parts.intake.accept(
    {
      workspace,
      source,
      within: async (tx) => {
        await tx
          .insertInto('cost_statement')
          .values(said)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      },
    },
    [fact],
  );
  if (entry && !(await hasLanded(parts, entry.seq))) throw notYet();
  return fact.cost;
}

function notYet(): FunilError {
  return new FunilError('unavailable', 'The cost is on disk, but the ledger has not taken it yet.', {
    status: 503,
    values: { fault: 'cost_kept' },
    hint: 'It will be counted; look at the list of costs in a while.',
    retryAfter: 30,
  });
}
