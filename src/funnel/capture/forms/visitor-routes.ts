import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { FunilError } from '../../../core/errors.ts';
import type { Language } from '../../../core/language.ts';
import { type Html, safeHref } from '../../../lib/html.ts';
import type { Http } from '../../../lib/http.ts';
import { languageFor, type Visitor, visitorOf } from './asked.ts';
import { LARGEST_FILE_MB, textIn } from './document.ts';
import { refuseFlood, refuseForeign } from './doors.ts';
import { placeOf } from './facts.ts';
import type { Forms } from './parts.ts';
import { type FormBody, readFormBody } from './read-body.ts';
import type { PublishedForm } from './records.ts';
import { BACK, NONCE, renderForm, renderPage, renderPart, renderSaid, STATE, TRAP } from './render.ts';
import { openFormState } from './state.ts';
import { goBack, isFieldOf, takeStep } from './step.ts';
import { type Asked, beginState, viewOf } from './visit.ts';
import { filled, wordsOf } from './words.ts';

const SMALL = 64 * 1_024;
const LARGE = (LARGEST_FILE_MB + 1) * 1_048_576;
const BODIES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
const hidden = { schema: { hide: true } as never, config: { scope: 'open' as const } };

type Query = Asked & { part?: string };

/**
 * The pages of forms, for visitors: /f/ID shows and takes a step, whole or, with `part=1`, to be put into a shop's page. No cookie is read or
 * set, so that no other site can send anything in somebody's name: a form is whoever fills it in.
 */
export function addVisitorRoutes(http: Http, forms: Forms): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser(BODIES, { parseAs: 'buffer', bodyLimit: LARGE }, (_request, body, done) => done(null, body));

  http.get('/f/:id', hidden, async (request, reply) => {
    const found = await formOf(forms, request, reply);
    if (!found) return reply;
    const { form, query, visitor } = found;
    const state = await beginState(forms, form, query, `${request.protocol}://${request.host}${request.url}`, visitor);
    if (!visitor.robot) forms.counts.addAt(form, 'viewed', placeOf(form.id, state.url));
    return show(reply, found, state.language, renderForm(await viewOf(forms, form, state)));
  });

  http.get('/f/:id/done', hidden, async (request, reply) => {
    const found = await formOf(forms, request, reply);
    if (!found) return reply;
    return show(reply, found, found.language, thanks(found.form, found.language, null), { hasScript: false });
  });

  http.post('/f/:id', { ...hidden, bodyLimit: LARGE, errorHandler: tellVisitor }, async (request, reply) => {
    const found = await formOf(forms, request, reply);
    if (!found) return reply;
    refuseFlood(forms.rates, found.visitor);
    return answerStep(forms, found, await bodyOf(request), reply);
  });

  http.post('/f/:id/noticed', { ...hidden, bodyLimit: SMALL }, async (request, reply) => {
    const form = await forms.records.published((request.params as { id: string }).id);
    if (form && !visitorOf(request).robot) noteSeen(forms, form, request.body);
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    return reply.code(204).send();
  });
}

/** Without the script of ours a browser shows whatever is answered: then a page, in the visitor's language. What was typed is one step back. */
function tellVisitor(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.headers['sec-fetch-mode'] !== 'navigate') throw error;
  const { status = error.statusCode ?? 500, retryAfter } = error as Partial<FunilError>;
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (status >= 500) request.log.error({ err: error }, 'the answers to a form could not be taken');
  const language = languageFor(['en', 'pt-BR', 'es'], undefined, visitorOf(request).languages);
  const words = wordsOf(language);
  const tooLarge = filled(words.largeFile, { megabytes: LARGEST_FILE_MB });
  const why = { 413: tooLarge, 429: words.tooFast }[status] ?? words.notSent;
  const isFramed = request.headers['sec-fetch-dest'] === 'iframe';
  return show(reply.code(status), { isPart: false, isFramed, form: null }, language, renderSaid(words.notTaken, why), { hasScript: false });
}

interface Found {
  form: PublishedForm;
  query: Query;
  visitor: Visitor;
  language: Language;
  isPart: boolean;
  isFramed: boolean;
}

/** The form that is asked for, or null when the answer is given already: there is none, it is closed, or the page may not show it. */
async function formOf(forms: Forms, request: FastifyRequest, reply: FastifyReply): Promise<Found | null> {
  const { id } = request.params as { id: string };
  const query = onlyTexts(request.query as Record<string, unknown>);
  const visitor = visitorOf(request);
  const form = await forms.records.published(id);
  const language = languageFor(form?.document.languages ?? ['en', 'pt-BR', 'es'], query.l, visitor.languages);
  const isPart = query.part === '1';
  const isFramed = request.headers['sec-fetch-dest'] === 'iframe';
  allowPages(request, reply, form, isPart);
  if (form && !form.closed) return { form, query, visitor, language, isPart, isFramed };
  const words = wordsOf(language);
  const said = form ? renderSaid(words.closed, words.closedWhy) : renderSaid(words.gone, words.goneWhy);
  show(reply.code(form ? 410 : 404), { isPart, isFramed, form }, language, said, { hasScript: false });
  return null;
}

/** A parameter given twice says nothing (parameter pollution). */
function onlyTexts(query: Record<string, unknown>): Query {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string')) as Query;
}

