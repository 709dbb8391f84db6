import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that another theme can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 AA and best practice, one line each. Frames that belong to the page are looked at with it. */
export function faultsOf(page: Page): Promise<string[]> {
  return told(axe(page, { type: 'tag', values: STANDARDS }));
}

/** The same of what a change of theme alone can break, for pages that were looked at in another one. */
export function faultsOfColours(page: Page): Promise<string[]> {
  return told(axe(page, { type: 'rule', values: OF_COLOURS }));
}

/** The same of a page around a preview, in which nothing can be run. */
export function faultsAround(page: Page): Promise<string[]> {
  return told(axe(page, { type: 'tag', values: STANDARDS }).exclude('iframe'));
}

/** In the page itself, not in one opened beside it, and without the selectors of all that is right: half of the time. */
function axe(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] });
}

async function told(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}
