import type { Page, Request } from 'playwright-core';

const UNDER_WAY = '.mantine-Skeleton-root, [aria-busy="true"]';
const asked = new WeakMap<Page, Set<Request>>();

/** Has a page remember what it is waiting for from its server. */
export function followRequests(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => isPartOfPage(request) && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Streams stay open for as long as the page. */
function isPartOfPage(request: Request): boolean {
  return !['eventsource', 'websocket'].includes(request.resourceType());
}

/** Waits until `loaded` is there, nothing is asked for any more and nothing shows older figures or a place for what will come. */
export async function settled(page: Page, loaded: string, timeout = 30_000): Promise<void> {
  await page.locator(loaded).first().waitFor({ timeout });
  const until = performance.now() + timeout;
  for (let quiet = 0; quiet < 2; ) {
    quiet = (await isQuiet(page)) ? quiet + 1 : 0;
    if (performance.now() > until)
      throw new Error(`${page.url()} is still waiting for ${[...(asked.get(page) ?? [])].map((one) => one.url())}`);
  }
}

/** Two frames on, so that what came has been drawn, and has asked for what it needs. */
async function isQuiet(page: Page): Promise<boolean> {
  const isStill = await page.evaluate(
    (underWay) =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(document.querySelector(underWay) === null))));
      }),
    UNDER_WAY,
  );
  return isStill && (asked.get(page)?.size ?? 0) === 0;
}
