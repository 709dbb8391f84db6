import { FunilError } from '../../../core/errors.ts';
import type { AliasFact } from '../../../core/fact.ts';
import { actIdOf } from '../../../core/identity.ts';
import type { Acknowledged } from '../../../ledger/journal.ts';
import { hasLanded } from '../landing.ts';
import type { IdentityParts } from './parts.ts';

const SOURCE = 'people';

export type Decision = Omit<AliasFact, 'kind' | 'at' | 'ids'> & { nodes: NonNullable<AliasFact['nodes']> };

/**
 * States a decision as a fact and waits until the ledger has it, at most half a minute: decisions line up with each other and with what
 * comes in, so no two callers can tear one another's merges. Returns the act's id.
 * @throws FunilError `unavailable` (503) when it is on disk but has not landed yet
 */
export async function decide(parts: IdentityParts, workspace: number, decision: Decision): Promise<string> {
  const source = await parts.workspaces.source(workspace, SOURCE, 'api');
  const fact: AliasFact = { kind: 'alias', at: parts.clock(), ids: {}, ...decision };
  const { seq } = (await parts.journal.append({ workspace, source, facts: [fact] })) as Acknowledged;
  if (await hasLanded(parts, seq)) return actIdOf(parts.workspaces.get(workspace).salt, fact.id);
  throw new FunilError('unavailable', 'The decision is on disk, but the ledger has not taken it yet.', {
    status: 503,
    values: { fault: 'decision_kept' },
    hint: 'It will be done; look at the log of merges and splits in a while.',
    retryAfter: 30,
  });
}
