import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createCompiledCatalog } from '@lingui/cli/api';
import type { Plugin } from 'vite';
import { FIRST_PAGES } from './src/words/first-pages.ts';

const SOURCE = path.resolve(import.meta.dirname, 'src');
const ASKED = /^virtual:words\/(first|rest)\/([\w-]+)$/;
const ENTRY = /^msgid "([^"]+)"\nmsgstr "((?:[^"\\]|\\.)*)"$/gm;
const ID = /'([a-z][A-Za-z]*\.[A-Za-z0-9]+)'/g;
const IMPORTED = /(?:\bfrom |^import |\bimport\()'(\.[^']+\.tsx?)'/gm;
/** Where pages are named that come later, each with a list of routes. */
const ROUTES = /(^|\/)routes?\.tsx?$/;
/** The words of problems come later wherever they are told; until then the server's own are shown. */
const PROBLEMS = path.join(SOURCE, 'words', 'problems.ts');

/** The catalogue of a language in two: the words of the first pages, and those that come after them. Which is which the sources tell. */
export function splitWords(): Plugin {
  return {
    name: 'split-words',
    resolveId: (id) => (ASKED.test(id) ? `\0${id}` : null),
    load(id) {
      const [, part, language = ''] = ASKED.exec(id.replace('\0', '')) ?? [];
      if (part === undefined) return null;
      const file = path.join(SOURCE, 'locales', `${language}.po`);
      this.addWatchFile(file);
      const first = idsOfFirst();
      const entries = [...readFileSync(file, 'utf8').matchAll(ENTRY)].filter(([, name = '']) => first.has(name) === (part === 'first'));
      const texts = Object.fromEntries(entries.map(([, name, text]) => [name, JSON.parse(`"${text}"`) as string]));
      const { source, errors } = createCompiledCatalog(language, texts, { strict: true, namespace: 'es' });
      if (errors.length > 0) this.error(`${language}.po: ${errors.map(({ id, error }) => `${id}: ${error.message}`).join('; ')}`);
      return source;
    },
  };
}

/** Ids of every message that the frame and the first pages may show, with what they load later. */
export function idsOfFirst(): Set<string> {
  const files = new Set<string>();
  for (const file of ['main.tsx', ...Object.values(FIRST_PAGES)]) follow(path.join(SOURCE, file), files);
  return new Set([...files].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(ID)].map(([, id]) => id as string)));
}

/** The file and all it imports of ours. A route names its page, which is not followed from there. */
function follow(file: string, found: Set<string>): void {
  if (found.has(file) || file === PROBLEMS || !existsSync(file)) return;
  found.add(file);
  for (const [statement, imported = ''] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
    if (statement.startsWith('import(') && ROUTES.test(file)) continue;
    follow(path.resolve(path.dirname(file), imported), found);
  }
}
