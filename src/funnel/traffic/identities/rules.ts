import { checkRules, defaultRules, type IdentityRules } from '../../../core/identity-rules.ts';
import { readMoment } from '../../../core/period.ts';
import { type RulesVersion, readVersions, stateRules } from '../../../ledger/identity-rules.ts';
import type { IdentityParts } from './parts.ts';

/** A change of the rules: what is left out stays as it is. */
export type RulesChange = { kinds?: Partial<IdentityRules['kinds']> | undefined } & {
  [K in Exclude<keyof IdentityRules, 'kinds'>]?: IdentityRules[K] | undefined;
};

/** The rules stated last, or those Funil ships as version 0. */
export async function newestRules({ db, workspaces }: IdentityParts, workspace: number): Promise<RulesVersion> {
  const versions = await readVersions(db, { workspace });
  const shipped = {
    workspace,
    version: 0,
    from: 0,
    known: 0,
    rules: defaultRules(workspaces.get(workspace).motion),
    who: 'Funil',
    why: '',
  };
  return versions[versions.length - 1] ?? shipped;
}

/** @throws FunilError `bad_rules` */
export function changed(rules: IdentityRules, { kinds, ...change }: RulesChange): IdentityRules {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const made = { ...rules, ...(Object.fromEntries(given) as Partial<IdentityRules>), kinds: { ...rules.kinds, ...kinds } };
  checkRules(made);
  return made;
}

/** States the changed rules as a new version. @throws FunilError `bad_rules`, `bad_time`, `rules_changed`, `priority_fixed` */
export async function changeRules(
  parts: IdentityParts,
  workspace: number,
  { version, from, note = '', ...change }: { version: number; from?: string; note?: string } & RulesChange,
  who: string,
): Promise<RulesVersion> {
  const before = await newestRules(parts, workspace);
  await stateRules(
    parts.db,
    parts.clock,
    workspace,
    {
      rules: changed(before.rules, change),
      from: from === undefined ? null : readMoment(from, 'from', parts.workspaces.get(workspace).timezone),
      who,
      why: note,
      after: version,
    },
    before.rules,
  );
  return newestRules(parts, workspace);
}

export function written({ version, known, from, who, why, rules }: RulesVersion) {
  const head = { version, since: version === 0 ? null : isoOf(known), from: version === 0 ? null : isoOf(from), by: who, note: why };
  return { ...head, ...rules };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
