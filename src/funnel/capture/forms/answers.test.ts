import { describe, expect, it } from 'vitest';
import { arbitrate } from '../../../core/claim.ts';
import { methods } from '../../../methods/index.ts';
import { accountOf } from './address.ts';
import { checkDocument } from './check-document.ts';
import { HEARD, surveyOf } from './choices.ts';
import { FIELD_TYPES, type Field, SURVEYED } from './document.ts';
import { kindOfBytes, shownName } from './file-kind.ts';
import { openMailServers } from './mail-servers.ts';
import { networkOf } from './rates.ts';
import { readAnswer } from './read-answer.ts';
import { documentOf, EMAIL, said } from './template-fields.ts';
import { TEMPLATE_DOCUMENTS } from './templates.ts';
import { fieldsKnown } from './traits.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('en');
const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({ id: 'f', type, label: said('F', 'F', 'F'), ...more });
const options = [
  { value: 'a', label: said('A', 'A', 'A') },
  { value: 'b', label: said('B', 'B', 'B') },
];

describe('an answer', () => {
  it.each([
    [field('email'), ' Ana@Example.COM ', 'ana@example.com'],
    [field('email'), 'a@b', words.badEmail],
    [field('email'), 'a@example.com, b@example.com', words.badEmail],
    [field('email'), 'a@example.com\r\nBcc: b@example.com', words.badEmail],
    [field('phone'), '+55 11 96123-4567', '+5511961234567'],
    [field('phone', { country: 'BR' }), '(11) 96123-4567', '+5511961234567'],
    [field('number', { min: 1, max: 5 }), '2,5', 2.5],
    [field('number', { min: 1, max: 5 }), '1e400', words.badNumber],
    [field('number', { min: 1, max: 5 }), '6', 'The most is 5.'],
    [field('date'), '2026-02-30', words.badDate],
    [field('date', { from: '2026-01-01' }), '2025-12-31', 'The first day is January 1, 2026.'],
    [field('choice', { options }), 'a', 'a'],
    [field('choice', { options }), 'c', words.notOffered],
    [field('dropdown', { options }), '__proto__', words.notOffered],
    [field('yes_no'), 'no', false],
    [field('rating'), '6', words.notOffered],
    [field('nps'), '0', 0],
    [field('country'), 'BR', 'BR'],
    [field('country'), 'ZZ', words.notOffered],
    [field('size'), '11-50', '11-50'],
    [field('role'), 'decides', 'decides'],
    [field('consent'), 'yes', true],
    [field('consent', { required: true }), '', words.mustAgree],
    [field('text', { required: true }), '   ', words.missing],
    [field('text', { max: 3 }), 'four', 'Write 3 characters or fewer.'],
    [field('text'), 'a\0b', words.badText],
    [field('text'), 'a\nb', 'a b'],
    [field('long_text'), 'a\r\nb', 'a\nb'],
    [field('heard'), 'friend', 'friend'],
  ])('%j of %j is %j', (asked, typed, expected) => {
    const read = readAnswer(asked, [typed], 'en', words);
    expect(read && ('answer' in read ? read.answer : read.problem)).toBe(expected);
  });

  it('of several keeps to how many may be chosen', () => {
    expect(readAnswer(field('choices', { options, max: 1 }), ['a', 'b'], 'es', wordsOf('es'))).toEqual({ problem: 'Elige 1 o menos.' });
    expect(readAnswer(field('choices', { options }), ['a', 'a', 'b'], 'en', words)).toEqual({ answer: ['a', 'b'] });
  });
});

describe('"How did you hear about us?"', () => {
  const claimed = (asked: Field, answer: string) => {
    const survey = surveyOf(asked, answer);
    return survey === null ? null : arbitrate(methods, { survey });
  };

  it('has answers that the methods take for their own, with the survey as witness', () => {
    for (const { value, method } of HEARD) {
      const claim = claimed(field('heard'), value);
      if (value === 'other') expect(claim).toBeNull();
      else expect([claim?.method, claim?.witness], value).toEqual([method ?? 'communities', 'survey']);
    }
  });

  it('takes a shop’s own answers for the method they name', () => {
    for (const method of SURVEYED) {
      const own = field('heard', { options: [{ value: 'xyz', label: said('x', 'x', 'x'), method }] });
      expect(claimed(own, 'xyz')).toMatchObject({ method, witness: 'survey' });
    }
  });
});

