import { type Static, Type } from 'typebox';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { Http } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { daysAsked } from '../outcomes/days.ts';
import { languageFor } from './asked.ts';
import { checkDocument } from './check-document.ts';
import { choicesOf, USUAL } from './choices.ts';
import { type FormDocument, formDocument, formOption } from './document.ts';
import type { Forms } from './parts.ts';
import type { ReadResults } from './read-results.ts';
import type { FormRecord } from './records.ts';
import { renderForm, renderPart } from './render.ts';
import { formId, formSchema, listedForm, nameText, savedForm } from './schemas.ts';
import { sealInvited } from './state.ts';
import { TEMPLATE_DOCUMENTS, TEMPLATES, type TemplateName } from './templates.ts';
import { wordsOfPurposes } from './visit.ts';

const tags = ['forms'];
const LINK_DAYS = 30;
const DAY = 86_400_000;

/** Forms of the caller's workspace: made from a template, saved as a draft, published, closed. */
export function addFormRoutes(http: Http, forms: Forms, results: ReadResults): void {
  const { records } = forms;
  const write = { scope: 'write' } as const;
  http.get(
    '/api/v1/forms',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Forms',
        description: 'With what came of each in the period.',
        querystring: Type.Object(daysAsked),
        response: { 200: Type.Object({ currency: Type.String(), forms: Type.Array(listedForm) }) },
      },
    },
    async ({ workspace, query }) => ({
      currency: forms.workspaces.get(workspace).currency,
      forms: await results.ofAll(workspace, await records.list(workspace), query),
    }),
  );
  http.post(
    '/api/v1/forms',
    {
      config: { ...write, audit: ['name', 'template'] },
      schema: {
        tags,
        summary: 'Make a form',
        description: 'From a template, in three languages. Visitors see it once it is published.',
        body: Type.Object({ name: nameText, template: oneOf<TemplateName>(TEMPLATES) }, { additionalProperties: false }),
        response: { 201: formSchema },
      },
    },
    async ({ workspace, body }, reply) =>
      reply.code(201).send(written(await records.create(workspace, body.name, TEMPLATE_DOCUMENTS[body.template]))),
  );
  http.get(
    '/api/v1/forms/:id',
    { config: { scope: 'read' }, schema: { tags, summary: 'One form', params: formId, response: { 200: formSchema } } },
    async ({ workspace, params }) => written(await records.get(workspace, params.id)),
  );
  http.put(
    '/api/v1/forms/:id',
    {
      config: { ...write, audit: ['name'] },
      schema: { tags, summary: 'Save the draft of a form', params: formId, body: savedForm, response: { 200: formSchema } },
    },
    async ({ workspace, params, body }) =>
      written(await records.save(workspace, params.id, body.draftVersion, { name: body.name, document: body.draft })),
  );
  http.post(
    '/api/v1/forms/:id/publish',
    {
      config: write,
      schema: {
        tags,
        summary: 'Publish a form',
        description: 'The draft becomes the next version, which never changes. Who has begun an older one ends with it.',
        params: formId,
        response: { 200: formSchema },
      },
    },
    async ({ workspace, params, caller }) => written(await records.publish(workspace, params.id, caller?.name ?? '')),
  );
  for (const [verb, closed] of [
    ['close', true],
    ['open', false],
  ] as const)
    http.post(
      `/api/v1/forms/:id/${verb}`,
      {
        config: write,
        schema: { tags, summary: closed ? 'Close a form' : 'Open a form again', params: formId, response: { 200: formSchema } },
      },
      async ({ workspace, params }) => written(await records.setClosed(workspace, params.id, closed)),
    );
  addChoices(http);
  addPreview(http, forms);
  addLinks(http, forms);
}

