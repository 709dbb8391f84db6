import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { idsOfFirst } from './split-words.ts';
import { FIRST_PAGES } from './src/words/first-pages.ts';

const routes = Object.values(FIRST_PAGES).map((page) =>
  readFileSync(path.join(import.meta.dirname, 'src', path.dirname(page), 'route.ts'), 'utf8'),
);

describe('the words that come first', () => {
  const first = idsOfFirst();

  it.each([
    ['the frame', 'frame.menu'],
    ['titles of pages in the navigation', 'costs.title'],
    ['who must sign in', 'entry.back'],
    ['the Overview', 'figure.leads'],
    ['what the Overview loads later', 'series.title'],
    ['the list of leads', 'leads.searchHint'],
    ['a word of the server', 'method.communities'],
  ])('hold those of %s', (_, id) => expect(first).toContain(id));

  it.each(['costs.restateAct', 'merge.title', 'settings.title2', 'imports.dropHere', 'problem.noAccess'])('leave %s for later', (id) =>
    expect(first).not.toContain(id),
  );

  it('are those of pages that routes load under their addresses', () => {
    for (const [index, [address, page]] of Object.entries(FIRST_PAGES).entries()) {
      expect(routes[index]).toContain(`path: '${address}'`);
      expect(routes[index]).toContain(`./${path.basename(page)}`);
    }
  });
});
