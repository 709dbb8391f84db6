type Loose = Record<string, unknown>;

/** A mapping's name; nothing where it has none. */
export function nameOf({ name }: Loose): string {
  return typeof name === 'string' ? name : '';
}

/** What a fact says, in a line: "at: 2026-01-02, total: 19.90". */
export function writeFact(fact: Loose): string {
  const { kind, at, ...rest } = fact;
  const told = Object.entries({ at: typeof at === 'number' ? new Date(at).toISOString() : at, ...rest }).map(
    ([key, value]) => `${key}: ${writeValue(value)}`,
  );
  return `${writeValue(kind)} · ${told.join(', ')}`;
}

function writeValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
