import { defined } from '../frame/period.ts';

/** What is shown on the page of links; the links themselves where nothing is said. */
export interface LinksSearch {
  view?: 'codes' | 'rules';
  ended?: true;
}

export function readLinksSearch(raw: Record<string, unknown>): LinksSearch {
  return defined({
    view: raw.view === 'codes' || raw.view === 'rules' ? raw.view : undefined,
    ended: raw.ended === true ? (true as const) : undefined,
  });
}
