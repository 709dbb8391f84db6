import { readVersions } from '../../../ledger/identity-rules.ts';
import type { Http } from '../../../lib/http.ts';
import { createLane } from '../../../lib/lane.ts';
import { dryRun } from './dry-run.ts';
import { type IdentityParts, nameOf } from './parts.ts';
import { changed, changeRules, newestRules, written } from './rules.ts';
import { dryRunAnswer, dryRunBody, rulesAnswer, rulesBody, versionsAnswer } from './schemas.ts';

const tags = ['identities'];

/** How the caller's workspace tells who is who. */
export function addRuleRoutes(http: Http, parts: IdentityParts): void {
  // Each holds all identifiers of a workspace, so they wait for one another.
  const lane = createLane(1);
  http.get(
    '/api/v1/identity-rules',
    {
      config: { scope: 'read' },
      schema: { tags, summary: 'Identity rules', description: 'The newest version.', response: { 200: rulesAnswer } },
    },
    async ({ workspace }) => written(await newestRules(parts, workspace)),
  );
  http.get(
    '/api/v1/identity-rules/versions',
    {
      config: { scope: 'read' },
      schema: { tags, summary: 'Versions of the identity rules', description: 'None is ever changed.', response: { 200: versionsAnswer } },
    },
    async ({ workspace }) => {
      const versions = (await readVersions(parts.db, { workspace })).reverse().map(written);
      return { versions: versions.map(({ version, since, from, by, note }) => ({ version, since, from, by, note })) };
    },
  );
  http.put(
    '/api/v1/identity-rules',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Change the identity rules',
        description:
          'Makes a new version. It reads what happened from now on, or from the day given; leads are looked at again when something new is learnt of them, and what was known before stays readable as it was.',
        body: rulesBody,
        response: { 200: rulesAnswer },
      },
    },
    async (request) => written(await changeRules(parts, request.workspace, request.body, nameOf(request))),
  );
  http.post(
    '/api/v1/identity-rules/dry-run',
    {
      config: { scope: 'read', audit: false },
      schema: {
        tags,
        summary: 'Try identity rules on history',
        description: 'Which identifiers would stand elsewhere had these rules always held. Changes nothing.',
        body: dryRunBody,
        response: { 200: dryRunAnswer },
      },
    },
    async ({ workspace, body }) => {
      const { rules } = await newestRules(parts, workspace);
      const tried = changed(rules, body);
      return lane(() => dryRun(parts, workspace, tried));
    },
  );
}
