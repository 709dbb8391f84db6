import Fastify, { LogController } from 'fastify';
import type { Logger } from 'pino';
import type { AuditEntry } from '../core/person.ts';
import type { Http, Routes } from '../lib/http.ts';
import { auditChanges } from './audit.ts';
import { authenticate } from './authenticate.ts';
import type { Access } from './caller.ts';
import { compressAnswers } from './compress-answers.ts';
import { endConnectionsWhenClosing } from './drain.ts';
import { readJsonBodies } from './json-body.ts';
import { describeApi } from './openapi.ts';
import { answerWithProblems, problemOf, sendProblem } from './problems.ts';
import { addReferencePage } from './reference-page.ts';
import { SECURITY_HEADERS, setSecurityHeaders } from './security-headers.ts';
import { limitBodyTime } from './slow-bodies.ts';
import { validatorCompiler } from './validate.ts';
import { serveWebApp } from './web-app.ts';

export interface HttpParts {
  log: Logger;
  version: string;
  access: Access;
  /** Keeps what was changed, and by whom. */
  record: (entry: AuditEntry) => Promise<void>;
  /** Addresses of reverse proxies whose word on who asks is taken. */
  proxies?: readonly string[];
  /** Folder of the built web app; it may be absent. */
  webDir: string;
  routes: readonly Routes[];
}

const BODY_LIMIT = 1_048_576;
const HEADERS_MS = 10_000;
const KEEP_ALIVE_MS = 65_000;
/** An upload that stalls, or a caller who went away, frees its socket after this long. */
const SILENCE_MS = 600_000;

/** Builds the web server: guards first, then the routes it is handed. Not listening yet. Throws when a route declares no scope. */
export async function openHttp({ log, version, access, record, proxies = [], webDir, routes }: HttpParts): Promise<Http> {
  const http: Http = Fastify({
    // Requests are logged below, at debug; what is left at info repeats what the command line says.
    loggerInstance: log.level === 'info' ? log.child({}, { level: 'warn' }) : log,
    logController: new LogController({ disableRequestLogging: true }),
    // An address that cannot be read is answered before any hook runs.
    frameworkErrors: (error, request, reply) => sendProblem(reply.headers(SECURITY_HEADERS), problemOf(error, request.id)),
    bodyLimit: BODY_LIMIT,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionTimeout: SILENCE_MS,
    forceCloseConnections: 'idle',
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: 5_000 },
  }) as unknown as Http;
  http.setValidatorCompiler(validatorCompiler);
  setSecurityHeaders(http);
  answerWithProblems(http);
  compressAnswers(http);
  readJsonBodies(http);
  limitBodyTime(http);
  endConnectionsWhenClosing(http);
  const greetBrowser = authenticate(http, access);
  auditChanges(http, record);
  await describeApi(http, version);
  for (const add of routes) add(http);
  addReferencePage(http);
  await serveWebApp(http, webDir, greetBrowser);
  http.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      { method: request.method, url: request.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
  return http;
}
