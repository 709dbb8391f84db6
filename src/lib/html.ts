/** Text that is HTML already. Only `html` and `trusted` make it, so that nothing a person typed becomes markup by being forgotten. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** A template whose values are escaped for text and for quoted attributes (OWASP, XSS prevention, rules 1 and 2). Lists are joined; nothing stands for null and false. */
export function html(parts: TemplateStringsArray, ...values: Content[]): Html {
  return new Html(parts.reduce((made, part, nth) => made + render(values[nth - 1]) + part));
}

/** Markup that Funil itself made: a style sheet, a drawing. Never what a person typed. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/**
 * An address people may follow: http, https, mailto, tel, or within this server. Null for any other, `javascript:` above all, and for one
 * that does not lead where it seems to: a user name before the host, a backslash (read as a slash), signs that browsers drop.
 */
export function safeHref(address: string): string | null {
  const trimmed = address.trim();
  if (/[\p{Cc}\\]/u.test(trimmed)) return null;
  if (/^\/(?!\/)/.test(trimmed)) return trimmed;
  if (!URL.canParse(trimmed)) return null;
  const { protocol, username, password } = new URL(trimmed);
  if (protocol === 'mailto:' || protocol === 'tel:') return trimmed;
  return /^https?:\/\/[^/]/i.test(trimmed) && username === '' && password === '' ? trimmed : null;
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] as string);
}

function render(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(render).join('');
  return escapeHtml(String(value));
}
