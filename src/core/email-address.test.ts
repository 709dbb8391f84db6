import { describe, expect, it } from 'vitest';
import { emailAddress, mailboxOf } from './email-address.ts';

describe('an e-mail address', () => {
  it.each([
    [' Ana@Shop.PT ', 'ana@shop.pt'],
    ["o'neil+news@mail.example.co", "o'neil+news@mail.example.co"],
    ['ana@müller.example', 'ana@müller.example'],
    ['_a@b.co', '_a@b.co'],
  ])('is %j, as %s', (raw, address) => expect(emailAddress(raw)).toBe(address));

  it.each([
    '',
    'ana',
    'ana@',
    '@shop.pt',
    'ana@shop',
    'ana@shop..pt',
    'a..b@shop.pt',
    'ana@-shop.pt',
    'ana@shop-.pt',
    'ana@shop.p',
    'ana@shop.pt,rui@shop.pt',
    'ana@shop.pt rui@shop.pt',
    'ana@shop.pt;rui@shop.pt',
    'ana@shop.pt\r\nbcc: x@y.pt',
    'ana\u0000@shop.pt',
    'ana@shop\u2028.pt',
    '"ana b"@shop.pt',
    'ana(x)@shop.pt',
    '<ana@shop.pt>',
    '-Xoption@shop.pt',
    '.ana@shop.pt',
    'ana@[127.0.0.1]',
    'ana@shop.pt.',
    `${'a'.repeat(65)}@shop.pt`,
    `a@${'b'.repeat(250)}.pt`,
    'ana@b@shop.pt',
    'ana%shop.pt',
  ])('is not %j', (raw) => expect(emailAddress(raw)).toBeNull());
});

describe('the mailbox behind an address', () => {
  it.each([
    ['a.n.a+x@gmail.com', 'ana@gmail.com'],
    ['ana@googlemail.com', 'ana@gmail.com'],
    ['a.na+x@shop.pt', 'a.na@shop.pt'],
  ])('of %s is %s', (address, mailbox) => expect(mailboxOf(address)).toBe(mailbox));
});
