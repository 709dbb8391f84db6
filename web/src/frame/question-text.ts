const BEGINS = /^-- ([a-z-]+) \(/;

/** The questions of those names, as the text of the reference has them. */
export function pickQuestions(text: string, names: readonly string[]): string[] {
  const parts = text.split(/\n\n(?=-- [a-z-]+ \()/);
  return names.flatMap((name) => parts.find((part) => BEGINS.exec(part)?.[1] === name)?.trim() ?? []);
}

/** One with these values instead of the reference's examples, where it names such a parameter. */
export function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/^set param_(\w+) = .*;$/gm, (line, name: string) => {
    const value = values[name];
    return value === undefined ? line : `set param_${name} = '${value.replace(/[\\']/g, '\\$&')}';`;
  });
}
