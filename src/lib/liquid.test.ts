import { describe, expect, it } from 'vitest';
import { fillHtml, fillText, TemplateFault } from './liquid.ts';

const secret = { password: 'swordfish' };
const values = { name: '<b>Ana</b>', list: [1, 2, 3], own: Object.create(secret) as object };

/** What came of it: the text, or nothing when it was refused. Both within bounds, for nobody waits for a template. */
function tried(template: string): string {
  const started = performance.now();
  let made = '';
  try {
    made = fillText(template, values);
  } catch (error) {
    expect(error).toBeInstanceOf(TemplateFault);
  }
  expect(performance.now() - started, template.slice(0, 80)).toBeLessThan(1_500);
  expect(made.length).toBeLessThanOrEqual(500_000);
  return made;
}

describe('a template of somebody hostile', () => {
  it.each([
    ['what is inherited', '{{ own.password }}'],
    ['what is inherited, sorted', '{% assign s = "a" | split: "," %}{{ own | sort_natural: "password" | map: "password" }}'],
    ['what is inherited, by where', '{{ own | where: "password" | map: "password" }}{{ own | map: "password" }}'],
    ['constructors', '{{ name.constructor }}{{ list.constructor.constructor }}{{ list["constructor"] }}{{ "".constructor.name }}'],
    ['prototypes', '{{ name.__proto__ }}{{ list["__proto__"].push }}{{ own.__proto__.password }}'],
    ['the process', '{{ process.env }}{{ global }}{{ globalThis.process }}{{ this }}{{ require }}{{ config.secret }}'],
    ['placeholders of others', '{{ env.HOME }}{{ settings }}{{ self.context }}'],
  ])('S-15, S-16: reads nothing of %s', (_what, template) => {
    expect(tried(template)).not.toMatch(/swordfish|function|\[object|PATH|native/);
  });

  it.each([
    '{% include "/etc/passwd" %}',
    '{% include "../../package.json" %}',
    '{% render "package.json" %}',
    '{% layout "/etc/hostname" %}',
    '{% assign f = "/etc/passwd" %}{% include f %}',
  ])('S-15: reads no file: %s', (template) => {
    expect(() => fillHtml(template, values)).toThrow(TemplateFault);
  });

  it.each([
    ['a range', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['a negative range', '{% for i in (-1000000000..1) %}x{% endfor %}'],
    ['a range turned round', '{{ (1..100000000) | reverse | join }}'],
    ['an empty loop', '{% for i in (1..100000000) %}{% endfor %}'],
    ['loops in loops', '{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}'],
    ['doubling', '{% assign s = "xxxxxxxxxx" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}'],
    [
      'replacing by $&',
      '{% assign s = "aaaaaaaaaa" %}{% for i in (1..40) %}{% assign s = s | replace: "a", "$&$&aa" %}{% endfor %}{{ s }}',
    ],
    ['a wide date', '{{ "now" | date: "%999999999Y" }}'],
    ['a wide pad', '{{ "now" | date: "%0100000000d" }}'],
    ['blocks in blocks', `${'{% if true %}'.repeat(20_000)}x${'{% endif %}'.repeat(20_000)}`],
    ['a circular block', '{% block a %}{% block a %}{{ block.super }}{% endblock %}{% endblock %}'],
    ['an open tag', `${'<'.repeat(50_000)}`],
    ['an open tag to be stripped', `{{ "${'<!--<'.repeat(15_000)}" | strip_html }}`],
    ['a long chain of filters', `{{ "x" ${'| append: "xxxxxxxxxx" '.repeat(8_000)}}}`],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('S-15: is bounded, whatever it does: %s', (_what, template) => {
    tried(template);
  });

  it('S-15: lets no value become markup, by whatever filter', () => {
    for (const filter of ['', '| raw', '| strip_newlines', '| append: ""', '| json', '| newline_to_br', '| url_decode', '| unescape'])
      expect(fillHtml(`{{ name ${filter} }}`, values), filter).not.toContain('<b>');
  });

  it('S-15: leaves objects as they were', () => {
    tried('{% assign __proto__.admin = true %}{% capture constructor %}x{% endcapture %}{% assign toString = 1 %}{{ toString }}');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});
