import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offer } from '../popups/offer.ts';
import { faultsAround, faultsOf } from './faults.ts';
import { NOW } from './planted.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const DESK = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const PLACES = [
  'https://loja.example/produtos/camisa-de-linho-azul-marinho-tamanho-grande',
  'https://loja.example/p/primavera/~B',
  'https://loja.example/p/primavera/~A',
  '',
];
const OFFER = offer({
  others: [{ language: 'pt-BR', title: 'Dez por cento para novos clientes', text: 'Até domingo.', label: 'Ver a oferta' }],
  trigger: { on: 'time', value: 5 },
  notPages: ['/checkout*'],
});
const LOOKS: readonly [string, Partial<Look>][] = [
  ['wide-light-en', {}],
  ['phone-dark-pt', { width: 360, colorScheme: 'dark', language: 'pt-BR' }],
  ['wide-dark-es', { colorScheme: 'dark', language: 'es' }],
];

let web: WebApp;
let form = '';
let link = '';

async function ask(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, headers: Record<string, string> = {}) {
  const given = { authorization: `Bearer ${web.app.localToken}`, ...headers };
  const answer = await web.app.http.inject({ method, url, headers: given, ...(payload ? { payload } : {}) });
  expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBeLessThan(300);
  return answer.body === '' ? null : answer.json();
}

const picture = (page: Page, name: string) => page.screenshot({ path: path.join(web.pictures, `${name}.png`), fullPage: true });

/** A form of two steps that was seen at several places, begun, left, sent, and found real. */
async function fillForm(): Promise<string> {
  const { id } = await ask('POST', '/api/v1/forms', { name: 'Quotes', template: 'quote' });
  await ask('POST', `/api/v1/forms/${id}/publish`);
  const visitor = (nth: number) => ({ 'user-agent': DESK, 'x-forwarded-for': `198.51.100.${nth}` });
  for (let nth = 0; nth < 48; nth += 1) {
    const place = PLACES[nth % 3 === 0 ? 0 : nth % PLACES.length] ?? '';
    const url = `/v1/forms/${id}?l=pt-BR${place === '' ? '' : `&u=${encodeURIComponent(place)}`}`;
    const { state } = (await web.app.http.inject({ url, headers: visitor(nth) })).json();
    const noticed = JSON.stringify({ began: true, at: place, ...(nth % 5 === 0 ? { touched: ['need'], left: 'need' } : {}) });
    if (nth % 2 === 0)
      await web.app.http.inject({
        method: 'POST',
        url: `/f/${id}/noticed`,
        headers: { ...visitor(nth), 'content-type': 'text/plain' },
        payload: noticed,
      });
    if (nth % 4 > 1) continue;
    const answers = {
      need: `${nth} caixas de parafusos`,
      has_list: 'no',
      name: 'Ana',
      email: `ana${nth}@fabrica${nth}.com.br`,
      company: 'Fábrica',
    };
    const sent = await web.app.http.inject({ method: 'POST', url: `/v1/forms/${id}`, headers: visitor(nth), payload: { state, answers } });
    expect(sent.statusCode, sent.body).toBe(200);
  }
  const { submissions } = await ask('GET', `/api/v1/forms/${id}/submissions?state=held&limit=100`);
  for (const { id: one } of submissions.slice(0, 20)) await ask('POST', `/api/v1/forms/${id}/submissions/${one}/accept`);
  return id;
}

async function splitLink(): Promise<string> {
  const given = (share: number) => ({
    destination: 'https://loja.example/nova',
    tags: { source: 'instagram', medium: 'influencer', campaign: '2026-03-primavera' },
    method: 'influencers',
    splits: [{ url: 'https://loja.example/nova-colecao-de-primavera', share }],
  });
  const made = await ask('POST', '/api/v1/links', { slug: 'primavera', name: 'Spring', ...given(30) });
  await ask('PUT', `/api/v1/links/${made.id}`, { name: 'Spring', ...given(50) });
  return made.id;
}

async function testPopups(): Promise<void> {
  const base = await ask('POST', '/api/v1/popups', { name: 'Welcome', document: OFFER });
  const other = await ask('POST', '/api/v1/popups', {
    name: 'Welcome, other version',
    document: { ...OFFER, title: 'Free shipping', against: base.id },
  });
  for (const { id } of [base, other]) await ask('PUT', `/api/v1/popups/${id}`, { isLive: true });
  const test = `${base.id}+${other.id}`;
  const facts = Array.from({ length: 160 }, (_, nth) => {
    const popup = nth % 2 === 0 ? base.id : other.id;
    const says = (type: string, at: number) => ({
      kind: 'event',
      id: `${type} ${nth}`,
      at,
      type,
      ids: { anonymous: `visitor-${nth}` },
      props: { popup, test },
    });
    const isDone = nth % 2 === 0 ? nth % 8 === 0 : nth % 3 === 0;
    return [says('Popup Viewed', NOW - 60_000), says(isDone ? 'Popup Clicked' : 'Popup Closed', NOW - 30_000)];
  }).flat();
  await ask('POST', '/api/v1/facts', { facts });
}

