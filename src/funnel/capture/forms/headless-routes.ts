import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { FunilError } from '../../../core/errors.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { Http } from '../../../lib/http.ts';
import { visitorOf } from './asked.ts';
import { choicesOf } from './choices.ts';
import { FIELD_TYPES, type Field, type FieldType, type FormDocument, formDocument, textIn } from './document.ts';
import { refuseFlood, refuseForeign } from './doors.ts';
import type { Forms } from './parts.ts';
import type { PublishedForm } from './records.ts';
import type { View } from './render.ts';
import { typedOf } from './render-field.ts';
import { openFormState } from './state.ts';
import { takeAll } from './step.ts';
import { beginState, viewOf } from './visit.ts';
import { wordsOf } from './words.ts';

const tags = ['forms'];
const oneOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
const params = Type.Object({ id: Type.String({ maxLength: 40 }) });
const asked = Type.Object({
  l: Type.Optional(Type.String({ maxLength: 20, description: 'Language: en, pt-BR or es; without it the browser decides' })),
  k: Type.Optional(Type.String({ maxLength: 2_000, description: 'Token of a link made for one person' })),
  d: Type.Optional(Type.String({ maxLength: 200, description: "The tracker's anonymousId" })),
  u: Type.Optional(Type.String({ maxLength: 2_000, description: 'Address of the page that shows the form' })),
  r: Type.Optional(Type.String({ maxLength: 2_000, description: "That page's referrer" })),
});
const { when: rule } = formDocument.properties.steps.items.properties;
const shownField = Type.Object({
  id: Type.String(),
  type: oneOf<FieldType>(FIELD_TYPES),
  label: Type.String(),
  help: Type.String(),
  required: Type.Boolean(),
  choices: Type.Array(Type.Object({ value: Type.String(), label: Type.String() })),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  when: rule,
});
const definition = Type.Object({
  form: Type.String(),
  version: Type.Integer(),
  language: oneOf<Language>(LANGUAGES),
  languages: Type.Array(oneOf<Language>(LANGUAGES)),
  state: Type.String({ description: 'Send it back with the answers; good for 7 days and one submission' }),
  key: Type.String(),
  bits: Type.Integer({
    description: 'A proof of work is asked for: a number so that SHA-256 of "key:number" begins with so many zero bits',
  }),
  title: Type.String(),
  intro: Type.String(),
  submit: Type.String(),
  steps: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), when: rule, fields: Type.Array(shownField) })),
});
const answer = Type.Union([
  Type.String({ maxLength: 10_000 }),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String({ maxLength: 200 }), { maxItems: 100 }),
]);
const submission = Type.Object(
  {
    state: Type.String({ maxLength: 60_000 }),
    proof: Type.Optional(Type.String({ maxLength: 20 })),
    answers: Type.Record(Type.String({ maxLength: 40 }), answer),
  },
  { additionalProperties: false },
);
const verdict = Type.Object({ verdict: oneOf(['accepted']), message: Type.String(), redirect: Type.Union([Type.String(), Type.Null()]) });

/** Forms for who draws them by themselves: what is asked, and a place to send the answers to. From any page the form allows, without a key. */
export function addHeadlessRoutes(http: Http, forms: Forms): void {
  const config = { scope: 'open' } as const;
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
      if (!visitorOf(request).robot) forms.counts.add(form, 'viewed');
      return defined(form, await viewOf(forms, form, { ...state, answers: {} }));
    },
  );
  http.post(
    '/v1/forms/:id',
    {
      config,
      bodyLimit: 64 * 1_024,
      schema: {
        tags,
        summary: 'Send the answers to a form',
        description:
          'Accepted means on disk. The same state with the same answers is one submission. Wrong answers are told by field (422).',
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
      const stepped = await takeAll(forms, form, sent, { texts, files: {} });
      if (stepped.as === 'wrong') return wrongAnswers(reply, stepped.problems);
      const { after, languages } = form.document;
      return { verdict: 'accepted' as const, message: textIn(after.message, state.language, languages), redirect: after.redirect ?? null };
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
  const shown = ({ id: name, type, label, help, required, min, max, when, purpose, ...field }: Field) => {
    const consent = purpose === undefined ? undefined : purposes.get(purpose);
    return {
      id: name,
      type,
      label: consent?.label ?? say(label),
      help: consent?.details ?? say(help),
      required: required === true,
      choices: choicesOf({ ...field, id: name, type, label }, language, document),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(when === undefined ? {} : { when }),
    };
  };
  const steps = document.steps.map((step) => ({
    id: step.id,
    title: say(step.title),
    ...(step.when === undefined ? {} : { when: step.when }),
    fields: step.fields.filter(({ id: name, type }) => type !== 'hidden' && type !== 'file' && !state.known.includes(name)).map(shown),
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
