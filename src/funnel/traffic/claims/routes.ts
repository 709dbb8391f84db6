import { Type } from 'typebox';
import { checkClaimSettings } from '../../../core/check-claim-settings.ts';
import { WITNESSES } from '../../../core/claim.ts';
import { type ClaimSettings, dated, RULE_FIELDS, RULE_OPERATORS } from '../../../core/claim-settings.ts';
import { CLICK_IDS } from '../../../core/click-ids.ts';
import { FunilError } from '../../../core/errors.ts';
import { periodText, readPeriod } from '../../../core/period.ts';
import type { ClaimBook, KeptRestatement, KeptVersion } from '../../../ledger/claim-book.ts';
import type { Freshness } from '../../../ledger/freshness.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { Http, Routes } from '../../../lib/http.ts';
import { createLane } from '../../../lib/lane.ts';
import type { EventStore } from '../../../store/events.ts';
import { dryRun } from './dry-run.ts';
import { bagOf, noteIn, numberIn, onlySettings, textIn } from './read-body.ts';
import {
  builtInAnswer,
  dryRunAnswer,
  dryRunBody,
  restateBody,
  restatementAnswer,
  restatementsAnswer,
  saveBody,
  versionAnswer,
  versionsAnswer,
} from './schemas.ts';

export interface ClaimParts {
  claims: ClaimBook;
  events: EventStore;
  freshness: Freshness;
  workspaces: Pick<Workspaces, 'get'>;
  apply: { paused<T>(task: () => Promise<T>): Promise<T>; wake(): void };
}

const tags = ['claims'];
const read = { scope: 'read' } as const;
/** Marketers keep the rules; keys that do need the scope of settings. */
const change = { scope: 'admin', access: 'write' } as const;
/** Dry runs that may wait for the one at work. */
const MOST_WAITING = 3;

/** What is sent is checked by our own words, which name the rule and the field. */
const asItIs = () => (value: unknown) => ({ value });

/** A workspace's own claim rules: kept in versions, tried on history, put to history. */
export function claimRoutes(parts: ClaimParts): Routes {
  return (http) => {
    addVersions(http, parts);
    addSaving(http, parts);
    addHistory(http, parts);
  };
}

function addVersions(http: Http, { claims }: ClaimParts): void {
  http.get(
    '/api/v1/claims',
    {
      config: read,
      schema: {
        tags,
        summary: 'Claim rules',
        description: 'The newest version, in force for what comes now.',
        response: { 200: versionAnswer },
      },
    },
    ({ workspace }) => whole(claims.newest(workspace)),
  );
  http.get(
    '/api/v1/claims/built-in',
    { config: read, schema: { tags, summary: 'What claim rules can be made of', response: { 200: builtInAnswer } } },
    async ({ workspace }) => ({
      clickIds: [...CLICK_IDS],
      fields: [...RULE_FIELDS],
      operators: [...RULE_OPERATORS],
      witnesses: [...WITNESSES],
      sources: await claims.sources(workspace),
    }),
  );
  http.get(
    '/api/v1/claims/versions',
    {
      config: read,
      schema: { tags, summary: 'Versions of the claim rules', description: 'None is ever changed.', response: { 200: versionsAnswer } },
    },
    ({ workspace }) => ({ versions: [...claims.history(workspace)].reverse().map(inShort) }),
  );
  http.get(
    '/api/v1/claims/versions/:version',
    {
      config: read,
      schema: {
        tags,
        summary: 'One version',
        params: Type.Object({ version: Type.Integer({ minimum: 0 }) }),
        response: { 200: versionAnswer },
      },
    },
    ({ workspace, params }) => whole(claims.version(workspace, params.version)),
  );
}

