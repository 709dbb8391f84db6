import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, safeHref, trusted } from './html.ts';

describe('pages made on the server', () => {
  it('S-01, S-03: escape what people typed, in text and in attributes', () => {
    const typed = `"><script>alert('x')</script>`;
    expect(`${html`<p title="${typed}">${typed}</p>`}`).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>',
    );
  });

  it('join lists, keep their own markup, and say nothing for nothing', () => {
    const rows = ['a', '<b>'].map((row) => html`<li>${row}</li>`);
    expect(`${html`<ul>${rows}</ul>${null}${undefined}${false}${0}${trusted('<hr>')}`}`).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>0<hr>');
  });

  it('let no typed text open a tag or leave its quotes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(escapeHtml(text))));
  });

  it.each([
    ['https://shop.example/a?b=1', true],
    ['/path', true],
    ['mailto:a@shop.example', true],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['javascript:alert(1)', false],
    [' java\nscript:alert(1)', false],
    ['data:text/html,x', false],
    ['', false],
  ])('S-10: link to %j: %s', (address, isSafe) => {
    expect(safeHref(address) !== null).toBe(isSafe);
  });

  it.each([
    '///evil.example',
    '/\\/evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '\t//evil.example',
    '\u0000//evil.example',
    '\u00a0//evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https:///evil.example',
    'http:\\\\evil.example',
    'https://shop.example\\@evil.example',
    'https://shop.example@evil.example',
    'https://shop.example:x@evil.example/',
    'https://@evil.example@',
    'https://shop.example%40evil.example@x',
    'evil.example',
    '@evil.example',
    '%2f%2fevil.example',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://shop.example/%0aalert(1)',
    'vbscript:x',
    'DATA:text/html,x',
    'blob:https://shop.example/x',
    'file:///etc/passwd',
    'ftp://evil.example',
    'view-source:https://shop.example',
    'about:blank',
    'https://',
    'https://[',
    'https://a b',
    'https://shop.example\r\nSet-Cookie: a=b',
    '..//evil.example',
    './/evil.example',
    '?//evil.example',
    '#//evil.example',
  ])('S-10: %j is no address to follow', (address) => {
    expect(safeHref(address)).toBeNull();
  });
});
