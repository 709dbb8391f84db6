import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { close, listen } from './recorder.ts';

const PAGES = path.join(import.meta.dirname, 'storefront');
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SNIPPET = 'window.funil = window.funil || function () { (funil.q = funil.q || []).push(arguments); };';

/** The script as it is built for production. */
export async function buildScript(): Promise<string> {
  const built = await build({
    configFile: path.join(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'silent',
    build: { write: false },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}

/** A shop of ours. `/x.html?...` is storefront/x.html with the snippet; `attributes` are those of its script tag, asked for anew each time. */
export interface Storefront {
  address: string;
  /** The same pages under another host: another site. */
  elsewhere: string;
  attributes: string;
  /** Other tags of every page's head. */
  tags: string;
  close(): Promise<void>;
}

export async function startStorefront(scriptAddress: string): Promise<Storefront> {
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url!, 'http://shop').pathname) || 'index.html';
    const file = name.endsWith('.html') ? name : 'app.html';
    const tag = `<script>${SNIPPET}</script><script defer src="${scriptAddress}/funil.js" ${storefront.attributes}></script>${storefront.tags}`;
    const page = readFileSync(path.join(PAGES, file), 'utf8').replace('<!-- tracker -->', tag);
    response.setHeader('content-type', 'text/html').end(page);
  });
  const address = await listen(server);
  const storefront: Storefront = {
    address,
    elsewhere: address.replace('127.0.0.1', 'localhost'),
    attributes: 'data-key="WK"',
    tags: '',
    close: () => close(server),
  };
  return storefront;
}

export function openBrowser(executablePath: string, ...more: string[]) {
  return chromium.launch({ executablePath, args: [...FLAGS, ...more] });
}

/** What the browser keeps of us: cookie and storage. */
export async function kept(context: BrowserContext): Promise<{ cookies: string[]; storage: string[] }> {
  const storage = await context.pages()[0]!.evaluate<string[]>('Object.keys(localStorage)');
  return { cookies: (await context.cookies()).map(({ name }) => name), storage };
}
