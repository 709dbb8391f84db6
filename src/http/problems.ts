import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { FunilError, type ProblemValues } from '../core/errors.ts';
import type { ProblemCode } from '../core/problem-codes.ts';
import type { Http } from '../lib/http.ts';

/** Problem details (RFC 9457), the one shape of every error. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  hint: string;
  values?: ProblemValues;
  errors?: { field: string; message: string }[];
}

export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'urn:funil:problem:<code>' }),
    title: Type.String({ description: 'What is wrong' }),
    status: Type.Integer(),
    detail: Type.String({ description: 'What is wrong and what to do, in one text' }),
    code: Type.String({ description: 'A word that programs can rely on' }),
    hint: Type.String({ description: 'What to do about it' }),
    values: Type.Optional(
      Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
        description: 'Names and numbers in the texts, for programs that tell it in words of their own',
      }),
    ),
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
  },
  { description: 'Problem details as in RFC 9457' },
);

const MOST_ERRORS = 20;

/** What the web server itself refuses, said in our words. */
const REFUSALS: Record<string, { code: ProblemCode; title: string; hint: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'too_large', title: 'The request is too large.', hint: 'Send it in smaller parts.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'bad_media_type',
    title: 'This content type is not understood here.',
    hint: 'Send JSON with the header Content-Type: application/json.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'bad_json', title: 'The body is empty.', hint: 'Send a JSON object.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'bad_json', title: 'The body is not valid JSON.', hint: 'Check the JSON that is sent.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'bad_length',
    title: 'The body is not as long as its header says.',
    hint: 'Send it again; a proxy on the way may have cut it.',
  },
};

/** Turns whatever was thrown into problem details. Only errors meant for the caller show their text. */
export function problemOf(error: unknown, requestId: string): Problem & { retryAfter?: number } {
  if (error instanceof FunilError) {
    const problem = describe(error.status, error.code, error.message, error.hint, error.values);
    return error.retryAfter === undefined ? problem : { ...problem, retryAfter: error.retryAfter };
  }
  const given = (error ?? {}) as Partial<FastifyError>;
  if (Array.isArray(given.validation)) return invalid(given as FastifyError);
  const refusal = REFUSALS[given.code ?? ''];
  const status = given.statusCode ?? 500;
  if (refusal) return describe(status, refusal.code, refusal.title, refusal.hint);
  if (status >= 400 && status < 500)
    return describe(status, 'bad_request', `${STATUS_CODES[status] ?? 'Bad request'}.`, 'Check the request.');
  return describe(500, 'internal', 'Something went wrong inside Funil.', `The log has the cause under ${requestId}.`, { id: requestId });
}

function invalid({ validation, validationContext }: FastifyError): Problem {
  const place = validationContext === 'querystring' ? 'query' : (validationContext ?? 'request');
  const errors = (validation ?? [])
    .filter(({ keyword }) => keyword !== 'additionalProperties') // Each such property is also reported by itself.
    .slice(0, MOST_ERRORS)
    .map((fault) => ({ field: fieldOf(fault) || place, message: messageOf(fault) }));
  const first = errors[0];
  const hint = first ? `${first.field}: ${first.message}.` : 'The reference at /docs shows what is expected.';
  return { ...describe(400, 'invalid', `The ${place} is not as expected.`, hint, { field: first?.field ?? place }), errors };
}

type Fault = NonNullable<FastifyError['validation']>[number];

function missingOf({ params }: Fault): string | undefined {
  return (params as { requiredProperties?: string[] } | undefined)?.requiredProperties?.[0];
}

function fieldOf(fault: Fault): string {
  const missing = missingOf(fault);
  return [...fault.instancePath.split('/').slice(1), ...(missing ? [missing] : [])].join('.').slice(0, 200);
}

function messageOf(fault: Fault): string {
  if (missingOf(fault)) return 'is missing';
  return fault.message === 'schema is false' ? 'is not a field of this' : (fault.message ?? 'is not valid');
}

function describe(status: number, code: ProblemCode, title: string, hint: string, values?: ProblemValues): Problem {
  const problem = { type: `urn:funil:problem:${code}`, title, status, detail: `${title} ${hint}`.trim(), code, hint };
  return values ? { ...problem, values } : problem;
}

export function sendProblem(reply: FastifyReply, { retryAfter, ...problem }: Problem & { retryAfter?: number }): FastifyReply {
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

/** Makes every error, and every unknown address, answer with problem details. */
export function answerWithProblems(http: Http): void {
  http.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id);
    if (problem.status >= 500 && !(error instanceof FunilError)) request.log.error({ err: error, url: request.url }, 'a request failed');
    return sendProblem(reply, problem);
  });
  http.setNotFoundHandler((request, reply) => sendProblem(reply, problemOf(notFound(request), request.id)));
}

function notFound({ method, url }: FastifyRequest): FunilError {
  const path = url.split('?')[0]?.slice(0, 200);
  return new FunilError('not_found', `There is nothing at ${method} ${path}.`, {
    status: 404,
    hint: 'The reference at /docs lists every address.',
  });
}
