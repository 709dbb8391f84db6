import { createHash, hkdfSync } from 'node:crypto';

/** What signs cookies and encrypts what two-factor needs: derived (HKDF, RFC 5869) from the installation's key, so that each use has its own. */
export function secretOf(key: Buffer): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'funil sign-in', 32)).toString('base64url');
}

/** Names this installation's cookies: browsers do not tell ports of one machine apart. */
export function cookiePrefix(secret: string): string {
  return `funil_${createHash('sha256').update(`cookies of ${secret}`).digest('hex').slice(0, 8)}`;
}
