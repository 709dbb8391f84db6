/**
 * The statement that gives a connection of the embedded engine the parameters of the query it runs next; '' when the query has none.
 * The engine's own way of binding keeps one list for the whole process, so its callers wait for each other's queries to end (chdb 3.4);
 * what is set on a connection is that connection's own.
 * @throws Error when the query names a parameter that is not given: an earlier query's value would take its place.
 */
export function bindingOf(sql: string, params: Record<string, unknown>): string {
  const names = [...new Set([...sql.matchAll(PLACEHOLDER)].map(([, name]) => name as string))];
  const missing = names.find((name) => params[name] === undefined);
  if (missing !== undefined) throw new Error(`The question names {${missing}}, which is not given.`);
  return names.length === 0 ? '' : `set ${names.map((name) => `param_${name} = ${quoted(written(params[name]))}`).join(', ')}`;
}

const PLACEHOLDER = /\{(\w+):[A-Z]/g;

/** A value as the engine reads parameters: text escaped as in TabSeparated, lists as literals. */
function written(value: unknown): string {
  return Array.isArray(value) ? listed(value) : tabSeparated(String(value));
}

function listed(values: readonly unknown[]): string {
  return `[${values.map((value) => (typeof value === 'string' ? quoted(value) : String(value))).join(',')}]`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0', '\b': '\\b', '\f': '\\f' };

function tabSeparated(text: string): string {
  return text.replace(/[\\\t\n\r\0\b\f]/g, (character) => ESCAPES[character] as string);
}

/** A string literal. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