describe('a document', () => {
  it('of every template may be published', () => {
    for (const [name, document] of Object.entries(TEMPLATE_DOCUMENTS)) expect(checkDocument(document), name).toEqual([]);
    expect(FIELD_TYPES.length).toBeGreaterThanOrEqual(15);
  });

  it('is told what is missing', () => {
    const steps = [
      {
        id: 'a',
        fields: [
          field('choice', { id: 'x' }),
          field('text', { id: 'x', when: { match: 'all' as const, conditions: [{ field: 'later', compare: 'answered' as const }] } }),
          field('hidden', { id: 'h' }),
        ],
      },
    ];
    const problems = checkDocument(documentOf({ title: said('T', 'T', 'T'), steps, after: { message: {} } }));
    expect(problems.map(({ problem }) => problem)).toEqual([
      'Two fields are called "x". Rename one.',
      'Nobody could be answered. Ask for an e-mail address or a phone number.',
      'The field "x" offers nothing to choose. Add options.',
      'It is shown depending on "later", which is not asked before it. Choose an earlier field.',
      'The hidden field "h" has neither a parameter of the address nor a value. Give it one.',
    ]);
    expect(problems.map(({ at, fault, about }) => `${at} ${fault} ${about}`)).toEqual([
      'steps same_name x',
      'steps no_answerable ',
      'steps.0.fields.0 no_options x',
      'steps.0.fields.1 later_field later',
      'steps.0.fields.2 empty_hidden h',
    ]);
  });

  it('puts only so many questions to somebody known', () => {
    const names = ['a', 'b', 'c', 'd'].map((id) => field('text', { id }));
    const base = documentOf({ title: said('T', 'T', 'T'), steps: [{ id: 's', fields: [EMAIL, ...names] }], after: { message: {} } });
    const document = { ...base, settings: { ...base.settings, mostAtOnce: 2 } };
    expect(fieldsKnown(document, { email: 'x@example.org', a: '1' }, false)).toEqual(['email', 'a', 'd']);
    expect(fieldsKnown(document, {}, false)).toEqual([]);
  });
});

describe('a file', () => {
  it('is what its bytes say, whatever it is called', () => {
    const zip = (inside: string) => Buffer.from(`PK\x03\x04....[Content_Types].xml....${inside}`, 'latin1');
    expect(kindOfBytes(Buffer.from('%PDF-1.7'))).toBe('pdf');
    expect(kindOfBytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('png');
    expect(kindOfBytes(zip('word/document.xml'))).toBe('docx');
    expect(kindOfBytes(zip('xl/workbook.xml'))).toBe('xlsx');
    for (const bad of ['<svg onload=alert(1)>', '<html>', '', 'MZ', ' %PDF-1.7', 'GIF89a<script>'])
      expect(kindOfBytes(Buffer.from(bad)), bad).toBeNull();
    expect(kindOfBytes(zip('evil.exe'))).toBeNull();
  });

  it('S-12: is shown under a name that no path or header can be made of', () => {
    expect(shownName('../../etc/passwd', 'pdf')).toBe('passwd.pdf');
    expect(shownName('a\r\nSet-Cookie: x="1".php.png', 'png')).toBe('a_Set-Cookie_ x_1_php.png');
    expect(shownName('C:\\x\\Relatório final.docx', 'docx')).toBe('Relatório final.docx');
    expect(shownName('.htaccess', 'pdf')).toBe('file.pdf');
  });
});

describe('who it is', () => {
  it('acts for a company by the domain of a work address alone', () => {
    expect(accountOf('ana@fabrica-lima.com.br')).toBe('fabrica-lima.com.br');
    expect(accountOf('ana@gmail.com')).toBeNull();
    expect(accountOf('ana@mailinator.com')).toBeNull();
  });

  it('is counted by network', () => {
    expect(networkOf('203.0.113.77')).toBe('203.0.113.0/24');
    expect(networkOf('::ffff:203.0.113.77')).toBe('203.0.113.0/24');
    expect(networkOf('2001:db8:1:2::5')).toBe('2001:db8:1::/48');
    expect(networkOf('2001:0db8:0001:ffff::')).toBe('2001:db8:1::/48');
  });

  it('is not turned away when nobody knows whether their domain takes mail', async () => {
    const failing = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
    const asked: string[] = [];
    const servers = openMailServers(
      {
        resolveMx: (domain) => {
          asked.push(domain);
          if (domain === 'mx.example') return Promise.resolve([{ exchange: 'mail.example' }]);
          if (domain === 'null.example') return Promise.resolve([{ exchange: '' }]);
          return failing(domain === 'broken.example' ? 'ESERVFAIL' : 'ENODATA');
        },
        resolve4: (domain) => (domain === 'address.example' ? Promise.resolve(['192.0.2.1']) : failing('ENOTFOUND')),
      },
      () => 0,
    );
    const takes = await Promise.all(['mx.example', 'null.example', 'broken.example', 'address.example', 'nobody.example'].map(servers));
    expect(takes).toEqual(['yes', 'no', 'unknown', 'yes', 'no']);
    await servers('mx.example');
    expect(asked.filter((domain) => domain === 'mx.example')).toHaveLength(1);
    expect(
      await openMailServers({ resolveMx: () => new Promise(() => undefined), resolve4: async () => [] }, () => 0, 5)('slow.example'),
    ).toBe('unknown');
  });
});
