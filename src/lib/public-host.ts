import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

const INSIDE_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|lan|home|home\.arpa)$/;

/**
 * Whether a host of a parsed URL can be one on the public internet: a name with a dot that is not of a local kind, or a public address.
 * The URL parser has written every form of an IPv4 address (decimal, octal, short) out by then. Names are not looked up.
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !host.includes('..') && !INSIDE_NAME.test(host);
}
