import { settings } from './settings.ts';
import type { PageContext } from './wire.ts';

/** The page shown, and the one the document was opened with. */
export let page: PageContext;
export let landing: PageContext;

/** Whether the address has become another page. */
export function turnPage(): boolean {
  const { href, pathname, search, hash } = location;
  const path = pathname + (settings.hash ? hash : '');
  if (page?.path === path && page.search === search) return false;
  page = { url: href, path, referrer: page ? page.url : document.referrer, title: document.title, search };
  landing ??= page;
  return true;
}
