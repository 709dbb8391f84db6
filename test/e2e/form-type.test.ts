import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormDocument } from '../../src/funnel/capture/forms/document.ts';
import { send } from '../pages/site.ts';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, turn, type WebApp } from './web-app.ts';

let web: WebApp;

describe.skipIf(!canOpenWebApp)('the kind of a field (needs Chromium and the built web app)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty');
  }, 120_000);
  afterAll(() => web?.close());

  it('can become another whose answers are kept alike; where not, the builder says why', async () => {
    const { json } = await send(web.app, 'POST', '/api/v1/forms', { name: 'News', template: 'newsletter' });
    const fields = async () =>
      ((await send(web.app, 'GET', `/api/v1/forms/${json.id}`)).json.draft as FormDocument).steps.flatMap((step) => step.fields);
    const text = (await fields()).find(({ type }) => type === 'email');
    const { page, context } = await web.openWithKey(`/forms/${json.id}`, { language: 'pt-BR' });
    await page.locator('button[aria-expanded]', { hasText: text?.label['pt-BR'] ?? '' }).click();
    const kind = page.getByLabel('Tipo de resposta');
    await kind.selectOption({ label: 'Texto longo' });
    await page.frameLocator('.form-preview iframe').locator(`textarea[name=${text?.id}]`).waitFor();
    await settled(page, 'main');
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(web.pictures, 'form-type-1280.png'), fullPage: true });
    await page.getByRole('button', { name: 'Salvar rascunho' }).click();
    await expect.poll(async () => (await fields()).find(({ id }) => id === text?.id)?.type).toBe('long_text');

    const consent = (await fields()).find(({ type }) => type === 'consent');
    await turn(page, { colorScheme: 'dark', width: 360 });
    await page.locator('button[aria-expanded]', { hasText: consent?.purpose ?? '' }).click();
    await page.getByText('Não muda: as respostas até agora').waitFor();
    expect(await kind.isDisabled()).toBe(true);
    await settled(page, 'main');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: path.join(web.pictures, 'form-type-360.png'), fullPage: true });
    await context.close();
  }, 60_000);
});
