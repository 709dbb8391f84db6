/** Pairs written as lines of "field = name". Lines without a "=" say nothing; a field's own name may hold one. */
export function pairsIn(text: string): [string, string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const at = line.lastIndexOf('=');
    const [field, name] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return at > 0 && field !== '' ? [[field, name]] : [];
  });
}

export function linesOf(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([field, name]) => `${field} = ${name}`).join('\n');
}
