import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openToken, sealToken } from './sealed-token.ts';
import { createSecretBox } from './secret-box.ts';

const box = createSecretBox(randomBytes(32));
const UNTIL = 1_000;
const token = sealToken(box, 'unsubscribe', { workspace: 1, lead: 'l1' }, UNTIL);
const open = (text: string, { by = box, purpose = 'unsubscribe', now = 999 } = {}) => openToken(by, purpose, text, now);

describe('a token in the address of a link', () => {
  it('S-11: says what was sealed, for its purpose and until its end', () => {
    expect(open(token)).toEqual({ workspace: 1, lead: 'l1' });
    expect(open(token, { now: UNTIL })).toBeNull();
    expect(open(token, { purpose: 'confirm' })).toBeNull();
    expect(open(token, { by: createSecretBox(randomBytes(32)) })).toBeNull();
  });

  it('S-11: says nothing once any of its bytes is another, or any is missing or too many', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      expect(open(changed.toString('base64url')), `byte ${at}`).toBeNull();
      expect(open(bytes.subarray(0, at).toString('base64url')), `cut at ${at}`).toBeNull();
    }
    for (const text of [`${token}AAAA`, `${token},${token}`, `${token}&`, '', 'null', '../x', 'A'.repeat(1_001)])
      expect(open(text)).toBeNull();
  });

  it('S-11: cannot be guessed', () => {
    fc.assert(fc.property(fc.base64String(), (text) => open(text.replace(/[+/=]/g, '_')) === null));
  });
});
