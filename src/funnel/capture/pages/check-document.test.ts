import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import type { PageDocument } from './blocks/document.ts';
import { checkDocument } from './check-document.ts';
import { findingsOf } from './checks.ts';
import { renderPage } from './render-page.ts';
import { TEMPLATES, templateIn } from './templates/list.ts';

const NOW = Date.parse('2026-03-31T12:00:00Z');

type Change = (document: Record<string, unknown>) => void;

/** The template of trends, changed by hand as a stranger might. */
function changed(change: Change): unknown {
  const document = structuredClone(templateIn('trend', 'en', NOW)) as unknown as Record<string, unknown>;
  change(document);
  return document;
}

const set =
  (path: string, value: unknown): Change =>
  (document) => {
    const names = path.split('.');
    const last = names.pop() as string;
    const holder = names.reduce<Record<string, unknown>>((held, name) => held[name] as Record<string, unknown>, document);
    holder[last] = value;
  };

describe('a page that is saved', () => {
  it.each(TEMPLATES.flatMap((template) => LANGUAGES.map((language) => [template, language] as const)))(
    'may be the template %s in %s',
    (template, language) => {
      expect(checkDocument(templateIn(template, language, NOW))).toBeDefined();
    },
  );

  it.each<[string, Change, string]>([
    ['an unknown block', set('content.0.type', 'script'), 'there is no block "script"'],
    ['a block named as what every object has', set('content.0.type', 'constructor'), 'there is no block'],
    ['an unknown property', set('content.0.props.onclick', 'alert(1)'), 'no property "onclick"'],
    ['a property less', (document) => Reflect.deleteProperty((document.content as object[])[0] as object, 'props'), '"props" is missing'],
    ['zones of the editor', set('zones', {}), 'no property "zones"'],
    ['a link that runs', set('content.0.props.actionLink', 'javascript:alert(1)'), 'no address people can follow'],
    ['a link to another host without a scheme', set('content.0.props.actionLink', '//evil.example'), 'no address people can follow'],
    ['an object where text belongs', set('content.0.props.title', { $ne: '' }), 'it is no text'],
    ['a title of two lines', set('content.0.props.title', 'one\ntwo'), 'it is one line'],
    ['a text too long', set('content.0.props.title', 'x'.repeat(161)), 'longer than 160'],
    ['text that turns around', set('content.0.props.title', 'a\u202eb'), 'nobody can see'],
    ['a colour of one’s own', set('root.props.palette', 'red;}*{display:none'), 'none of teal'],
    [
      'a picture of another kind',
      set('root.props.picture', { src: 'data:image/svg+xml,x', alt: '', width: 1, height: 1 }),
      'pictures are uploaded',
    ],
    [
      'a picture without a size',
      set('root.props.picture', { src: 'https://cdn.test/a.png', alt: '', width: 0, height: 0 }),
      'width and height',
    ],
    ['two blocks of one id', set('content.1.props.id', 'hero-1'), 'two blocks have one id'],
    ['an id that is markup', set('content.0.props.id', '"><script>'), 'its id is not one'],
    ['more blocks than anybody reads', set('content', Array(61).fill(null)), 'more than 60'],
  ])('is not %s', (_name, change, why) => {
    expect(() => checkDocument(changed(change))).toThrow(why);
  });

  it.each([
    ['link', set('content.0.props.actionLink', 'javascript:alert(1)')],
    ['large', set('content.0.props.title', 'x'.repeat(200_001))],
    ['many', set('content', Array(61).fill(null))],
  ])('says in values what people can mend in the editor: %s', (fault, change) => {
    expect(() => checkDocument(changed(change))).toThrow(expect.objectContaining({ values: expect.objectContaining({ fault }) }));
  });

  it('is refused with words, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(() => checkDocument(raw)).toThrow(/cannot be kept/);
      }),
    );
  });

  it('S-02: shows what people typed as text, wherever it stands', () => {
    const typed = `"><img src=x onerror=alert(1)><script>alert(1)</script>'</style>`;
    const fill = (value: unknown, name: string): unknown => {
      if (Array.isArray(value)) return value.map((one) => fill(one, name));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, fill(one, inner)]));
      return typeof value === 'string' &&
        /^(title|text|eyebrow|note|name|quote|question|answer|label|company|brand|description|alt|ended)$/.test(name)
        ? typed
        : value;
    };
    for (const template of TEMPLATES) {
      const document = fill(templateIn(template, 'en', NOW), '') as PageDocument;
      const { body } = renderPage(document, placeOf());
      expect(body.toString()).not.toMatch(/<img src=x|<script>alert/);
    }
  });
});

const placeOf = () => ({
  language: 'en' as const,
  slug: 'p',
  origin: 'https://shop.test',
  siblings: [],
  writeKey: 'wk_1',
  consentSite: null,
  test: null,
  now: NOW,
});

