import { describe, expect, it } from 'vitest';
import { checkDestination } from './destination.ts';

const OWN = new Set(['go.shop.example']);

describe('where a link may lead', () => {
  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%2f%2fevil.example',
    '%2f%2fevil.example',
    '/\tevil.example',
    'https:evil.example',
    'https:/evil.example',
    'ht\ntps://',
    'javascript:alert(1)',
    'JaVaScRiPt://shop.example/%0aalert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://shop.example',
    'gopher://shop.example',
    'blob:https://shop.example/x',
    'view-source:https://shop.example',
    'https://shop.example@evil.example',
    'https://shop.example:x@evil.example',
    'https://@evil.example@shop.example',
    'https://shop.example%40evil.example@x.example',
    'https://localhost',
    'https://localhost.',
    'https://127.1',
    'https://0x7f.1',
    'https://017700000001',
    'https://2130706433',
    'https://0',
    'https://[::]',
    'https://[::1]',
    'https://[::ffff:a9fe:a9fe]',
    'https://[64:ff9b::7f00:1]',
    'https://169.254.169.254/latest',
    'https://①②⑦.0.0.1',
    'https://intranet',
    'https://printer.local',
    'https://go.shop.example/again',
    'https://GO.SHOP.EXAMPLE/again',
    'https://[',
    'https://a b.example',
    '',
    ' ',
  ])('S-10: is never %j', (written) => {
    expect(checkDestination(written, 'destination', OWN)).toHaveProperty('fault');
  });

  it.each([
    ['https://shop.example\\@evil.example', 'https://shop.example/@evil.example'],
    ['https://shop.example/\r\nLocation: https://evil.example', 'https://shop.example/Location:%20https://evil.example'],
    ['https://BÜCHER.example', 'https://xn--bcher-kva.example/'],
  ])('S-10: %j is kept as browsers read it: %s', (written, url) => {
    expect(checkDestination(written, 'destination', OWN)).toEqual({ url });
  });
});
