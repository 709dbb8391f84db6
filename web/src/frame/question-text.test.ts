import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pickQuestions, withValues } from './question-text.ts';

it('finds each question of the reference by its name, whole', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/reference/questions.sql'), 'utf8');
  const [funnel, steps] = pickQuestions(text, ['funnel', 'steps', 'no-such-question']);
  expect(funnel).toMatch(/^-- funnel \(src\/.*\n-- How far down/);
  expect(funnel).toContain('select');
  expect(funnel).not.toContain('-- lead-nodes (');
  expect(steps).toMatch(/^-- steps \(/);
  expect(pickQuestions(text, ['no-such-question'])).toEqual([]);
});

it('has every question that a page says its figures come from', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/reference/questions.sql'), 'utf8');
  const source = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const named = files.flatMap((file) => [...readFileSync(path.join(source, file), 'utf8').matchAll(/questions=\{\[([^\]]+)\]\}/g)]);
  const names = named.flatMap(([, list]) => (list as string).split(',').map((name) => name.trim().replaceAll("'", '')));
  expect(names.length).toBeGreaterThan(5);
  for (const name of new Set(names)) expect(pickQuestions(text, [name]), name).toHaveLength(1);
});

it('puts values in where the question names them, and leaves the other examples', () => {
  const text =
    "-- funnel (src/funnel.ts)\nset param_currency = 'EUR';\nset param_limit = '10';\nset param_workspace = '1';\nselect {currency:String};";
  expect(withValues(text, { currency: 'BRL', workspace: "2' or '1", other: 'x' })).toBe(
    "-- funnel (src/funnel.ts)\nset param_currency = 'BRL';\nset param_limit = '10';\nset param_workspace = '2\\' or \\'1';\nselect {currency:String};",
  );
});
