// Writes docs/reference/openapi.json from the routes' schemas, and web/src/api/schema.d.ts from that. No engine is started.
// With `--check` it only compares, and fails when either file is not what the routes say.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import openapiTS, { astToString } from 'openapi-typescript';
import type { InsightParts } from '../src/funnel/insight/context.ts';
import { insightRoutes } from '../src/funnel/insight/routes.ts';
import type { Routes } from '../src/lib/http.ts';
import { report } from './files.ts';
import { ROOT } from './run.ts';

const DOCUMENT = 'docs/reference/openapi.json';
const TYPES = 'web/src/api/schema.d.ts';
const NOTICE = '// Generated from docs/reference/openapi.json by tools/make-openapi.ts. Change the routes, then run it again.\n';

/** The routes the web app talks to. Their handlers are never called here, so nothing stands behind them. */
const ROUTES: readonly Routes[] = [insightRoutes({} as InsightParts)];

async function describeRoutes(): Promise<string> {
  const http = fastify().withTypeProvider<TypeBoxTypeProvider>();
  await http.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Funil', version: '1' } } });
  http.after(() => {
    for (const routes of ROUTES) routes(http);
  });
  await http.ready();
  return `${JSON.stringify(http.swagger(), null, 2)}\n`;
}

async function main(): Promise<void> {
  const document = await describeRoutes();
  const types = NOTICE + astToString(await openapiTS(document));
  const files = { [DOCUMENT]: document, [TYPES]: types };
  if (process.argv.includes('--check')) {
    const stale = Object.entries(files).filter(([file, text]) => textOf(file) !== text);
    report(stale.map(([file]) => `${file} is not what the routes say. Run "npx tsx tools/make-openapi.ts".`));
    return;
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), text);
  }
}

function textOf(file: string): string | null {
  const absolute = path.join(ROOT, file);
  return existsSync(absolute) ? readFileSync(absolute, 'utf8') : null;
}

await main();
