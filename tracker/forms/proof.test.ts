import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProved } from '../../src/funnel/capture/forms/proof.ts';
import { prove } from './src/proof.ts';
import { firstWord } from './src/sha256.ts';

describe('the proof of work of a browser', () => {
  it('hashes as SHA-256 does', () => {
    const ascii = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)), maxLength: 55 });
    fc.assert(fc.property(ascii, (text) => firstWord(text) === hash('sha256', text, 'buffer').readInt32BE(0)));
  });

  it('is one the server takes', async () => {
    const key = '0ee3ae2d-f6a3-4a60-81f0-5355b4df9ae6';
    const nonce = await prove(key, 14);
    expect(isProved(key, nonce, 14)).toBe(true);
    expect(isProved('1ee3ae2d-f6a3-4a60-81f0-5355b4df9ae6', nonce, 14)).toBe(false);
  });
});
