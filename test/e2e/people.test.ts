import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createOTP } from '@better-auth/utils/otp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { decodeBase32, PASSWORD, startFunil } from '../people/team.ts';
import { faultsOf } from './faults.ts';
import { followRequests, settled } from './settled.ts';
import { canOpenWebApp, launchChromium, overflowOf, turn } from './web-app.ts';

const PARTS = ['members', 'workspaces', 'keys', 'audit', 'outbox'];

describe.skipIf(!canOpenWebApp)('people in a browser (needs Chromium and the built web app)', { timeout: 120_000 }, () => {
  let app: App;
  let close: () => Promise<void>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let pictures: string;
  let invited = '';
  const troubles: string[] = [];

  beforeAll(async () => {
    pictures = await mkdtemp(path.join(tmpdir(), 'funil-people-pictures-'));
    console.log(`Pictures of sign-in and settings: ${pictures}`);
    [{ app, close }, browser] = await Promise.all([startFunil(), launchChromium()]);
    ({ context, page } = await newBrowser());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await close?.();
  });

  async function newBrowser() {
    const fresh = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const opened = await fresh.newPage();
    followRequests(opened);
    opened.on('pageerror', (error) => troubles.push(error.message));
    return { context: fresh, page: opened };
  }

  /** On a desk by day and on a phone by night: nothing hangs over, nothing is unreadable. */
  async function lookAt(name: string): Promise<void> {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const) {
      await turn(page, { colorScheme, width });
      await settled(page, 'main');
      await page.screenshot({ path: path.join(pictures, `${name}-${colorScheme}.png`), fullPage: true });
      expect(await overflowOf(page), `${name} ${width}`).toBeLessThanOrEqual(0);
      expect(await faultsOf(page), `${name} ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('says that nothing is protected yet, and makes the owner by the link', async () => {
    await page.goto(app.address);
    await page.getByText('funil owner-link').first().waitFor();
    await page.goto((await app.ownerLink()) as string);
    await page.getByRole('heading', { level: 1, name: 'Create the owner' }).waitFor();
    await lookAt('owner');
    await page.getByLabel('Name of your company').fill('Casa Verde');
    await page.getByLabel('Your name').fill('Olga');
    await page.getByLabel('E-mail address').fill('olga@example.com');
    await page.getByLabel('New password').fill('olga-olga-olga');
    await page.getByRole('button', { name: 'Create the owner' }).click();
    await page.getByText('The password is made of your name or address').waitFor();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create the owner' }).click();
    await page.getByRole('link', { name: 'Settings' }).first().waitFor();
    await expect.poll(() => page.getByText('funil owner-link').count()).toBe(0);
  });

  it('shows the settings', async () => {
    await page.goto(`${app.address}/settings`);
    await page.getByRole('heading', { level: 2, name: 'olga@example.com' }).waitFor();
    await page.getByText('This one').waitFor();
    await lookAt('account');
    for (const part of PARTS) {
      await page.goto(`${app.address}/settings/${part}`);
      await settled(page, '.settings .section');
      await lookAt(part);
    }
  });

  it('invites somebody, whose link is shown once', async () => {
    await page.goto(`${app.address}/settings/members`);
    await page.getByLabel('E-mail address').fill('sam@example.com');
    await page.getByLabel('Role', { exact: true }).selectOption('analyst');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    invited = (await page.locator('.once code').textContent()) as string;
    expect(invited).toContain('/invitation#');
    await lookAt('invited');
  });

  it('lets the invited in with what their role allows, and nothing else', async () => {
    const guest = await newBrowser();
    await guest.page.goto(invited);
    await guest.page.getByRole('heading', { level: 1, name: 'You are invited' }).waitFor();
    await guest.page.getByLabel('Your name').fill('Sam');
    await guest.page.getByLabel('New password').fill(PASSWORD);
    await guest.page.getByRole('button', { name: 'Come in' }).click();
    await guest.page.getByRole('link', { name: 'Settings' }).first().click();
    await guest.page.getByRole('heading', { level: 2, name: 'sam@example.com' }).waitFor();
    await expect
      .poll(() => guest.page.locator('.tabs a').allTextContents())
      .toEqual(['Your account', 'Workspaces', 'Who is who', 'Claim rules', 'Tracking plan', 'Data retention']);
    await guest.page.goto(`${app.address}/imports`);
    await guest.page.getByText('Your role brings no files in').waitFor();
    expect(await guest.page.locator('input[type=file]').count()).toBe(0);
    await guest.page.goto(`${app.address}/connect`);
    await guest.page.getByText('An owner or admin makes the key').waitFor();
    await guest.page.goto(`${app.address}/settings/keys`);
    await guest.page.getByText('This page is not open to your role').waitFor();
    await guest.page.goto(invited);
    await guest.page.getByRole('heading', { level: 1, name: 'This link opens nothing' }).waitFor();
    await guest.page.getByRole('link', { name: 'Sign in' }).click();
    await guest.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await guest.context.close();
  });

  it('sets two-factor up, and asks for it at the next sign-in', async () => {
    await page.goto(`${app.address}/settings`);
    const section = page.locator('.section', { hasText: 'Two-factor' });
    await section.getByLabel('Current password').fill(PASSWORD);
    await section.getByRole('button', { name: 'Set it up' }).click();
    await section.locator('img.qr').waitFor();
    await lookAt('two-factor');
    const code = createOTP(decodeBase32((await section.locator('.unbroken').textContent()) as string), { digits: 6, period: 30 });
    const recovery = (await section.locator('.codes code').first().textContent()) as string;
    await section.getByLabel(/^Code/).fill(await code.totp());
    await section.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByText('On. Signing in asks for a code of your app.').waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await lookAt('sign-in');
    await page.getByLabel('E-mail address').fill('olga@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await lookAt('second-step');
    await page.getByLabel('Recovery code').fill(recovery);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 2, name: 'olga@example.com' }).waitFor();
  });

  it('has a new password chosen by the link that went to the outbox', async () => {
    const guest = await newBrowser();
    await guest.page.goto(app.address);
    await guest.page.getByRole('button', { name: 'Forgotten your password?' }).click();
    await guest.page.getByLabel('E-mail address').fill('sam@example.com');
    await guest.page.getByRole('button', { name: 'Send the link' }).click();
    await guest.page.getByRole('heading', { level: 1, name: 'Look in your mail' }).waitFor();
    await page.goto(`${app.address}/settings/outbox`);
    const mail = page.locator('.mail', { hasText: 'Choose a new password for Funil' });
    await mail.locator('summary').click();
    await lookAt('mail');
    const link = /\S+\/reset#\S+/.exec((await mail.locator('pre').textContent()) ?? '')?.[0] as string;
    await guest.page.goto(link);
    await guest.page.getByLabel('New password').fill('violet umbrella march');
    await guest.page.getByRole('button', { name: 'Save the password' }).click();
    await guest.page.getByRole('button', { name: 'Sign in' }).click();
    await guest.page.getByLabel('E-mail address').fill('sam@example.com');
    await guest.page.getByLabel('Password').fill('violet umbrella march');
    await guest.page.getByRole('button', { name: 'Sign in' }).click();
    await guest.page.getByRole('link', { name: 'Settings' }).first().waitFor();
    await guest.context.close();
  });

  it('met no error', async () => {
    expect(troubles).toEqual([]);
    await context.close();
  });
});
