import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import type { PageDocument } from '../../src/funnel/capture/pages/blocks/document.ts';
import { templateIn } from '../../src/funnel/capture/pages/templates/list.ts';

export interface Made {
  id: string;
  slug: string;
  draftVersion: number;
  draft: PageDocument;
  state: string;
  liveVersion: number | null;
  isChanged: boolean;
  versions: { version: number }[];
  languages: { slug: string; language: string }[];
}

/** Asks the API as the command line would. */
export async function send(
  app: App,
  method: string,
  url: string,
  body?: unknown,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const answer = await app.http.inject({
    method: method as 'GET',
    url,
    headers: { authorization: `Bearer ${app.localToken}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, json: answer.body === '' ? {} : answer.json() };
}

/** A template as somebody would finish it: with a form and legal texts. */
export function finished(document: PageDocument, form: string): PageDocument {
  const legal = { company: 'Casa Lume', privacyLink: 'https://shop.test/privacy' };
  const content = document.content.map(({ type, props }) => ({
    type,
    props: { ...props, ...(type === 'form' ? { form } : {}), ...(type === 'footer' ? legal : {}) },
  }));
  return { root: document.root, content } as PageDocument;
}

/** A form that visitors can fill in. */
export async function makeForm(app: App): Promise<string> {
  const { json } = await send(app, 'POST', '/api/v1/forms', { name: 'Letter', template: 'newsletter' });
  const published = await send(app, 'POST', `/api/v1/forms/${json.id}/publish`, {});
  expect(published.status).toBe(200);
  return String(json.id);
}

/** A page from the template of trends, finished and saved; not published. */
export async function makePage(app: App, form: string, slug: string): Promise<Made> {
  const made = await send(app, 'POST', '/api/v1/pages', { name: slug, slug, language: 'en', template: 'trend' });
  expect(made.status).toBe(201);
  const page = made.json as unknown as Made;
  await saveDraft(app, page, finished(templateIn('trend', 'en', 0), form));
  return { ...page, draftVersion: page.draftVersion + 1 };
}

export async function saveDraft(app: App, { id, slug, draftVersion }: Made, document: unknown): Promise<void> {
  const saved = await send(app, 'PUT', `/api/v1/pages/${id}/draft`, { draftVersion, name: slug, slug, document });
  expect(saved.status, JSON.stringify(saved.json)).toBe(200);
}
