import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCompiledCatalog } from '@lingui/cli/api';
import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGE_CODES } from '../../../src/core/problem-codes.ts';
import { Problem } from '../api/client.ts';
import { languages } from '../words/locales.ts';
import { tellProblem } from './tell-problem.ts';

const ENTRY = /^msgid "([^"]+)"\nmsgstr "((?:[^"\\]|\\.)*)"$/gm;
const words = {
  t: (id: string, values?: Record<string, string | number>) => i18n._(id, values),
  get locale() {
    return i18n.locale;
  },
};

function speak(language: string): void {
  const text = readFileSync(path.join(import.meta.dirname, '../locales', `${language}.po`), 'utf8');
  const texts = Object.fromEntries([...text.matchAll(ENTRY)].map(([, id, message]) => [id, JSON.parse(`"${message}"`)]));
  const { source } = createCompiledCatalog(language, texts, { strict: true, namespace: 'json' });
  i18n.load(language, JSON.parse(source).messages);
  i18n.activate(language);
}

describe.each(Object.keys(languages))('problems told in %s', (language) => {
  beforeAll(() => speak(language));

  it.each(PAGE_CODES)('%s has words of its own, and no gap in them', (code) => {
    const told = tellProblem(words, new Problem(400, 'SERVER', 'TEXT', code, { seconds: 60, most: 10, columns: 9, version: 3 }));
    expect(told).not.toMatch(/^(problem\.|SERVER)|[{}]|undefined/);
  });
});

describe('a problem', () => {
  it('is filled with its values, and says which of its faults it is', () => {
    speak('pt-BR');
    expect(tellProblem(words, new Problem(409, 'x', '', 'source_exists', { name: 'loja' }))).toContain('“loja”');
    expect(tellProblem(words, new Problem(400, 'x', '', 'weak_password', { fault: 'short', least: 10 }))).toContain(
      'menos de 10 caracteres',
    );
    expect(tellProblem(words, new Problem(429, 'x', '', 'too_many_tries', { seconds: 1 }))).toContain('Espere um segundo');
  });

  it('about a fact that was not taken says what to do about the reason, in the reader’s language', () => {
    const refused = { reason: 'bad_time', field: 'to', detail: 'to is before from.' };
    const tell = () => tellProblem(words, new Problem(400, refused.detail, 'Correct it.', 'bad_cost', refused));
    speak('pt-BR');
    expect(tell()).toMatch(/^Este custo não pode ser aceito\. /);
    expect(tell()).not.toContain('before');
    speak('en');
    expect(tell()).toBe('This cost cannot be taken. to is before from.');
  });

  it('about steps says which is no step', () => {
    speak('es');
    const told = tellProblem(words, new Problem(400, 'x', '', 'bad_steps', { fault: 'moment', step: '@moon', moments: '@visit, @order' }));
    expect(told).toBe('Estos pasos no forman un embudo. “@moon” no es un momento del lead. Elige uno de estos: @visit, @order.');
  });

  it('about a link or a form says which field or question it is, and what would be right', () => {
    speak('pt-BR');
    const link = { field: 'campaign', fault: 'off_pattern', suggestion: '2026-05-maes' };
    expect(tellProblem(words, new Problem(400, 'It is off.', 'x', 'bad_link', link))).toBe(
      'Este link não pode ser criado assim. Campanha: Isto não segue o padrão de nomes da sua equipe. Usar 2026-05-maes',
    );
    speak('es');
    expect(tellProblem(words, new Problem(422, 'x', 'y', 'form_unfinished', { fault: 'no_label', about: 'mail' }))).toMatch(
      /^El formulario no está terminado, por eso no se publicó\. “mail”: [^x]+$/,
    );
    expect(tellProblem(words, new Problem(422, 'x', 'y', 'form_unfinished', { fault: 'same_name', about: 'mail' }))).not.toContain('”:');
    expect(tellProblem(words, new Problem(400, 'x', 'y', 'bad_link', { fault: 'of_tomorrow', field: 'slug' }))).toContain('x y');
  });

  it('about a plan or the rules for links says what stands there', () => {
    speak('es');
    expect(tellProblem(words, new Problem(400, 'x', 'y', 'bad_plan', { fault: 'event', event: 'order_completed' }))).toMatch(
      /^El evento “order_completed” aparece dos veces/,
    );
    const untidy = { fault: 'untidy', value: 'Has Space', instead: 'has-space' };
    expect(tellProblem(words, new Problem(400, 'x', 'y', 'bad_taxonomy', untidy))).toContain('escribe “has-space”');
  });

  it('about a landing page says where it is and what would be right', () => {
    speak('pt-BR');
    const told = (values: Record<string, string | number>) => tellProblem(words, new Problem(400, 'x', 'y', 'bad_page', values));
    expect(told({ fault: 'long', place: 'content[0].hero.title', most: 160 })).toBe(
      'Esta página não pode ser guardada assim. content[0].hero.title: isto tem mais de 160 caracteres.',
    );
    expect(told({ place: 'content' })).toContain('x y');
  });

  it('keeps what only the server can say', () => {
    speak('es');
    expect(tellProblem(words, new Problem(400, 'rules[0]: must have a name.', '', 'bad_claims'))).toMatch(
      /^Estas reglas.*rules\[0\]: must have a name\.$/,
    );
  });

  it('of an unknown code is told as the server tells it; without an answer, that there was none', () => {
    speak('es');
    expect(tellProblem(words, new Problem(400, 'New.', 'Do this.', 'of_tomorrow'))).toBe('New. Do this.');
    expect(tellProblem(words, new Problem(400, 'New.', '', 'constructor'))).toBe('New.');
    expect(tellProblem(words, new Problem(0, '', '', 'unreachable'))).toContain('Funil no responde');
  });
});
