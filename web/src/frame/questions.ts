const reference = import.meta.glob<string>('../../../docs/reference/questions.sql', { query: '?raw', import: 'default' });

const BEGINS = /^-- ([a-z-]+) \(/;

/** The questions of those names as the reference has them: their prose, parameters and SQL. Loaded when first asked for. */
export async function loadQuestions(names: readonly string[]): Promise<string[]> {
  const [load] = Object.values(reference);
  return load ? pickQuestions(await load(), names) : [];
}

export function pickQuestions(text: string, names: readonly string[]): string[] {
  const parts = text.split(/\n\n(?=-- [a-z-]+ \()/);
  return names.flatMap((name) => parts.find((part) => BEGINS.exec(part)?.[1] === name)?.trim() ?? []);
}
