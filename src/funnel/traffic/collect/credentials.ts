import type { IncomingHttpHeaders } from 'node:http';
import type { Bag } from './call.ts';

/**
 * The write key a request may carry in its headers, as candidates in order: `X-Write-Key: key` or Jitsu's `id:secret` (our key may be
 * either part), then `Authorization: Basic base64(key:)`.
 */
export function keysInHeaders(headers: IncomingHttpHeaders): string[] {
  const own = headers['x-write-key'];
  const given = typeof own === 'string' ? parts(own) : [];
  const basic = /^Basic +([A-Za-z0-9+/=_-]{1,400}) *$/i.exec(headers.authorization ?? '')?.[1];
  return basic === undefined ? given : [...given, ...parts(Buffer.from(basic, 'base64').toString('latin1'))];
}

/** `writeKey` in the body. Jitsu masks it there ("id:***"). */
export function keysInBody(body: Bag): string[] {
  return typeof body.writeKey === 'string' ? parts(body.writeKey.slice(0, 400)) : [];
}

function parts(text: string): string[] {
  return text
    .split(':')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