function addSaving(http: Http, { claims, apply }: ClaimParts): void {
  http.put(
    '/api/v1/claims',
    {
      config: change,
      validatorCompiler: asItIs,
      schema: {
        tags,
        summary: 'Keep claim rules',
        description:
          'The whole of them, as a new version; what is accepted from then on is claimed by it, what stands on the ledger is left alone. Saving what is in force changes nothing.',
        body: saveBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { workspace } = request;
      const { version: base, note, ...given } = bagOf(request.body);
      const settings = checkClaimSettings(onlySettings(given), await claims.sources(workspace));
      const said = { by: nameOf(request), note: noteIn(note), ...(base === undefined ? {} : { base: numberIn(base) }) };
      return whole(await apply.paused(() => claims.save(workspace, settings, said)));
    },
  );
}

function addHistory(http: Http, parts: ClaimParts): void {
  const { claims, apply, workspaces } = parts;
  const oneByOne = queueOf(MOST_WAITING);
  http.post(
    '/api/v1/claims/dry-run',
    {
      config: { scope: 'read', audit: false },
      validatorCompiler: asItIs,
      schema: {
        tags,
        summary: 'Try claim rules on history',
        description: 'What they would make of every touch of a period, counted exactly. Changes nothing.',
        body: dryRunBody,
        response: { 200: dryRunAnswer },
      },
    },
    async ({ workspace, body }) => {
      const { from, to, version, ...given } = bagOf(body);
      const period = readPeriod(textIn(from, 'from'), textIn(to, 'to'), workspaces.get(workspace).timezone);
      const settings =
        version === undefined
          ? asIfKept(claims.newest(workspace), checkClaimSettings(onlySettings(given), await claims.sources(workspace)))
          : claims.version(workspace, numberIn(version)).settings;
      const claim = await claims.compile(workspace, settings);
      const identities = await parts.freshness.identityMap(null);
      return {
        period: periodText(period),
        ...(await oneByOne(() => dryRun(parts.events, claim, { workspace, identities, ends: claim.ends, ...period }))),
      };
    },
  );
  http.post(
    '/api/v1/claims/restatements',
    {
      config: change,
      schema: {
        tags,
        summary: 'Put claim rules to history',
        description:
          'Touches that the version claims otherwise are taken back and stated anew, known from now on; their former rows stay, and reports as known before show them.',
        body: restateBody,
        response: { 202: restatementAnswer },
      },
    },
    async (request, reply) => {
      const { workspace, body } = request;
      const period = readPeriod(body.from, body.to, workspaces.get(workspace).timezone);
      const made = await apply.paused(() => claims.restate(workspace, body.version, period, nameOf(request)));
      apply.wake();
      return reply.code(202).send(written(made));
    },
  );
  http.get(
    '/api/v1/claims/restatements',
    { config: read, schema: { tags, summary: 'Claim rules put to history', response: { 200: restatementsAnswer } } },
    ({ workspace }) => ({ restatements: [...claims.restatements(workspace)].reverse().map(written) }),
  );
}

/** Each goes through all of history, so they wait for one another, a few at most. */
function queueOf(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const lane = createLane(1);
  let here = 0;
  return async (task) => {
    if (here > most) {
      throw new FunilError('busy', 'Others are trying claim rules already.', {
        status: 503,
        hint: 'Try again in a minute.',
        retryAfter: 30,
      });
    }
    here += 1;
    return lane(task).finally(() => {
      here -= 1;
    });
  };
}

/** Rules that say what they said keep their version, so that the touches they claimed count as they are. */
function asIfKept({ version, settings }: KeptVersion, given: ClaimSettings): ClaimSettings {
  return dated(given, settings, version + 1);
}

/** Who asks, as it is kept with what they did. */
function nameOf({ caller }: { caller: { name: string } | null }): string {
  return caller?.name ?? '';
}

function whole({ version, known, settings, by, note }: KeptVersion) {
  return { version, since: version === 0 ? null : new Date(known).toISOString(), by, note, ...settings };
}

function inShort(kept: KeptVersion) {
  const { rules, clickIds, codes, ...head } = whole(kept);
  return { ...head, rules: rules.length, clickIds: clickIds.length, codes: codes.length };
}

function written({ id, version, known, from, to, by, done, error }: KeptRestatement) {
  const state: 'done' | 'waiting' | 'failed' = done ? 'done' : error === null ? 'waiting' : 'failed';
  return {
    id,
    version,
    known: new Date(known).toISOString(),
    period: periodText({ from, to }),
    by,
    state,
    stated: done?.stated ?? null,
    takenBack: done?.takenBack ?? null,
    error,
  };
}
