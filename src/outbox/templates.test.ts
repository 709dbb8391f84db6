import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../core/language.ts';
import { builtInTemplate, fillTemplate } from './templates.ts';
import { TEMPLATE_KINDS } from './words.ts';

const VALUES = {
  workspace: 'Café & Co',
  link: 'https://funil.example/c?t=a&b=c',
  hours: 48,
  minutes: 60,
  days: 7,
  name: '<b>Ana</b>',
  by: 'Rui',
  organization: 'Café & Co',
  what: 'x',
  footer: 'Rua 1, Lisboa',
};
const body = (inner: string) => `<mjml><mj-body><mj-section><mj-column>${inner}</mj-column></mj-section></mj-body></mjml>`;
const fill = (inner: string, values = {}) => fillTemplate({ subject: 's', body: body(inner) }, values);

describe('mails that Funil brings along', () => {
  it.each(TEMPLATE_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    'compile: %s in %s',
    async (kind, language) => {
      const { subject, html, text } = await fillTemplate(builtInTemplate(kind, language), VALUES);
      expect(subject).not.toMatch(/\{|\n/);
      expect(html).toContain('https://funil.example/c?t=a&amp;b=c');
      expect(html).not.toMatch(/\{\{|\{%|<b>Ana|fonts\.googleapis|<script/);
      expect(text).toContain(': https://funil.example/c?t=a&b=c');
      expect(text).toContain('Rua 1, Lisboa');
      expect(text.replaceAll('<b>Ana</b>', '')).not.toMatch(/[<>]|\{\{|&amp;/);
    },
  );
});

describe('a template that somebody wrote', () => {
  it.each([
    ['a script', '<mj-text><script>x</script></mj-text>'],
    ['raw markup', '<mj-raw><b>x</b></mj-raw>'],
    ['another file', '<mj-include path="/etc/passwd" />'],
    ['a handler', '<mj-text><p onclick="x()">x</p></mj-text>'],
    ['a picture with a handler', '<mj-text><img src="https://x.example/a.png" onerror="x()"></mj-text>'],
    ['a frame', '<mj-text><iframe src="https://x.example"></iframe></mj-text>'],
    ['an address that runs', '<mj-button href="javascript:alert(1)">x</mj-button>'],
    ['one with a space before it', '<mj-text><a href=" javascript:alert(1)">x</a></mj-text>'],
    ['data that is a page', '<mj-text><a href="data:text/html,x">x</a></mj-text>'],
    ['a base', '<mj-text><base href="https://evil.example/">x</mj-text>'],
    ['a refresh', '<mj-text><meta http-equiv="refresh" content="0;url=https://evil.example">x</mj-text>'],
    ['a drawing', '<mj-text><svg/onload=alert(1)></mj-text>'],
    ['a style that loads', '<mj-text><p style="background:url(https://evil.example/x)">x</p></mj-text>'],
    ['an attribute that breaks out', '<mj-text color="red&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">x</mj-text>'],
    ['a tag MJML does not know', '<mj-nothing>x</mj-nothing>'],
    ['a form', '<mj-text><form action="https://evil.example"><input name="p"></form></mj-text>'],
  ])('S-02: is refused with %s', async (_what, inner) => {
    await expect(fill(inner)).rejects.toMatchObject({ code: 'bad_template' });
  });

  it.each([
    ['the constructor', '{{ name.constructor.constructor }}|{{ name.__proto__ }}|{{ "".constructor }}', /^\|\|$/],
    ['values that pass for markup', '{{ name | raw }}', /^&lt;i&gt;$|^<i>$/],
  ])('S-15: gives nothing away: %s', async (_what, inner, expected) => {
    const { html, text } = await fill(`<mj-text>${inner}</mj-text>`, { name: '<i>' });
    expect(html).not.toContain('<i>');
    expect(text.replaceAll('\n', '')).toMatch(expected);
  });

  it.each([
    ['runs for ever', '{% for i in (1..100000000) %}x{% endfor %}'],
    ['fills memory', '{% assign s = "xxxxxxxxxx" %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}{{ s }}'],
    ['reads a file', '{% include "/etc/passwd" %}'],
    ['renders a file', "{% render '../../package.json' %}"],
    ['is not closed', '{% if a %}x'],
  ])('S-15: is refused when it %s, and soon', async (_what, inner) => {
    const before = performance.now();
    await expect(fill(`<mj-text>${inner}</mj-text>`)).rejects.toMatchObject({ code: 'bad_template' });
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('S-17: keeps a subject on one line', async () => {
    const { subject } = await fillTemplate(
      { subject: 'Hi {{ name }}', body: body('<mj-text>x</mj-text>') },
      { name: 'A\r\nBcc: b@evil.example' },
    );
    expect(subject).toBe('Hi A Bcc: b@evil.example');
  });
});
