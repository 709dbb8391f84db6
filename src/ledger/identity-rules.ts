import type { Clock } from '../core/clock.ts';
import { FunilError } from '../core/errors.ts';
import { compileRules, defaultRules, type IdentityRules, type ReadIdentifiers } from '../core/identity-rules.ts';
import type { Motion } from '../core/stage.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import type { Terms } from './forest.ts';
import { nextMoments } from './journal.ts';

/** Rules as somebody stated them. Two times: when evidence must have happened to be read by them, and when we learnt of them. */
export interface RulesVersion {
  workspace: number;
  version: number;
  from: number;
  known: number;
  rules: IdentityRules;
  who: string;
  why: string;
}

/** The rules in force: kept in memory, read anew when there are more. */
export interface IdentityRulesBook {
  /** Takes in what was stated since; call it before facts are read by the rules. */
  refresh(): Promise<void>;
  /** How a fact that happened at `at` and was known at `known` is read. */
  readerOf(workspace: number, at: number, known: number): ReadIdentifiers;
  /** The same rules as the forest asks them, as known at `known`. */
  terms(known: number): Terms;
}

interface Ready {
  from: number;
  known: number;
  rules: IdentityRules;
  read: ReadIdentifiers;
}

export function openIdentityRules(db: StateDb, motionOf: (workspace: number) => Motion): IdentityRulesBook {
  const stated = new Map<number, Ready[]>();
  const shipped = new Map<Motion, Ready>();
  let latest = 0;

  function shippedFor(workspace: number): Ready {
    const motion = motionOf(workspace);
    const known = shipped.get(motion);
    if (known) return known;
    const rules = defaultRules(motion);
    const made = { from: Number.NEGATIVE_INFINITY, known: 0, rules, read: compileRules(rules) };
    shipped.set(motion, made);
    return made;
  }

  /** Of all that hold at that moment, those known last. */
  function inForce(workspace: number, at: number, known: number): Ready {
    const versions = stated.get(workspace);
    if (versions) {
      for (let index = versions.length - 1; index >= 0; index -= 1) {
        const version = versions[index] as Ready;
        if (version.known <= known && version.from <= at) return version;
      }
    }
    return shippedFor(workspace);
  }

  return {
    async refresh() {
      for (const version of await readVersions(db, { after: latest })) {
        latest = Math.max(latest, version.known);
        const versions = stated.get(version.workspace) ?? [];
        stated.set(version.workspace, [...versions, { ...version, read: compileRules(version.rules) }]);
      }
    },
    readerOf: (workspace, at, known) => inForce(workspace, at, known).read,
    terms: (known) => ({
      rankOf: (workspace, kind) => {
        const { priority } = inForce(workspace, Number.POSITIVE_INFINITY, known).rules;
        return priority.length - 1 - priority.indexOf(kind);
      },
      limitsOf: (workspace, kind, at) => inForce(workspace, at, known).rules.kinds[kind].limits,
    }),
  };
}

/** Versions in the order they became known: of one workspace, or all that came after a moment. */
export async function readVersions(db: StateDb, { workspace, after = 0 }: { workspace?: number; after?: number }): Promise<RulesVersion[]> {
  const rows = await db
    .selectFrom('identity_rules')
    .selectAll()
    .where('known', '>', new Date(after))
    .$if(workspace !== undefined, (query) => query.where('workspace', '=', workspace as number))
    .orderBy('known')
    .orderBy('version')
    .execute();
  return rows.map(({ holds_from: from, known, rules, ...row }) => ({
    ...row,
    rules: rules as IdentityRules,
    from: from.getTime(),
    known: known.getTime(),
  }));
}

export interface Statement {
  rules: IdentityRules;
  /** Null: from the moment it becomes known. */
  from: number | null;
  who: string;
  why: string;
  /** The version it was made from; 0 for the shipped rules. */
  after: number;
}

/**
 * States new rules. They are known at a moment between two journal entries, so that every fact is read by the rules known before it.
 * @throws FunilError `rules_changed` (409) when there is a later version, `priority_fixed` (409) when identities stand by another order
 */
export async function stateRules(db: StateDb, clock: Clock, workspace: number, stated: Statement, before: IdentityRules): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const known = await nextMoments(tx, clock(), 1);
    const { max } = await tx
      .selectFrom('identity_rules')
      .select(({ fn }) => fn.max('version').as('max'))
      .where('workspace', '=', workspace)
      .executeTakeFirstOrThrow();
    const version = (max ?? 0) + 1;
    if (stated.after !== version - 1) throw changedMeanwhile(version - 1);
    if (stated.rules.priority.join() !== before.priority.join()) await refuseIfInUse(tx, workspace);
    await tx
      .insertInto('identity_rules')
      .values({
        workspace,
        version,
        holds_from: new Date(stated.from ?? known),
        known: new Date(known),
        rules: JSON.stringify(stated.rules),
        who: stated.who,
        why: stated.why,
      })
      .execute();
  });
}

/** Trees that stand by one order would close circles by another. */
async function refuseIfInUse(tx: StateTransaction, workspace: number): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from identity where workspace = ${workspace}) or exists (select from journal where workspace = ${workspace}) as used`.execute(
    tx,
  );
  if (!rows[0]?.used) return;
  throw new FunilError('priority_fixed', 'The order of identifiers cannot change any more: leads stand by it.', {
    status: 409,
    hint: 'Choose it before the first facts come in, or begin a new workspace and import into it.',
  });
}

function changedMeanwhile(version: number): FunilError {
  return new FunilError('rules_changed', `The rules have changed meanwhile: the latest version is ${version}.`, {
    status: 409,
    values: { version },
    hint: 'Read them again, make your change there, and send it with that version.',
  });
}
