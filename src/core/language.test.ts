import { describe, expect, it } from 'vitest';
import { languageOfTag, preferredLanguage } from './language.ts';

describe('the language a visitor is spoken to in', () => {
  it.each([
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['es-419,es;q=0.9', 'es'],
    ['de-DE,es;q=0.4,en;q=0.7', 'en'],
    ['en;q=0.1, es;q=0.2', 'es'],
    ['es;q=0', 'en'],
    ['de', 'en'],
    ['', 'en'],
    [';;;q=,,', 'en'],
    ['es;q=high', 'es'],
  ])('reads %j as %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('falls back to what the page says, and bears any length', () => {
    expect(preferredLanguage(undefined, 'es')).toBe('es');
    expect(preferredLanguage('x,'.repeat(100_000), 'pt-BR')).toBe('pt-BR');
  });

  it('knows its own by any region', () => {
    expect([languageOfTag('EN-gb'), languageOfTag('pt_AO'), languageOfTag('fr')]).toEqual(['en', 'pt-BR', null]);
  });
});
