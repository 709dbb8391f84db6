type Loose = Record<string, unknown>;

/** A mapping's name; nothing where it has none. */
export function nameOf({ name }: Loose): string {
  return typeof name === 'string' ? name : '';
}

/** Each field, and the column, template or fixed value it comes from. */
export function fieldsOf(mapping: Loose | undefined): [field: string, from: string][] {
  const fields = mapping?.fields;
  if (!isLoose(fields)) return [];
  return Object.entries(fields).map(([field, from]) => [
    field,
    isLoose(from) ? writeValue(from.column ?? from.template ?? from.value) : writeValue(from),
  ]);
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

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}