/** Which pages may show the form: those of its own list, or any. @throws FunilError `foreign_origin` */
function allowPages({ headers: { origin } }: FastifyRequest, reply: FastifyReply, form: PublishedForm | null, isPart: boolean): void {
  reply.removeHeader('x-frame-options');
  reply.header('cache-control', 'no-store').header('cross-origin-resource-policy', 'cross-origin').header('vary', 'Origin');
  if (!isPart || origin === undefined) return;
  if (form) refuseForeign(form, origin);
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', 'retry-after');
}

function show(
  reply: FastifyReply,
  { isPart, isFramed, form }: Pick<Found, 'isPart' | 'isFramed'> & { form: PublishedForm | null },
  language: Language,
  content: Html,
  { hasScript } = { hasScript: true },
): FastifyReply {
  reply.type('text/html; charset=utf-8');
  if (isPart) return reply.send(renderPart(content));
  const nonce = randomBytes(16).toString('base64');
  const origins = form?.document.settings.origins ?? [];
  const onwards = form && safeHref(form.document.after.redirect ?? '');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "script-src 'self'",
    "connect-src 'self'",
    // Where a form leads on to is part of sending it.
    `form-action 'self'${onwards ? ` ${new URL(onwards).origin}` : ''}`,
    "base-uri 'none'",
    `frame-ancestors ${origins.length > 0 ? origins.join(' ') : '*'}`,
  ];
  const title = form ? textIn(form.document.title, language, form.document.languages) : 'Funil';
  return reply
    .header('content-security-policy', policy.join('; '))
    .send(renderPage({ title, language, content, nonce, isFramed, hasScript }));
}

async function answerStep(forms: Forms, found: Found, body: FormBody, reply: FastifyReply): Promise<FastifyReply> {
  const { visitor, query } = found;
  const said = (name: string) => body.texts[name]?.[0] ?? '';
  const state = openFormState(forms.secrets, found.form.id, said(STATE), forms.clock());
  if (!state) return beginAgain(forms, found, query, reply);
  // Who began with a version ends with it.
  const form = (await forms.records.published(found.form.id, state.version)) ?? found.form;
  const render = async (next: typeof state, told?: Parameters<typeof viewOf>[3]) =>
    show(reply, { ...found, form }, state.language, renderForm(await viewOf(forms, form, next, told)));
  if (said(BACK) !== '') return render(goBack(form, state, body));
  const stepped = await takeStep(forms, form, { state, honeypot: said(TRAP), nonce: said(NONCE), visitor }, body);
  if (stepped.as === 'step') return render(stepped.state);
  if (stepped.as === 'sent') return sayThanks(found, form, state.language, reply);
  reply.code(422);
  return render(stepped.state, { typed: body.texts, problems: stepped.problems });
}

/** A state that is too old or not ours says nothing; the visitor begins anew, and is told so. */
async function beginAgain(forms: Forms, found: Found, query: Query, reply: FastifyReply): Promise<FastifyReply> {
  const state = await beginState(forms, found.form, query, '', found.visitor);
  const words = wordsOf(state.language);
  const problems = { [STATE]: words.stale };
  reply.code(409);
  return show(reply, found, state.language, renderForm(await viewOf(forms, found.form, state, { typed: {}, problems })));
}

/** The same words, whatever was made of it. Browsers are led to a page that may be opened again (POST, redirect, GET). */
function sayThanks(found: Found, form: PublishedForm, language: Language, reply: FastifyReply): FastifyReply {
  const onwards = safeHref(form.document.after.redirect ?? '');
  if (found.isPart) return show(reply, found, language, thanks(form, language, onwards));
  return reply.redirect(onwards ?? `/f/${form.id}/done?l=${language}`, 303);
}

function thanks({ document }: PublishedForm, language: Language, onwards: string | null): Html {
  return renderSaid(wordsOf(language).thanks, textIn(document.after.message, language, document.languages), onwards);
}

/** Steps without files are small. */
async function bodyOf(request: FastifyRequest): Promise<FormBody> {
  const bytes = request.body as Buffer;
  const type = request.headers['content-type'] ?? '';
  if (!Buffer.isBuffer(bytes) || (bytes.length > SMALL && !type.startsWith('multipart/')))
    throw new FunilError('too_large', 'These answers are too long.', { status: 413, hint: 'Shorten them and send them again.' });
  return readFormBody(bytes, type);
}

/** What a browser tells as the visitor goes: which fields were filled in, and which was the last. Only for counting. */
function noteSeen({ counts }: Forms, form: PublishedForm, body: unknown): void {
  const told = JSON.parse(textOf(body)) as { began?: unknown; at?: unknown; touched?: unknown; left?: unknown };
  if (told.began === true) counts.addAt(form, 'started', placeOf(form.id, typeof told.at === 'string' ? told.at : ''));
  const touched = Array.isArray(told.touched) ? told.touched.slice(0, 50) : [];
  for (const field of new Set(touched)) if (isFieldOf(form, field)) counts.add(form, 'touched', field);
  if (isFieldOf(form, told.left)) counts.add(form, 'left', told.left);
}

function textOf(body: unknown): string {
  const text = Buffer.isBuffer(body) ? body.toString() : '';
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null ? text : '{}';
  } catch {
    return '{}';
  }
}
