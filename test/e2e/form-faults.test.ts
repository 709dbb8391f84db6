import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../pages/site.ts';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, turn, type WebApp } from './web-app.ts';

let web: WebApp;

describe.skipIf(!canOpenWebApp)('a form that is not ready (needs Chromium and the built web app)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty');
  }, 120_000);
  afterAll(() => web?.close());

  it('says what is to be mended at the field it concerns, in the language of the reader', async () => {
    const { json } = await send(web.app, 'POST', '/api/v1/forms', { name: 'News', template: 'newsletter' });
    const { page, context } = await web.openWithKey(`/forms/${json.id}`, { language: 'pt-BR' });
    const step = page.getByRole('group', { name: 'Etapa 1' });
    await step.getByRole('button', { name: 'Adicionar', exact: true }).click();
    const field = step.locator('.form-fields > li').last();
    await field.locator('button[aria-expanded]').click();
    await field.getByRole('textbox', { name: 'Pergunta' }).fill('');
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Falta corrigir um ponto' }).waitFor();
    await field.getByText('Ainda não tem pergunta. Escreva uma.').waitFor();
    await settled(page, 'main');
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(web.pictures, 'form-faults-1280.png'), fullPage: true });
    await turn(page, { colorScheme: 'dark', width: 360 });
    await settled(page, 'main');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(web.pictures, 'form-faults-360.png'), fullPage: true });
    await field.getByRole('textbox', { name: 'Pergunta' }).fill('Cidade');
    expect(await page.getByText('Ainda não tem pergunta').count()).toBe(0);
    await page.getByRole('button', { name: 'Publicar', exact: true }).click();
    await page.getByText('Publicado').first().waitFor();
    await context.close();
  }, 60_000);
});
