import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createCompiledCatalog } from '@lingui/cli/api';
import { describe, expect, it } from 'vitest';
import { languages } from '../words/locales.ts';

const SOURCE = path.resolve(import.meta.dirname, '..');
const ENTRY = /^msgid "([^"]+)"\nmsgstr "((?:[^"\\]|\\.)*)"$/gm;
const ID = /'([a-z][A-Za-z]*\.[A-Za-z0-9]+)'/g;
/** In quotes like an id, but a file or an address. */
const NOT_AN_ID = /\.(ts|tsx|css|po|json)$/;

function catalogue(language: string): Map<string, string> {
  const text = readFileSync(path.join(import.meta.dirname, `${language}.po`), 'utf8');
  return new Map([...text.matchAll(ENTRY)].map(([, id, message]) => [id as string, JSON.parse(`"${message}"`) as string]));
}

function idsInSource(): Set<string> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file));
  const texts = files.map((file) => readFileSync(path.join(SOURCE, file), 'utf8'));
  const ids = texts.flatMap((text) => [...text.matchAll(ID)].map(([, id]) => id as string));
  return new Set(ids.filter((id) => !NOT_AN_ID.test(id)));
}

/** Names a message is filled with: {count}, and the first word of {count, plural, ...}. */
function placeholders(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name as string))].sort();
}

describe.each(Object.keys(languages))('the messages in %s', (language) => {
  const messages = catalogue(language);
  const english = catalogue('en');

  it('has every message the pages ask for, and none that no page asks for', () => {
    expect([...messages.keys()].sort()).toEqual([...idsInSource()].sort());
  });

  it('leaves nothing empty, and fills the same places as English', () => {
    for (const [id, message] of messages) {
      expect(message.trim(), id).not.toBe('');
      expect(placeholders(message), id).toEqual(placeholders(english.get(id) ?? ''));
    }
  });

  it('compiles', () => {
    expect(createCompiledCatalog(language, Object.fromEntries(messages), { strict: true }).errors).toEqual([]);
  });

  it('names every plural its language has', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [id, message] of messages) {
      if (!message.includes(', plural,')) continue;
      for (const category of needed) expect(message, `${id} in ${language}`).toMatch(new RegExp(`\\b${category} \\{`));
    }
  });
});
