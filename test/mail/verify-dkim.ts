import { createHash, createPublicKey, createVerify } from 'node:crypto';

/** Whether a message bears a DKIM signature (RFC 6376, rsa-sha256, relaxed/relaxed) that the record of its key confirms. */
export function verifies(raw: Buffer, record: string): boolean {
  const [head = '', ...rest] = raw.toString('latin1').split('\r\n\r\n');
  const fields = head.split(/\r\n(?![ \t])/).map((line): [string, string] => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line]);
  const [name, signature] = fields[0] ?? ['', ''];
  if (name !== 'dkim-signature') return false;
  const tags = tagsOf(signature.slice(signature.indexOf(':') + 1));
  const body = createHash('sha256')
    .update(relaxedBody(rest.join('\r\n\r\n')), 'latin1')
    .digest('base64');
  if (body !== tags.get('bh')) return false;
  const left = [...fields.slice(1)];
  const signed = (tags.get('h') ?? '').split(':').map((wanted) => {
    const at = left.findLastIndex(([key]) => key === wanted.trim().toLowerCase());
    return at < 0 ? '' : `${relaxed(left.splice(at, 1)[0]?.[1] ?? '')}\r\n`;
  });
  const own = relaxed(signature.replace(/(;\s*b=)[^;]*$/, '$1'));
  const key = createPublicKey({ key: Buffer.from(tagsOf(record).get('p') ?? '', 'base64'), format: 'der', type: 'spki' });
  return createVerify('RSA-SHA256')
    .update(signed.join('') + own, 'latin1')
    .verify(key, tags.get('b') ?? '', 'base64');
}

function tagsOf(list: string): Map<string, string> {
  return new Map(
    list.split(';').map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, '')]),
  );
}

function relaxed(line: string): string {
  const colon = line.indexOf(':');
  return `${line.slice(0, colon).trim().toLowerCase()}:${line
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const text = lines.join('\r\n').replace(/(?:\r\n)+$/, '');
  return text === '' ? '' : `${text}\r\n`;
}
