import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { templateIn } from '../../src/funnel/capture/pages/templates/list.ts';
import { finished, type Made, makeForm, makePage, saveDraft, send } from '../pages/site.ts';
import { faultsOf, faultsOfColours } from './faults.ts';
import { NOW } from './planted.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, turn, type WebApp } from './web-app.ts';

let web: WebApp;
let form = '';

/** What a banner does when somebody agrees. */
const AGREE = "window.funil = function () { (funil.q = funil.q || []).push(arguments); }; funil('consent', 'full');";
/** Visitors are people: the browser does not say that a program steers it. */
const BY_HAND = "Object.defineProperty(navigator, 'webdriver', { get: () => false });";
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/** Somebody opens a page. */
async function visit(path: string, { agrees = true, scripts = true } = {}): Promise<{ page: Page; context: BrowserContext }> {
  const context = await web.browser.newContext({
    userAgent: AGENT,
    javaScriptEnabled: scripts,
    viewport: { width: 400, height: 800 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(agrees ? BY_HAND + AGREE : BY_HAND);
  const page = await context.newPage();
  if (scripts) await page.clock.setFixedTime(NOW);
  await page.goto(web.app.address + path);
  return { page, context };
}

async function publish(page: Made): Promise<void> {
  const { status, json } = await send(web.app, 'POST', `/api/v1/pages/${page.id}/publish`, {});
  expect(status, JSON.stringify(json)).toBe(200);
}

/** Fills the form of the page in and sends it. */
async function answer(page: Page, email: string): Promise<void> {
  const frame = page.frameLocator('.fields iframe');
  await frame.locator('input[type=email]').fill(email);
  await frame.locator('input[type=checkbox]').check();
  await frame.locator('button[type=submit]').first().click();
  await frame.locator('.said').waitFor();
  await takeHeld();
}

/** The tracker sends once a second: a context that is closed before has its visitor seen by nobody, for it goes without a word to its pages. */
async function countedBy(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.url().endsWith('/v1/b') && response.ok());
}

/** The clock of this Funil stands still, so every answer comes faster than people type, and is held until somebody takes it. */
async function takeHeld(): Promise<void> {
  const { json } = await send(web.app, 'GET', `/api/v1/forms/${form}/submissions?state=held`);
  for (const { id } of json.submissions as { id: string }[]) {
    const { status } = await send(web.app, 'POST', `/api/v1/forms/${form}/submissions/${id}/accept`);
    expect(status).toBeLessThan(300);
  }
}

const rowOf = async (slug: string) => {
  const { json } = await send(web.app, 'GET', '/api/v1/pages');
  return (json.pages as { slug: string; views: number; people: number; leads: number }[]).find((one) => one.slug === slug);
};

describe.skipIf(!canOpenWebApp)('landing pages in a browser (needs Chromium and the built web app)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty');
    form = await makeForm(web.app);
  }, 120_000);

  afterAll(() => web?.close());

  it.each([
    ['trend', 'en'],
    ['drop', 'pt-BR'],
    ['research', 'es'],
    ['quote', 'en'],
  ] as const)(
    'of the template %s in %s have no faults, on a phone and a desktop',
    async (template, language) => {
      const { json } = await send(web.app, 'POST', '/api/v1/pages', { name: template, slug: template, language, template });
      await saveDraft(web.app, json as unknown as Made, finished(templateIn(template, language, NOW), form));
      await publish(json as unknown as Made);
      const { page, context } = await web.open(`/p/${template}`, { width: 360, language });
      await page.frameLocator('.fields iframe').locator('form').waitFor();
      expect(await overflowOf(page)).toBe(0);
      expect(await faultsOf(page)).toEqual([]);
      await page.screenshot({ path: `${web.pictures}/${template}-360.png`, fullPage: true });
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await overflowOf(page)).toBe(0);
      await page.screenshot({ path: `${web.pictures}/${template}-1280.png`, fullPage: true });
      await context.close();
      expect(web.asked.filter((url) => !url.startsWith(web.app.address) && !url.startsWith('data:'))).toEqual([]);
      expect(web.troubles).toEqual([]);
    },
    60_000,
  );

  it('make a lead of a visitor, whose visit and answer are one person’s where they agreed', async () => {
    await publish(await makePage(web.app, form, 'lead'));
    const { page, context } = await visit('/p/lead?utm_source=instagram&utm_medium=paid');
    await page.waitForFunction("document.cookie.includes('funil=')");
    const counted = countedBy(page);
    await page.reload();
    await answer(page, 'ana@example.com');
    await counted;
    await context.close();
    await vi.waitFor(async () => expect(await rowOf('lead')).toMatchObject({ views: 2, people: 1, leads: 1 }), {
      timeout: 45_000,
      interval: 300,
    });
  }, 60_000);

  it('can be read and answered without scripts', async () => {
    await publish(await makePage(web.app, form, 'plain'));
    const { page, context } = await visit('/p/plain', { agrees: false, scripts: false });
    expect(await page.locator('h1').textContent()).toContain('Slow light');
    await page.locator('summary').first().click();
    await expect.poll(() => page.locator('details[open]').count()).toBe(1);
    await answer(page, 'without@example.com');
    await context.close();
    await vi.waitFor(async () => expect(await rowOf('plain')).toMatchObject({ leads: 1 }), { timeout: 45_000, interval: 300 });
  }, 60_000);

  it('are tested against each other: a visitor keeps the variant, is counted once, and the lead is the variant’s', async () => {
    const made = await makePage(web.app, form, 'tested');
    await publish(made);
    await saveDraft(web.app, made, finished(templateIn('drop', 'en', NOW), form));
    await send(web.app, 'POST', `/api/v1/pages/${made.id}/versions`);
    const begun = await send(web.app, 'POST', `/api/v1/pages/${made.id}/tests`, {
      variants: [
        { version: 1, weight: 50 },
        { version: 2, weight: 50 },
      ],
    });
    expect(begun.status, JSON.stringify(begun.json)).toBe(201);
    const changing = await send(web.app, 'POST', `/api/v1/pages/${made.id}/publish`, {});
    expect([changing.status, changing.json.code]).toEqual([409, 'test_runs']);
    const { page, context } = await visit('/p/tested');
    const variant = await page.getAttribute('html', 'data-variant');
    await page.waitForFunction("document.cookie.includes('funil=')");
    const counted = countedBy(page);
    await page.reload();
    expect(await cookieOf(context)).toMatch(new RegExp(`\\.${variant}$`));
    expect(await page.getAttribute('html', 'data-variant')).toBe(variant);
    await answer(page, 'tested@example.com');
    await counted;
    await context.close();
    await vi.waitFor(
      async () => {
        const { json } = await send(web.app, 'GET', `/api/v1/pages/${made.id}/tests`);
        const [test] = json.tests as { state: string; variants: { name: string; people: number; leads: number }[] }[];
        expect(test?.state).toBe('cannot_tell_yet');
        expect(test?.variants.find(({ name }) => name === variant)).toMatchObject({ people: 1, leads: 1 });
        expect(test?.variants.find(({ name }) => name !== variant)).toMatchObject({ people: 0, leads: 0 });
      },
      { timeout: 45_000, interval: 300 },
    );
  }, 60_000);

  it('are written in the editor, saved and published', async () => {
    const made = await makePage(web.app, form, 'written');
    const { page, context } = await web.openWithKey('/landing');
    await page.getByRole('link', { name: 'written' }).click();
    await page.frameLocator('#preview-frame').locator('h1').waitFor();
    await page.locator('.landing-editor').getByLabel('Title', { exact: true }).filter({ visible: true }).first().fill('A title of our own');
    await page.locator('#preview-frame').evaluate((frame) => frame.setAttribute('data-open', ''));
    await page.getByText('The draft has changes that are not saved.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
    await page.getByLabel('Address').fill('Not an address');
    await page.getByText('Small letters, digits and hyphens').waitFor();
    await page.getByLabel('Address').fill('written');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await page.locator('#preview-frame[data-open]').count(), 'the editor stays open when it saved').toBe(1);
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('link', { name: `${web.app.address}/p/written` }).waitFor();
    const shown = await web.app.http.inject({ url: `/p/${made.slug}` });
    expect(shown.body).toContain('<title>A title of our own</title>');
    await context.close();
  }, 60_000);

  it('have an editor without faults, whose blocks are put in order by plain buttons', async () => {
    await makePage(web.app, form, 'ordered');
    const { page, context } = await web.openWithKey('/landing');
    await page.getByRole('link', { name: 'ordered' }).click();
    await page.frameLocator('#preview-frame').locator('h1').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.landing-editor').getByText('Outline', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Move Collection down' }).click();
    await page.getByRole('button', { name: 'Delete Proof' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    const { json } = await send(web.app, 'GET', '/api/v1/pages');
    const { id } = (json.pages as { slug: string; id: string }[]).find(({ slug }) => slug === 'ordered') as { id: string };
    const { draft } = (await send(web.app, 'GET', `/api/v1/pages/${id}`)).json as unknown as Made;
    expect(draft.content.map(({ type }) => type)).toEqual(['hero', 'text', 'collection', 'faq', 'form', 'footer']);
    await context.close();
  }, 60_000);

  it('are tested with the shares that somebody chose', async () => {
    const made = await makePage(web.app, form, 'shared');
    await publish(made);
    for (const template of ['drop', 'quote'] as const) {
      const { json } = await send(web.app, 'GET', `/api/v1/pages/${made.id}`);
      await saveDraft(web.app, json as unknown as Made, finished(templateIn(template, 'en', NOW), form));
      await send(web.app, 'POST', `/api/v1/pages/${made.id}/versions`);
    }
    const { page, context } = await web.openWithKey('/landing');
    await page.getByRole('link', { name: 'shared' }).click();
    await page.getByRole('button', { name: 'Add a version' }).click();
    await page.getByLabel('Visitors who see A').fill('60');
    expect(await page.getByRole('button', { name: 'Begin the test' }).isDisabled()).toBe(true);
    await page.getByLabel('Visitors who see B').fill('30');
    await page.getByLabel('Visitors who see C').fill('10');
    await page.getByRole('button', { name: 'Begin the test' }).click();
    await page.getByText('version 1, meant for 60').waitFor();
    const { tests } = (await send(web.app, 'GET', `/api/v1/pages/${made.id}/tests`)).json as { tests: { variants: object[] }[] };
    expect(tests[0]?.variants).toMatchObject([
      { name: 'A', version: 1, weight: 60 },
      { name: 'B', version: 3, weight: 30 },
      { name: 'C', version: 2, weight: 10 },
    ]);
    await context.close();
  }, 60_000);

  it('have a list without faults in both schemes', async () => {
    const { page, context } = await web.open('/landing', { colorScheme: 'light', language: 'pt-BR' });
    await settled(page, 'table');
    expect(await faultsOf(page)).toEqual([]);
    await turn(page, { colorScheme: 'dark' });
    expect(await faultsOfColours(page)).toEqual([]);
    await context.close();
  }, 60_000);
});

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies(`${web.app.address}/p/tested`)).find(({ name }) => name === 'funil_test')?.value ?? '';
}
