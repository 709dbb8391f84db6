import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pickQuestions } from './questions.ts';

it('finds each question of the reference by its name, whole', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/reference/questions.sql'), 'utf8');
  const [funnel, steps] = pickQuestions(text, ['funnel', 'steps', 'no-such-question']);
  expect(funnel).toMatch(/^-- funnel \(src\/.*\n-- How far down/);
  expect(funnel).toContain('select');
  expect(funnel).not.toContain('-- lead-nodes (');
  expect(steps).toMatch(/^-- steps \(/);
  expect(pickQuestions(text, ['no-such-question'])).toEqual([]);
});
