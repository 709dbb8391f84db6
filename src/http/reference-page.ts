import type { Http } from '../lib/http.ts';

interface Schema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
}

interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

interface Described {
  method: string;
  url: string;
  operation: Operation;
}

export interface ApiDescription {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
}

/** Serves the reference for people at /docs: plain HTML, nothing fetched from anywhere. */
export function addReferencePage(http: Http): void {
  http.get('/docs', { config: { scope: 'open' }, schema: { hide: true } as never }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(renderReference(http.swagger() as unknown as ApiDescription)),
  );
}

export function renderReference({ info, paths = {} }: ApiDescription): string {
  const all = Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), url, operation })),
  );
  const tags = [...new Set(all.map(tagOf))].sort();
  const groups = tags.map((tag) => ({ tag, members: all.filter((one) => tagOf(one) === tag) }));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)} API</title><style>${STYLE}</style></head>
<body><header><h1>${escaped(info.title)} API <small>${escaped(info.version)}</small></h1><p>${escaped(info.description ?? '')}</p>
<p>Send <code>Authorization: Bearer fk_...</code> with every request. For programs: <a href="/openapi.json">openapi.json</a>.</p></header>
<nav aria-label="Contents"><ul>${groups.map(({ tag }) => `<li><a href="#${escaped(tag)}">${escaped(tag)}</a></li>`).join('')}</ul></nav>
<main>${groups.map(({ tag, members }) => `<section id="${escaped(tag)}"><h2>${escaped(tag)}</h2>${members.map(renderOperation).join('')}</section>`).join('')}</main>
</body></html>`;
}

function tagOf({ operation }: Described): string {
  return operation.tags?.[0] ?? 'other';
}

function renderOperation({ method, url, operation }: Described): string {
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  return `<details><summary><code>${method} ${escaped(url)}</code> ${escaped(operation.summary ?? '')}</summary>
<p>${escaped(operation.description ?? '')}</p>${renderParameters(operation)}
${bodies.map(([type, { schema }]) => `<h3>Body <small>${escaped(type)}</small></h3>${renderSchema(schema)}`).join('')}
${Object.entries(operation.responses ?? {})
  .filter(([status]) => !status.endsWith('XX'))
  .map(([status, { description, content = {} }]) => {
    const shapes = Object.values(content).map(({ schema }) => renderSchema(schema));
    return `<h3>Answer ${escaped(status)}</h3><p>${escaped(description === 'Default Response' ? '' : (description ?? ''))}</p>${shapes.join('')}`;
  })
  .join('')}</details>`;
}

function renderParameters({ parameters = [] }: Operation): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: place, required, description, schema = {} }) =>
      `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(place)}${required ? ', required' : ''}</td><td>${escaped(typeOf(schema))}</td><td>${escaped(description ?? schema.description ?? '')}${schema.default === undefined ? '' : ` Default: ${escaped(String(schema.default))}.`}</td></tr>`,
  );
  return `<h3>Parameters</h3><table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const DEEPEST = 6;

function renderSchema(schema: Schema | undefined, depth = 0): string {
  if (!schema || depth > DEEPEST) return '';
  const inner = schema.properties ?? schema.items?.properties;
  const about = `<span class="type">${escaped(typeOf(schema))}</span>${schema.description ? ` ${escaped(schema.description)}` : ''}`;
  if (!inner) return depth === 0 ? `<p>${about}</p>` : about;
  const required = new Set(schema.required ?? schema.items?.required ?? []);
  const entries = Object.entries(inner).map(
    ([name, each]) => `<li><code>${escaped(name)}</code>${required.has(name) ? '' : ' (optional)'} ${renderSchema(each, depth + 1)}</li>`,
  );
  return `${about}<ul>${entries.join('')}</ul>`;
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  return [schema.type ?? 'anything'].flat().join(' | ') + (schema.format ? ` (${schema.format})` : '');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] as string);
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}summary{cursor:pointer;padding:.4rem 0}details{border-bottom:1px solid GrayText}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0}code{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
h3{font-size:1rem;margin:.8rem 0 .2rem}small,.type{font-weight:normal;opacity:.8}a:focus-visible,summary:focus-visible{outline:2px solid}`;
