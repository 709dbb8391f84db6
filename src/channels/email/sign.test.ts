import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifies } from '../../../test/mail/verify-dkim.ts';
import { compose } from './compose.ts';
import { signed } from './sign.ts';

const AT = Date.parse('2026-11-22T12:00:00Z');
const pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const key = { selector: 'f1', privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string };
const record = `v=DKIM1; k=rsa; p=${(pair.publicKey.export({ type: 'spki', format: 'der' }) as Buffer).toString('base64')}`;
const sender = {
  fromName: 'Casa "Verde"',
  fromAddress: 'news@shop.example',
  replyTo: 'help@shop.example',
  bounceAddress: 'b@shop.example',
};
const letter = {
  ...{ ref: 'a1', to: 'olga@example.com', subject: 'Olá, confirme a inscrição', at: AT, unsubscribe: 'https://shop.example/u/1' },
  ...{ text: 'Olá \t mundo  \n.\n\n\n', html: '<p>Olá</p>' },
};

const message = async () => (await compose(letter, { ...sender, signingKey: key })).raw;
const changed = (raw: Buffer, from: RegExp, to: string) => Buffer.from(raw.toString('latin1').replace(from, to), 'latin1');

describe('a signature of the sender (DKIM)', () => {
  it('is confirmed by the record of its key, for seven days, in lines that no server breaks', async () => {
    const raw = await message();
    expect(verifies(raw, record)).toBe(true);
    const head = raw.toString('latin1').split('\r\n\r\n')[0] as string;
    expect(head).toContain(`t=${AT / 1_000}; x=${AT / 1_000 + 7 * 86_400};`);
    for (const line of head.split('\r\nX-Funil-Key')[0]?.split('\r\n') ?? []) expect(line.length).toBeLessThanOrEqual(78);
  });

  it('is the same for the same letter, whose lines end as they do on the wire', async () => {
    const raw = await message();
    expect(await message()).toEqual(raw);
    expect(raw.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('stays right when a server folds a line anew, and blanks at ends of lines are lost', async () => {
    const raw = await message();
    expect(verifies(changed(raw, /\r\nTo: /, '\r\nTo:\r\n  '), record)).toBe(true);
    expect(verifies(changed(raw, /\r\nTo: /, '\r\nTO :  '), record)).toBe(true);
  });

  it.each([
    ['the body', /mundo/, 'mondo'],
    ['the sender', /\r\nFrom: /, '\r\nFrom: x'],
    ['the way out', /\/u\/1/, '/u/2'],
    ['a second sender before', /\r\nFrom: /, '\r\nFrom: evil@evil.example\r\nFrom: '],
    ['a second subject', /\r\nSubject: /, '\r\nSubject: You won\r\nSubject: '],
    ['a copy to somebody', /\r\nSubject: /, '\r\nCc: all@evil.example\r\nSubject: '],
    ['a second way out', /\r\nList-Unsubscribe: /, '\r\nList-Unsubscribe: <https://evil.example>\r\nList-Unsubscribe: '],
    ['another type of body', /\r\nMIME-Version: /, '\r\nContent-Type: text/html\r\nMIME-Version: '],
  ])('E-05: breaks with %s', async (_what, from, to) => {
    expect(verifies(changed(await message(), from, to), record)).toBe(false);
  });

  it('is confirmed for any body and any subject', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\r\n', '.', 'é', ':', '\r\n\r\n') });
    fc.assert(
      fc.property(text, text, (body, subject) => {
        const line = subject.replace(/[\r\n]+/g, ' ');
        const raw = Buffer.from(`From: a@shop.example\r\nSubject: ${line}\r\nTo: b@c.example\r\n\r\n${body}`);
        expect(verifies(signed(raw, AT, sender, key), record)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('fails aloud with a key that cannot sign', () => {
    const raw = Buffer.from('From: a@shop.example\r\n\r\nHello');
    expect(() => signed(raw, AT, sender, { selector: 'f1', privateKey: 'no key' })).toThrow();
  });
});
