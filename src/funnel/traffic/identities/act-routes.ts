import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { FunilError } from '../../../core/errors.ts';
import { IDENTIFIER_KINDS, nodeOf } from '../../../core/identity.ts';
import { compileRules } from '../../../core/identity-rules.ts';
import type { Http } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { type ActRow, readAct, written } from './acts.ts';
import { type Decision, decide } from './decide.ts';
import { type IdentityParts, nameOf, readLead } from './parts.ts';
import { previewMerge, previewSplit } from './preview.ts';
import { refuseProposal } from './proposals.ts';
import { newestRules } from './rules.ts';
import { actAnswer, leadId, previewAnswer, splitPreviewAnswer, why } from './schemas.ts';

const tags = ['identities'];
const look = { scope: 'read' } as const;
const act = { scope: 'write', access: 'leads' } as const;
const pair = { one: leadId, into: leadId };
const identifier = {
  kind: oneOf(IDENTIFIER_KINDS, 'Kind of the identifier'),
  value: Type.String({ minLength: 1, maxLength: 200 }),
};

type Asking = Parameters<typeof nameOf>[0] & { workspace: number };

/** Merges and splits: looked at beforehand, done, and taken back. */
export function addActRoutes(http: Http, parts: IdentityParts): void {
  addMerging(http, parts);
  addSplitting(http, parts);
  addUndoing(http, parts);
  addRefusing(http, parts);
}

async function done(parts: IdentityParts, request: Asking, decision: Omit<Decision, 'who'>) {
  const id = await decide(parts, request.workspace, { ...decision, who: nameOf(request) });
  return written(await readAct(parts.db, request.workspace, id));
}

function addMerging(http: Http, parts: IdentityParts): void {
  http.get(
    '/api/v1/identities/merges/preview',
    {
      config: look,
      schema: {
        tags,
        summary: 'What a merge would make',
        description: 'Both leads, the one they would become, and reasons to look twice. Changes nothing.',
        querystring: Type.Object(pair),
        response: { 200: previewAnswer },
      },
    },
    ({ workspace, query }) => previewMerge(parts, workspace, readLead(query.one), readLead(query.into)),
  );
  http.post(
    '/api/v1/identities/merges',
    {
      config: act,
      schema: {
        tags,
        summary: 'Merge two leads',
        description: 'No event is rewritten: reports read both as one from now on, and as known before they are two. Can be undone.',
        body: Type.Object({ ...pair, why }, { additionalProperties: false }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const [one, into] = [readLead(request.body.one), readLead(request.body.into)];
      await previewMerge(parts, request.workspace, one, into);
      return done(parts, request, { id: randomUUID(), act: 'merge', nodes: { one, into }, why: request.body.why });
    },
  );
}

function addSplitting(http: Http, parts: IdentityParts): void {
  http.get(
    '/api/v1/identities/splits/preview',
    {
      config: look,
      schema: {
        tags,
        summary: 'What a split would take out',
        description: 'Which identifiers leave the lead and which stay. Changes nothing.',
        querystring: Type.Object(identifier),
        response: { 200: splitPreviewAnswer },
      },
    },
    async ({ workspace, query }) => previewSplit(parts, workspace, await nodeNamed(parts, workspace, query)),
  );
  http.post(
    '/api/v1/identities/splits',
    {
      config: act,
      schema: {
        tags,
        summary: 'Take an identifier out of its lead',
        description:
          'With all that stands under it. The nearest merge by a person at or above it is undone; without one it leaves what evidence put it under, for good.',
        body: Type.Object({ ...identifier, why }, { additionalProperties: false }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const node = await nodeNamed(parts, request.workspace, request.body);
      await previewSplit(parts, request.workspace, node);
      return done(parts, request, { id: randomUUID(), act: 'split', nodes: { one: node }, why: request.body.why });
    },
  );
}

function addUndoing(http: Http, parts: IdentityParts): void {
  http.post(
    '/api/v1/identities/acts/:id/undo',
    {
      config: act,
      schema: {
        tags,
        summary: 'Undo a merge or a split',
        description:
          'A merge is split again at the very place, and both timelines are as before; a split is merged again. Both stay in the log.',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        body: Type.Object({ why }, { additionalProperties: false }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const row = await readAct(parts.db, request.workspace, request.params.id);
      return done(parts, request, { ...reversed(row), why: request.body.why });
    },
  );
}

function addRefusing(http: Http, parts: IdentityParts): void {
  http.post(
    '/api/v1/identities/proposals/refusals',
    {
      config: { ...act, audit: ['one', 'other'] },
      schema: {
        tags,
        summary: 'Say that two leads are two people',
        description: 'They are proposed no more. Merging them stays possible.',
        body: Type.Object({ one: leadId, other: leadId }, { additionalProperties: false }),
        response: { 204: Type.Null({ description: 'Done' }) },
      },
    },
    async (request, reply) => {
      const { one, other } = request.body;
      await refuseProposal(parts, request.workspace, [readLead(one), readLead(other)], nameOf(request));
      return reply.code(204).send(null);
    },
  );
}

/** Undoing twice is one fact: the second changes nothing. */
function reversed({ id, act: was, moved, parent, undone_by: undone }: ActRow): Omit<Decision, 'who'> {
  if (undone !== null) throw nothingToUndo('It was undone already.', 'undone');
  if (moved === null || parent === null) throw nothingToUndo('It changed nothing.', 'unchanged');
  if (was === 'merge') return { id: `undo:${id}`, act: 'split', nodes: { one: moved }, undoes: id };
  return { id: `undo:${id}`, act: 'merge', nodes: { one: moved, into: parent } };
}

async function nodeNamed(
  parts: IdentityParts,
  workspace: number,
  { kind, value }: { kind: (typeof IDENTIFIER_KINDS)[number]; value: string },
): Promise<string> {
  const { strong } = compileRules((await newestRules(parts, workspace)).rules)({ [kind]: value });
  if (!strong)
    throw new FunilError('no_identity', 'This value names nobody.', { hint: 'Send the identifier as the page of the lead shows it.' });
  return nodeOf(parts.workspaces.get(workspace).salt, strong);
}

function nothingToUndo(title: string, fault: string): FunilError {
  return new FunilError('nothing_to_undo', title, {
    status: 409,
    hint: 'The log of merges and splits tells what became of it.',
    values: { fault },
  });
}
