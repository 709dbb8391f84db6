import type { FastifyReply, FastifyRequest } from 'fastify';
import { FunilError } from '../../../core/errors.ts';
import { safeHref } from '../../../lib/html.ts';
import type { Http } from '../../../lib/http.ts';
import { visitorOf } from './asked.ts';
import { choicesOf } from './choices.ts';
import { type Field, type FormDocument, textIn } from './document.ts';
import { refuseFlood, refuseForeign } from './doors.ts';
import { placeOf } from './facts.ts';
import { kindsOf, megabytesOf } from './flow.ts';
import { asked, definition, params, submission, verdict } from './headless-schemas.ts';
import type { Forms } from './parts.ts';
import { readHeadless } from './read-headless.ts';
import type { PublishedForm } from './records.ts';
import type { View } from './render.ts';
import { typedOf } from './render-field.ts';
import { openFormState } from './state.ts';
import { takeAll } from './step.ts';
import { beginState, viewOf } from './visit.ts';
import { wordsOf } from './words.ts';

const tags = ['forms'];

/** Forms for who draws them by themselves: what is asked, and a place to send the answers to. From any page the form allows, without a key. */
export function addHeadlessRoutes(http: Http, forms: Forms): void {
  const config = { scope: 'open' } as const;
  const filesOf = readHeadless(http);
  http.options('/v1/forms/:id', { config, schema: { hide: true } as never }, (request, reply) => {
    allowOrigin(request, reply);
    return reply
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '7200',
      })
      .code(204)
      .send();
  });
  http.get(
    '/v1/forms/:id',
    {
      config,
      schema: {
        tags,
        summary: 'What a form asks',
        description: 'In one language. What is known of the lead is left out, and no value of it is told.',
        params,
        querystring: asked,
        response: { 200: definition },
      },
    },
    async (request, reply) => {
      const form = await openForm(forms, request, reply);
      const state = await beginState(forms, form, request.query, '', visitorOf(request));
      if (!visitorOf(request).robot) forms.counts.addAt(form, 'viewed', placeOf(form.id, state.url));
      return defined(form, await viewOf(forms, form, { ...state, answers: state.hidden }));
    },
  );
  http.post(
    '/v1/forms/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Send the answers to a form',
        description:
          'Accepted means on disk. The same state with the same answers is one submission. Wrong answers are told by field (422). A form with files takes multipart/form-data: the parts state, proof and answers (as JSON), and each file in a part named after its field.',
        consumes: ['application/json', 'multipart/form-data'],
        params,
        body: submission,
        response: { 200: verdict },
      },
    },
    async (request, reply) => {
      const found = await openForm(forms, request, reply);
      const { body } = request;
      const visitor = visitorOf(request);
      refuseFlood(forms.rates, visitor);
      const state = openFormState(forms.secrets, found.id, body.state, forms.clock());
      if (!state)
        throw new FunilError('stale_form', 'This state is not of this form, or too old.', { status: 409, hint: 'GET the form anew.' });
      const form = (await forms.records.published(found.id, state.version)) ?? found;
      const texts = Object.fromEntries(Object.entries(body.answers).map(([field, value]) => [field, [...typedOf(value)]]));
      const sent = { state, honeypot: '', nonce: body.proof ?? '', visitor };
      const stepped = await takeAll(forms, form, sent, { texts, files: filesOf(body) });
      if (stepped.as === 'wrong') return wrongAnswers(reply, stepped.problems);
      const { after, languages } = form.document;
      return {
        verdict: 'accepted' as const,
        message: textIn(after.message, state.language, languages),
        redirect: safeHref(after.redirect ?? ''),
      };
    },
  );
}

/** @throws FunilError `no_form` (404), `form_closed` (410), `foreign_origin` (403) */
async function openForm(forms: Forms, request: FastifyRequest, reply: FastifyReply): Promise<PublishedForm> {
  allowOrigin(request, reply);
  const { id } = request.params as { id: string };
  const form = await forms.records.published(id);
  if (!form) throw new FunilError('no_form', 'There is no such form.', { status: 404, hint: 'Check its id, and that it was published.' });
  refuseForeign(form, request.headers.origin);
  if (form.closed) throw new FunilError('form_closed', 'This form takes no more answers.', { status: 410 });
  return form;
}

function allowOrigin({ headers }: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'access-control-allow-origin': headers.origin ?? '*',
    vary: 'Origin',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
  });
}

function wrongAnswers(reply: FastifyReply, problems: Readonly<Record<string, string>>): never {
  const errors = Object.entries(problems).map(([field, message]) => ({ field, message }));
  const title = 'Some answers cannot be taken.';
  reply.code(422).type('application/problem+json');
  return reply.send({
    type: 'urn:funil:problem:wrong_answers',
    title,
    status: 422,
    detail: title,
    code: 'wrong_answers',
    hint: 'Mend the fields named in errors.',
    errors,
  } as never) as never;
}

function defined({ id, version, document }: PublishedForm, { state, sealed, purposes }: View) {
  const { language } = state;
  const say = (texts: FormDocument['intro']) => textIn(texts, language, document.languages);
  const words = wordsOf(language);
  const shown = (field: Field) => {
    const { id: name, type, label, help, required, min, max, from, to, when } = field;
    const consent = field.purpose === undefined ? undefined : purposes.get(field.purpose);
    return {
      id: name,
      type,
      label: consent?.label ?? say(label),
      help: consent?.details ?? say(help),
      required: required === true,
      choices: choicesOf(field, language, document),
      ...(type === 'file' ? { accept: [...kindsOf(field)], megabytes: megabytesOf(field) } : {}),
      ...said({ min, max, from, to, when }),
    };
  };
  const steps = document.steps.map((step) => ({
    id: step.id,
    title: say(step.title),
    ...(step.when === undefined ? {} : { when: step.when }),
    fields: step.fields.filter(({ id: name, type }) => type !== 'hidden' && !state.known.includes(name)).map(shown),
  }));
  return {
    form: id,
    version,
    language,
    languages: document.languages,
    state: sealed,
    key: state.key,
    bits: state.bits,
    title: say(document.title),
    intro: say(document.intro),
    submit: say(document.submit) || words.send,
    steps,
  };
}

/** What is said of a field, without what is not. */
function said<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