describe.skipIf(!canOpenWebApp)('links, forms and pop-ups in the web app (needs Chromium and the built web app)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty');
    form = await fillForm();
    link = await splitLink();
    await testPopups();
    await web.app.engine.apply.drained(60_000);
  }, 120_000);
  afterAll(() => web?.close());

  it.each(LOOKS)(
    'say what came of them (%s)',
    async (name, look) => {
      for (const [part, url, there] of [
        ['form-answers', `/forms/${form}?part=answers`, '.ledger, .data-table, table'],
        ['link', `/links/${link}`, '.verdict'],
        ['popups', '/popups', '.verdict'],
      ] as const) {
        const { page, context } = await web.openWithKey(url, look);
        await page.locator(there).first().waitFor();
        await settled(page, 'main');
        await picture(page, `${part}-${name}`);
        expect(await overflowOf(page), part).toBeLessThanOrEqual(0);
        expect(await faultsOf(page), part).toEqual([]);
        await context.close();
      }
    },
    120_000,
  );

  it.each(LOOKS)(
    'are built beside how they will look (%s)',
    async (name, look) => {
      const { page, context } = await web.openWithKey(`/forms/${form}`, look);
      await page.locator('.form-field-name').first().waitFor();
      for (const type of ['need', 'list', 'heard']) {
        const at = { need: 0, list: 3, heard: 11 }[type] ?? 0;
        await page.locator('.form-field-name').nth(at).click();
      }
      await settled(page, 'main');
      await picture(page, `form-builder-${name}`);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await faultsAround(page)).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('let somebody write when a step is shown, what may be chosen and who the profile learns it from', async () => {
    const { id } = await ask('POST', '/api/v1/forms', { name: 'Finder', template: 'finder' });
    const { page, context } = await web.openWithKey(`/forms/${id}`);
    const step = (nth: number) => page.locator('.form-step').nth(nth);
    const rule = step(2).getByRole('group', { name: 'This step is shown' });
    await rule.getByRole('button', { name: 'Add a condition' }).click();
    await rule.getByLabel('Answer to').selectOption('for_whom');
    await rule.getByLabel('Comparison').selectOption('is');
    await rule.getByLabel('Value').selectOption('me');
    await step(2)
      .getByRole('button', { name: /^What matters most/ })
      .click();
    const options = step(2).getByRole('group', { name: 'Answers' });
    await options.getByRole('button', { name: 'Move That it lasts up' }).click();
    await options.getByRole('button', { name: 'Remove The price' }).click();
    await options.getByLabel('Another answer').fill('The brand');
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await step(2).getByLabel('Name in files and programs').fill('values');
    await page.keyboard.press('Tab');
    await step(2).getByLabel('On the lead’s profile').selectOption('own');
    await settled(page, 'main');
    await picture(page, 'form-finder');
    expect(await faultsAround(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published. Visitors see this version now.').waitFor();
    const { draft } = await ask('GET', `/api/v1/forms/${id}`);
    expect(draft.steps[2].when).toEqual({ match: 'all', conditions: [{ field: 'for_whom', compare: 'is', value: 'me' }] });
    const [field] = draft.steps[2].fields;
    expect([field.id, field.trait]).toEqual(['values', 'values']);
    expect(field.options.map(({ value, label }: { value: string; label: { en: string } }) => [value, label.en])).toEqual([
      ['lasting', 'That it lasts'],
      ['looks', 'How it looks'],
      ['origin', 'Where it comes from'],
      ['the_brand', 'The brand'],
    ]);
    await context.close();
  }, 60_000);

  it('make a copy of a pop-up to test, and write it in another language', async () => {
    const { page, context } = await web.openWithKey('/popups', { width: 360 });
    await page.getByRole('button', { name: 'Test a copy' }).first().click();
    await page.getByText('an equal share of the visitors').waitFor();
    await page.getByLabel('Texts in').selectOption('es');
    await page.getByRole('textbox', { name: /^Headline/ }).fill('Diez por ciento');
    // Out of sight a frame draws nothing.
    await page.locator('.script-frame').scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').getByText('Diez por ciento').waitFor();
    await settled(page, 'main');
    await picture(page, 'popup-builder-phone');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'New pop-up' }).waitFor();
    const { popups } = await ask('GET', '/api/v1/popups');
    const made = popups.find(({ isLive }: { isLive: boolean }) => !isLive);
    expect(made.document.others.map(({ language, title }: { language: string; title: string }) => [language, title])).toContainEqual([
      'es',
      'Diez por ciento',
    ]);
    expect(popups.map(({ id }: { id: string }) => id)).toContain(made.document.against);
    await context.close();
  }, 60_000);

  it.each(['modal', 'full', 'bar'])('are written without the preview of a %s taking the focus', async (kind) => {
    const { page, context } = await web.openWithKey('/popups');
    await page.getByRole('button', { name: 'New pop-up' }).click();
    await page.getByLabel('Kind').selectOption(kind);
    const headline = page.getByRole('textbox', { name: /^Headline/ });
    await headline.click();
    for (const [nth, letter] of [...'Ten'].entries()) {
      await page.keyboard.type(letter);
      await page
        .frameLocator('iframe')
        .getByText('Ten'.slice(0, nth + 1), { exact: true })
        .waitFor();
    }
    expect(await headline.inputValue()).toBe('Ten');
    await page.frameLocator('iframe').getByRole('button', { name: 'Close' }).click();
    await page.frameLocator('iframe').getByText('Ten', { exact: true }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('begin with templates and copies, and give one person a link of their own', async () => {
    const { page, context } = await web.openWithKey('/popups', { width: 360, language: 'pt-BR', colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Novo pop-up' }).click();
    await page.getByLabel('Começar com').selectOption('shipping');
    // Out of sight a frame draws nothing.
    await page.locator('.script-frame').scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').getByText('Frete grátis nesta semana').waitFor();
    await settled(page, 'main');
    await page.screenshot({ path: path.join(web.pictures, 'popup-template.png') });
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('button', { name: 'Barra: frete grátis' }).waitFor();
    await page.goto(`${web.app.address}/forms/${form}?part=embed`);
    await page.getByLabel('E-mail').fill('ana@example.com');
    await page.getByRole('button', { name: 'Criar o link' }).click();
    await page.getByText(`/f/${form}?k=`).waitFor();
    await settled(page, 'main');
    await picture(page, 'form-embed');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fazer uma cópia' }).click();
    await page.getByRole('heading', { name: 'Quotes, cópia' }).waitFor();
    await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('Orçamentos');
    await page.getByRole('button', { name: 'Salvar rascunho' }).click();
    await page.getByRole('heading', { name: 'Orçamentos' }).waitFor();
    const { forms } = await ask('GET', '/api/v1/forms');
    expect(forms.map(({ name }: { name: string }) => name)).toContain('Orçamentos');
    await context.close();
  }, 60_000);

  it('make a link on a phone, with its code and a destination for some', async () => {
    const { page, context } = await web.openWithKey('/links', { width: 360, language: 'es', colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Nuevo enlace' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: /^Destino/ }).fill('https://loja.example/verano');
    for (const [label, text] of [
      ['utm_source', 'tiktok'],
      ['utm_medium', 'social'],
      ['utm_campaign', 'verano'],
      ['Nombre corto', 'verano'],
    ] as const)
      await sheet.getByLabel(label).fill(text);
    await sheet.getByText('Fin, nombre, otros destinos').click();
    await sheet.getByRole('button', { name: 'Añadir un destino' }).click();
    await sheet.getByLabel('Para', { exact: true }).selectOption('some');
    await sheet
      .getByRole('textbox', { name: /^Destino/ })
      .nth(1)
      .fill('https://loja.example/app');
    await sheet.getByText('No dice para quién.').waitFor();
    await sheet.getByLabel('iPhone, iPad').check();
    await sheet.getByLabel('Países').fill('BR, PT');
    await sheet.getByRole('img', { name: /verano/ }).waitFor();
    await settled(page, 'main');
    await sheet.getByLabel('iPhone, iPad').scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(web.pictures, 'link-form-phone.png') });
    expect(await faultsOf(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Crear enlace' }).click();
    await page.getByRole('link', { name: 'verano' }).first().waitFor();
    const { links } = await ask('GET', '/api/v1/links?search=verano');
    expect(links[0].targets).toEqual([{ devices: ['ios'], countries: ['BR', 'PT'], url: 'https://loja.example/app' }]);
    await context.close();
  }, 60_000);
});
