import { Type } from 'typebox';
import { LANGUAGES } from '../../../core/language.ts';
import type { Http } from '../../../lib/http.ts';
import { dropTemplate, fillTemplate, readTemplate, saveTemplate } from '../../../outbox/templates.ts';
import { OWN_KINDS } from '../../../outbox/words.ts';
import type { MailParts } from './parts.ts';
import { sampleValues } from './sample.ts';
import { aKind, aLanguage, templateFields } from './template-schemas.ts';

const tags = ['mail'];
const config = { scope: 'admin' } as const;
const params = Type.Object({ kind: aKind, language: aLanguage });
const template = Type.Object({ kind: aKind, language: aLanguage, own: Type.Boolean(), ...templateFields });

/** The words of a workspace's own mails. */
export function addTemplateRoutes(http: Http, parts: MailParts): void {
  const { db, clock } = parts;
  http.get(
    '/api/v1/mail/templates',
    {
      config,
      schema: {
        tags,
        summary: 'Templates of mails',
        description: 'Those a workspace has not written itself are the ones Funil brings along.',
        response: { 200: Type.Object({ templates: Type.Array(template) }) },
      },
    },
    async ({ workspace }) => {
      const places = OWN_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));
      const templates = await Promise.all(
        places.map(async (place) => ({ ...place, ...(await readTemplate(db, workspace, place.kind, place.language)) })),
      );
      return { templates };
    },
  );
  http.put(
    '/api/v1/mail/templates/:kind/:language',
    {
      config: { ...config, audit: ['subject'] },
      schema: {
        tags,
        summary: 'Write a template anew',
        params,
        body: Type.Object(templateFields, { additionalProperties: false }),
        response: { 200: template },
      },
    },
    async ({ workspace, params: place, body, caller }) => {
      const values = await sampleValues(parts, workspace);
      await saveTemplate(db, { workspace, ...place }, body, { who: caller?.name ?? '', now: clock(), values });
      return { ...place, ...body, own: true };
    },
  );
  http.delete(
    '/api/v1/mail/templates/:kind/:language',
    { config, schema: { tags, summary: 'Go back to the template Funil brings along', params, response: { 200: template } } },
    async ({ workspace, params: place }) => {
      await dropTemplate(db, { workspace, ...place });
      return { ...place, ...(await readTemplate(db, workspace, place.kind, place.language)) };
    },
  );
  http.post(
    '/api/v1/mail/templates/preview',
    {
      config: { ...config, audit: false },
      schema: {
        tags,
        summary: 'A template with sample values in it',
        body: Type.Object(templateFields, { additionalProperties: false }),
        response: { 200: Type.Object({ subject: Type.String(), html: Type.String(), text: Type.String() }) },
      },
    },
    async ({ workspace, body }) => fillTemplate(body, await sampleValues(parts, workspace)),
  );
}
