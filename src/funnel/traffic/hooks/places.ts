/** A webhook as it arrived. The body is kept as bytes, because signatures are over bytes. */
export interface Delivery {
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  query: Readonly<Record<string, unknown>>;
  body: Buffer;
  /** The body as JSON; undefined when it is none. */
  json: unknown;
}

/**
 * Where something stands in a delivery, as text: `header:x-signature`, `header:stripe-signature#t` (that name in a list "t=1,v1=ab"),
 * `query:data.id`, `json:signature.timestamp`, or `body` for all its bytes.
 */
export type Place = string;

/** What stands at that place; more than one where a list names it several times. */
export function valuesAt(place: Place, { headers, query, json }: Delivery): string[] {
  const [, where, path = ''] = /^(\w+):(.*)$/.exec(place) ?? [];
  if (where === 'query') return texts(query[path]);
  if (where === 'json') return texts(path.split('.').reduce<unknown>(step, json));
  const [name = '', listed] = path.split('#');
  const values = texts(headers[name]);
  return listed === undefined ? values : values.flatMap((value) => inList(value, listed));
}

function step(from: unknown, field: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, field) ? (from as Record<string, unknown>)[field] : undefined;
}

function texts(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function inList(text: string, name: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

const PART = /\[([^\]]*)\]|\{([^}]*)\}/g;

/**
 * Fills a template with what stands in a delivery: `{place}` or `{place|lower}`, `{body}`, `{body|base64}`; what is in `[brackets]` is left
 * out when a place within it is empty. Null when any other place is empty.
 */
export function fill(template: string, delivery: Delivery): Buffer | null {
  const parts: Buffer[] = [];
  let from = 0;
  for (const match of template.matchAll(PART)) {
    parts.push(Buffer.from(template.slice(from, match.index)));
    from = match.index + match[0].length;
    const part = match[1] === undefined ? bytesOf(match[2] as string, delivery) : (fill(match[1], delivery) ?? Buffer.alloc(0));
    if (part === null) return null;
    parts.push(part);
  }
  return Buffer.concat([...parts, Buffer.from(template.slice(from))]);
}

function bytesOf(token: string, delivery: Delivery): Buffer | null {
  const [place = '', change] = token.split('|');
  if (place === 'body') return change === 'base64' ? Buffer.from(delivery.body.toString('base64')) : delivery.body;
  const [value] = valuesAt(place, delivery);
  if (value === undefined) return null;
  return Buffer.from(change === 'lower' ? value.toLowerCase() : value);
}