describe('a page as visitors get it', () => {
  const page = (template: (typeof TEMPLATES)[number], now = NOW) => renderPage(templateIn(template, 'en', NOW), { ...placeOf(), now });

  it('asks for consent before the tracker begins, where somebody asks', () => {
    const document = templateIn(TEMPLATES[0] as (typeof TEMPLATES)[number], 'en', NOW);
    const asked = renderPage(document, { ...placeOf(), consentSite: 'abc' }).body.toString();
    expect(asked).toMatch(
      /<script defer src="\/consent\/abc\.js"><\/script><script defer src="\/funil\.js" data-key="wk_1" data-consent="off">/,
    );
    const unasked = renderPage(document, placeOf()).body.toString();
    expect(unasked).toContain('data-consent="cookieless"');
    expect(unasked).not.toContain('/consent/');
  });

  it('is the same for the same place, and weighs little', () => {
    for (const template of TEMPLATES) {
      expect(page(template).body.equals(page(template).body)).toBe(true);
      expect(page(template).body.length).toBeLessThan(30_000);
    }
  });

  it('counts down to one deadline for everybody, and never begins again', () => {
    const before = page('drop');
    const deadline = Date.parse('2026-04-15T00:00:00Z');
    expect(before.until).toBe(deadline);
    expect(before.body.toString()).toContain('data-until="2026-04-15T00:00:00.000Z"');
    const after = page('drop', deadline);
    expect(after.body.toString()).not.toContain('data-until');
    expect(after.body.toString()).toContain('This firing is closed');
    expect(after.until).toBe(Number.POSITIVE_INFINITY);
  });

  it('asks no other site before a click on a video', () => {
    const document = templateIn('trend', 'en', NOW);
    const video = {
      id: 'v',
      title: '',
      text: '',
      video: 'https://youtu.be/dQw4w9WgXcQ',
      picture: document.root.props.picture,
      caption: '',
    };
    const { body, policy } = renderPage({ ...document, content: [{ type: 'video', props: video }] }, placeOf());
    expect(body.toString()).not.toMatch(/<iframe|<img/);
    expect(body.toString()).toContain('data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&amp;rel=0"');
    expect(policy).toContain("frame-src 'self' https://www.youtube-nocookie.com");
    expect(page('trend').policy).toContain("frame-src 'self';");
  });

  it('tells products and questions to search engines', () => {
    const [, data = ''] = /ld\+json">([\s\S]*?)<\/script>/.exec(page('drop').body.toString()) ?? [];
    const graph = JSON.parse(data)['@graph'] as Record<string, unknown>[];
    expect(graph.map((one) => one['@type'])).toEqual(['BreadcrumbList', 'Product', 'FAQPage']);
    expect(graph[1]).toMatchObject({ name: 'Serra jug, 1.2 litres', offers: { price: '148.00', priceCurrency: 'EUR' } });
    expect(graph[1]).not.toHaveProperty('aggregateRating');
  });
});

describe('what is found before a page is published', () => {
  const around = { now: NOW, languages: ['en'], shownSlugs: new Set(['there']), forms: new Set(['f1']) };
  const kinds = (document: PageDocument) => findingsOf(document, around).map(({ kind, about }) => `${kind} ${about}`.trim());

  it('names what is missing', () => {
    expect(kinds(templateIn('drop', 'en', NOW))).toEqual([
      'no_privacy',
      'no_company',
      'form_missing form-5',
      'missing_language pt-BR',
      'missing_language es',
    ]);
    expect(kinds(templateIn('empty', 'en', NOW))).toEqual(expect.arrayContaining(['no_title', 'no_description', 'no_form']));
    expect(findingsOf(templateIn('drop', 'en', NOW), { ...around, now: NOW + 40 * 86_400_000 }).map(({ kind }) => kind)).toContain(
      'past_deadline',
    );
  });

  it('finds what a template leaves to the shop: figures, and words of customers', () => {
    expect(kinds(templateIn('trend', 'en', NOW))).toContain('placeholder_words [A customer’s own words, unchanged]');
    expect(kinds(changed(set('content.3.props.quotes', [])) as PageDocument).join()).not.toContain('placeholder_words');
  });

  it('follows links within the workspace, and to parts of the page', () => {
    const linked = (link: string) => changed(set('content.0.props.actionLink', link)) as PageDocument;
    expect(kinds(linked('/p/there'))).not.toContain('broken_link /p/there');
    expect(kinds(linked('/p/gone'))).toContain('broken_link /p/gone');
    expect(kinds(linked('#prices'))).toContain('broken_link #prices');
    expect(kinds(linked('https://www.example.com/x'))).toContain('placeholder_link https://www.example.com/x');
  });
});
