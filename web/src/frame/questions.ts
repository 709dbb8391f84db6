import { pickQuestions } from './question-text.ts';

const reference = import.meta.glob<string>('../../../docs/reference/questions.sql', { query: '?raw', import: 'default' });

/** The questions of those names as the reference has them: their prose, parameters and SQL. Loaded when first asked for. */
export async function loadQuestions(names: readonly string[]): Promise<string[]> {
  const [load] = Object.values(reference);
  return load ? pickQuestions(await load(), names) : [];
}