function addChoices(http: Http): void {
  const options = Type.Array(formOption);
  const countries = Type.Array(Type.Object({ value: Type.String(), label: Type.String() }));
  http.get(
    '/api/v1/forms/choices',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Answers that types of fields bring along',
        description: 'Of a role, a size, and how somebody heard of the shop, in every language; countries in the one asked for.',
        querystring: Type.Object({ language: oneOf<Language>(LANGUAGES) }),
        response: { 200: Type.Object({ role: options, size: options, heard: options, country: countries }) },
      },
    },
    async ({ query: { language } }) => ({
      role: [...USUAL.role],
      size: [...USUAL.size],
      heard: [...USUAL.heard],
      country: choicesOf({ id: 'country', type: 'country', label: {} }, language, { languages: [language] }),
    }),
  );
}

const drawnForm = Type.Object({ html: Type.String(), steps: Type.Integer() });

function addPreview(http: Http, forms: Forms): void {
  const asked = Type.Object(
    { document: formDocument, language: oneOf<Language>(LANGUAGES), step: Type.Integer({ minimum: 0, maximum: 50 }) },
    { additionalProperties: false },
  );
  http.post(
    '/api/v1/forms/preview',
    {
      config: { scope: 'write', audit: false },
      schema: {
        tags,
        summary: 'See a draft as visitors would',
        description: 'The HTML of one step. Nothing is kept.',
        body: asked,
        response: { 200: drawnForm },
      },
    },
    async ({ workspace, body: { document, language, step } }) => drawn(forms, workspace, document, language, step),
  );
  http.get(
    '/api/v1/forms/:id/preview',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'See a form as visitors do',
        description: 'The HTML of its first step: of the published version, of the draft where there is none. It counts no view.',
        params: formId,
        querystring: Type.Object({ language: oneOf<Language>(LANGUAGES) }),
        response: { 200: drawnForm },
      },
    },
    async ({ workspace, params, query: { language } }) => {
      const { id, draft, published } = await forms.records.get(workspace, params.id);
      const shown = published === null ? null : await forms.records.published(id, published);
      const { languages } = shown?.document ?? draft;
      return drawn(forms, workspace, shown?.document ?? draft, languageFor(languages, language, undefined), 0);
    },
  );
}

/** Every step can be looked at, whatever it depends on. */
async function drawn(forms: Forms, workspace: number, document: FormDocument, language: Language, step: number) {
  const purposes = await wordsOfPurposes(forms, { workspace, document }, language);
  const steps = document.steps.map(({ when: _when, ...rest }) => rest);
  const state = { step: Math.min(step, steps.length - 1), answers: {}, known: [], language, key: '', bits: 0, url: '' };
  const content = renderForm({ id: '', document: { ...document, steps }, state, sealed: '', typed: {}, problems: {}, purposes });
  return { html: renderPart(content), steps: steps.length };
}

function addLinks(http: Http, forms: Forms): void {
  const whom = Type.Object(
    { email: Type.Optional(Type.String({ maxLength: 254 })), user: Type.Optional(Type.String({ maxLength: 200 })) },
    { additionalProperties: false, minProperties: 1 },
  );
  http.post(
    '/api/v1/forms/:id/links',
    {
      config: { scope: 'write', access: 'leads' },
      schema: {
        tags,
        summary: 'Make a link for one person',
        description: `Shows them what is known of them, for ${LINK_DAYS} days. Send it to nobody else.`,
        params: formId,
        body: whom,
        response: { 201: Type.Object({ path: Type.String(), until: Type.String() }) },
      },
    },
    async ({ workspace, params: { id }, body }, reply) => {
      await forms.records.get(workspace, id);
      const until = forms.clock() + LINK_DAYS * DAY;
      const token = sealInvited(forms.secrets, id, { ids: body, until });
      return reply.code(201).send({ path: `/f/${id}?k=${token}`, until: new Date(until).toISOString() });
    },
  );
}

export function written({ workspace: _workspace, madeAt, savedAt, ...form }: FormRecord): Static<typeof formSchema> {
  return { ...form, madeAt: madeAt.toISOString(), savedAt: savedAt.toISOString(), problems: checkDocument(form.draft) };
}
