import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createCompiledCatalog } from '@lingui/cli/api';
import type { Plugin } from 'vite';

const SOURCE = path.resolve(import.meta.dirname, 'src');
const ASKED = /^virtual:words\/(first|rest)\/([\w-]+)$/;
const ENTRY = /^msgid "([^"]+)"\nmsgstr "((?:[^"\\]|\\.)*)"$/gm;
const ID = /'([a-z][A-Za-z]*\.[A-Za-z0-9]+)'/g;

/** What the Overview and the frame around every page are made of, and the names that routes give their pages. */
const FIRST = /^(api|cohorts|frame|funnel|leads|look|methods|overview|people|series|words)\/|(^|\/)route\.tsx?$|^[^/]+$/;

/** The catalogue of a language in two: the words of the first page, and those that come after it. Which is which the sources tell. */
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

function idsOfFirst(): Set<string> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && FIRST.test(file));
  return new Set(files.flatMap((file) => [...readFileSync(path.join(SOURCE, file), 'utf8').matchAll(ID)].map(([, id]) => id as string)));
}
