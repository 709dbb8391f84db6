/** One local part and one domain with a dot, of signs that need no quotes (RFC 5322, 3.4.1; lengths by RFC 5321, 4.5.3.1). */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~][a-z0-9!#$%&'*+/=?^_`{|}~.-]{0,63}@(?=.{4,190}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

/**
 * The address in the one way Funil compares it: trimmed, in lower case. Null for anything that is not exactly one plain address: two of them,
 * quotes, comments, control characters, an option in disguise.
 */
export function emailAddress(raw: string): string | null {
  const address = raw.trim().toLowerCase();
  return address.length <= LONGEST && ADDRESS.test(address) && !address.includes('..') ? address : null;
}

const LONGEST = 200;

/** Providers whose mailboxes ignore dots, and so many signs after a plus. */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** The mailbox behind a spelling: what many providers ignore after a plus is left out, and dots where they count for nothing. Guards against repeats; never written to. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const [name, domain] = [address.slice(0, at).split('+')[0] as string, address.slice(at + 1)];
  return DOTLESS.has(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}
