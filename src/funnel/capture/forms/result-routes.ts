import { Type } from 'typebox';
import { csvOf } from '../../../lib/csv.ts';
import type { Http } from '../../../lib/http.ts';
import { daysAsked } from '../outcomes/days.ts';
import { type FileKind, fieldsOf } from './document.ts';
import { MEDIA_TYPES } from './file-kind.ts';
import { readFile } from './files.ts';
import type { Forms } from './parts.ts';
import type { ReadResults } from './read-results.ts';
import type { FormRecord } from './records.ts';
import { formId, placesSchema, resultsSchema, submissionSchema, versionsSchema } from './schemas.ts';
import { decide, readSubmissions, type Submission } from './submissions.ts';

const tags = ['forms'];
const state = Type.Optional(Type.Unsafe<Submission['state']>({ type: 'string', enum: ['taken', 'held', 'discarded'] }));
const uuid = Type.String({ format: 'uuid' });
const MOST_EXPORTED = 50_000;
const PAGE = 50;

/** What was answered. Answers say who somebody is, so that only those who may see leads read them. */
export function addResultRoutes(http: Http, forms: Forms, results: ReadResults): void {
  const { records } = forms;
  const leads = { scope: 'read', access: 'leads' } as const;
  http.get(
    '/api/v1/forms/:id/results',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'How far people came with a form',
        params: formId,
        querystring: Type.Object({
          ...daysAsked,
          version: Type.Optional(Type.Integer({ minimum: 1, description: 'Of this version alone; of all where left out' })),
        }),
        response: { 200: resultsSchema },
      },
    },
    async ({ workspace, params, query }) => results.ofOne(await records.get(workspace, params.id), query),
  );
  http.get(
    '/api/v1/forms/:id/places',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'What came of a form by where it is shown',
        description: 'Views and starts are counted by times, leads and customers by people.',
        params: formId,
        querystring: Type.Object(daysAsked),
        response: { 200: placesSchema },
      },
    },
    async ({ workspace, params, query }) => results.places(await records.get(workspace, params.id), query),
  );
  http.get(
    '/api/v1/forms/:id/versions',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'What came of a form by its versions',
        description:
          'Views, starts and sendings are counted by times, leads and customers by people; who sent two versions counts with both.',
        params: formId,
        querystring: Type.Object(daysAsked),
        response: { 200: versionsSchema },
      },
    },
    async ({ workspace, params, query }) => results.versions(await records.get(workspace, params.id), query),
  );
  http.get(
    '/api/v1/forms/:id/submissions',
    {
      config: leads,
      schema: {
        tags,
        summary: 'Answers to a form',
        description: 'The latest first, a page at a time.',
        params: formId,
        querystring: Type.Object({
          ...daysAsked,
          state,
          after: Type.Optional(uuid),
          limit: Type.Integer({ minimum: 1, maximum: 500, default: PAGE }),
        }),
        response: { 200: Type.Object({ submissions: Type.Array(submissionSchema), next: Type.Union([Type.String(), Type.Null()]) }) },
      },
    },
    async ({ workspace, params, query }) => {
      const rows = await readSubmissions(forms, await records.get(workspace, params.id), query);
      return { submissions: rows.map(written), next: rows.length === query.limit ? (rows.at(-1)?.id ?? null) : null };
    },
  );
  for (const [verb, isReal] of [
    ['accept', true],
    ['discard', false],
  ] as const)
    http.post(
      `/api/v1/forms/:id/submissions/:submission/${verb}`,
      {
        config: { scope: 'write', access: 'leads' },
        schema: {
          tags,
          summary: isReal ? 'Take a submission that was held' : 'Discard a submission that was held',
          params: Type.Object({ ...formId.properties, submission: uuid }),
          response: { 204: Type.Null() },
        },
      },
      async ({ workspace, params, caller }, reply) => {
        await records.get(workspace, params.id);
        await decide(forms, params.id, params.submission, isReal, caller?.name ?? '');
        return reply.code(204).send(null);
      },
    );
  addFiles(http, forms);
}

function addFiles(http: Http, forms: Forms): void {
  const config = { scope: 'read', access: 'leads' } as const;
  http.get(
    '/api/v1/forms/:id/submissions.csv',
    {
      config,
      schema: {
        tags,
        summary: 'Answers to a form as a file',
        description: 'CSV; cells that look like formulas begin with an apostrophe.',
        params: formId,
        querystring: Type.Object(daysAsked),
      },
    },
    async ({ workspace, params, query }, reply) => {
      const form = await forms.records.get(workspace, params.id);
      const rows = await readSubmissions(forms, form, { ...query, limit: MOST_EXPORTED });
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="form-${form.id}.csv"`)
        .send(csvOf(tableOf(form, rows)));
    },
  );
  http.get(
    '/api/v1/forms/:id/files/:file',
    {
      config,
      schema: { tags, summary: 'A file that was sent with a form', params: Type.Object({ ...formId.properties, file: uuid }) },
    },
    async ({ workspace, params }, reply) => {
      const { name, kind, bytes } = await readFile(forms.db, workspace, params.id, params.file);
      return reply
        .header('content-type', MEDIA_TYPES[kind as FileKind] ?? 'application/octet-stream')
        .header('content-disposition', `attachment; filename="file.${kind}"; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(bytes);
    },
  );
}

function written({ id, at, version, language, state: held, reasons, answers, origin }: Submission) {
  const copied = Object.fromEntries(Object.entries(answers).map(([field, one]) => [field, typeof one === 'object' ? [...one] : one]));
  const { url, files } = origin;
  return { id, at: at.toISOString(), version, language, state: held, reasons, url, answers: { ...origin.hidden, ...copied }, files };
}

function tableOf({ draft }: FormRecord, rows: readonly Submission[]): (string | number | null)[][] {
  const fields = fieldsOf(draft).map(({ id }) => id);
  const head = ['id', 'at', 'version', 'language', 'state', 'reasons', 'url', ...fields];
  const body = rows
    .map(written)
    .map(({ answers, ...row }) => [
      row.id,
      row.at,
      row.version,
      row.language,
      row.state,
      row.reasons.join(' '),
      row.url,
      ...fields.map((field) => cellOf(answers[field])),
    ]);
  return [head, ...body];
}

function cellOf(answer: string | number | boolean | string[] | undefined): string | number | null {
  if (answer === undefined) return null;
  if (typeof answer === 'object') return answer.join(', ');
  return typeof answer === 'boolean' ? String(answer) : answer;
}
