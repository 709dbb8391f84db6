import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import { CALM, documentOf, EMAIL, NEWS } from '../../src/funnel/capture/forms/template-fields.ts';
import { BLOCKS, type PageDocument, ROOT_FIELDS } from '../../src/funnel/capture/pages/blocks/document.ts';
import type { Field } from '../../src/funnel/capture/pages/blocks/fields.ts';
import { send } from '../pages/site.ts';
import { all, HOSTILE, hostile, inAll, type Say } from './hostile-texts.ts';

/** A form whose every text is hostile, and answers to it. */
export async function plantForm(app: App, post: Say, put: Say): Promise<string> {
  const { id, draftVersion } = await post('/api/v1/forms', { name: all(100), template: 'contact' });
  const options = HOSTILE.map((value) => ({ value, label: inAll(60) }));
  const field = (name: string, type: 'text' | 'choice' | 'dropdown' | 'heard' | 'long_text', nth: number) => ({
    id: name,
    type,
    label: inAll(300, nth),
    help: inAll(300, nth),
    ...(type.endsWith('text') ? {} : { options }),
  });
  const hidden = { id: 'came', type: 'hidden' as const, label: {}, parameter: 'came', value: hostile(1) };
  const fields = [
    EMAIL,
    field('name', 'text', 0),
    field('pick', 'choice', 3),
    field('drop', 'dropdown', 4),
    hidden,
    field('more', 'long_text', 5),
    NEWS,
  ];
  const draft = documentOf({
    title: inAll(300),
    intro: inAll(400, 2),
    submit: inAll(60, 4),
    steps: [{ id: 'start', title: inAll(300, 1), fields }],
    after: { message: inAll(400, 3) },
    settings: CALM,
  });
  await put(`/api/v1/forms/${id}`, { name: all(100), draftVersion, draft });
  await post(`/api/v1/forms/${id}/publish`);
  for (const [nth, text] of HOSTILE.entries()) await answerForm(app, String(id), text, nth);
  const { json } = await send(app, 'GET', `/api/v1/forms/${id}/submissions?state=held`);
  const [first] = json.submissions as { id: string }[];
  await post(`/api/v1/forms/${id}/submissions/${first?.id}/accept`);
  return String(id);
}

async function answerForm(app: App, form: string, text: string, nth: number): Promise<void> {
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36' };
  const opened = await app.http.inject({ url: `/f/${form}?came=${encodeURIComponent(text)}`, headers });
  const state = /name="_state" value="([^"]*)"/.exec(opened.body)?.[1] ?? '';
  const typed = {
    _state: state,
    email: `f${nth}@form.example`,
    name: text,
    pick: text,
    drop: text,
    came: text,
    more: all(600, nth),
    news: 'yes',
  };
  const answer = await app.http.inject({
    method: 'POST',
    url: `/f/${form}`,
    remoteAddress: `198.18.${nth}.1`,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(typed).toString(),
  });
  expect(answer.statusCode, `${text}: ${answer.body.slice(0, 300)}`).toBe(303);
}

export async function plantCapture(post: Say, put: Say, form: string): Promise<{ page: string; popup: string; link: string }> {
  const document = hostilePage(form);
  const page = await post('/api/v1/pages', { name: all(120), slug: 'hostile', language: 'en', template: 'empty' });
  await put(`/api/v1/pages/${page.id}/draft`, { draftVersion: page.draftVersion, name: all(120), slug: 'hostile', document });
  await post(`/api/v1/pages/${page.id}/publish`, {});
  const words = { title: all(120), text: all(600) };
  const popup = await post('/api/v1/popups', {
    name: all(100),
    document: {
      ...{ kind: 'modal', place: 'bottom', ...words, form: null, button: { label: all(60), url: '/"onmouseover=__ran=9 x="' } },
      ...{ accent: '#0E7C78', language: 'en', trigger: { on: 'arrival', value: 0 }, pages: [], notPages: [`/${hostile(2)}`] },
      ...{ products: [...HOSTILE], arrivals: [], devices: 'all', visits: { least: 1, most: null }, every: 'visit', most: 5, rest: 0 },
      others: [{ language: 'es', ...words, label: all(60) }],
    },
  });
  await put(`/api/v1/popups/${popup.id}`, { isLive: true });
  const made = HOSTILE.map((text, nth) =>
    post('/api/v1/links', {
      name: text,
      destination: `https://shop.example/?q=${encodeURIComponent(text)}`,
      tags: { source: 'instagram', medium: 'influencer', campaign: `2026-03-spring-${nth}` },
      method: 'influencers',
      channel: text,
      creator: text,
    }),
  );
  const [link] = await Promise.all(made);
  await post('/api/v1/codes', {
    codes: ['H1'],
    kind: 'discount',
    method: 'paid',
    channel: hostile(0),
    campaign: hostile(1),
    creator: hostile(2),
    note: all(300),
  });
  return { page: String(page.id), popup: String(popup.id), link: String(link?.id) };
}

/** Landing pages take no signs that nobody can see. */
const seen = (most: number) =>
  all(600)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, most);

/** Every kind of block, every text of it hostile. */
function hostilePage(form: string): PageDocument {
  const same: Record<string, unknown> = {
    link: 'https://shop.example/?x="onmouseover=__ran=9',
    video: '',
    picture: { src: '', alt: seen(100), width: 0, height: 0 },
    moment: '2026-12-31T12:00:00.000Z',
    form,
  };
  const said = (field: Field): unknown => {
    if (field.kind === 'line' || field.kind === 'prose') return seen(field.most);
    if (field.kind === 'choice') return field.options[0];
    if (field.kind === 'whole') return field.least;
    return field.kind === 'list' ? [valuesOf(field.of), valuesOf(field.of)] : same[field.kind];
  };
  const valuesOf = (fields: { [name: string]: Field }) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, said(field)]));
  const content = Object.entries(BLOCKS).map(([type, { fields }]) => ({ type, props: { id: `${type}-1`, ...valuesOf(fields) } }));
  return { root: { props: valuesOf(ROOT_FIELDS) }, content } as unknown as PageDocument;
}
