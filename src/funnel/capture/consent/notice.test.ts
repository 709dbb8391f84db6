import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { draftNotice, type NoticeFacts } from './notice.ts';

const FACTS: NoticeFacts = {
  controller: 'Blue Mug Ltd, 1 High Street',
  contact: 'privacy@mug.example',
  purposes: [
    { label: 'News and offers', basis: 'consent', channels: ['email', 'sms'] },
    { label: 'Line one\n# Not a heading', basis: 'legitimate_interest', channels: ['phone'] },
  ],
  browser: { askedBy: 'banner', months: 6, purposes: [{ purpose: 'analytics', details: 'Recognise this browser.' }] },
};

describe('the draft of a privacy notice', () => {
  it.each(LANGUAGES)('says first that it is a draft, then what is set, in %s', (language) => {
    const text = draftNotice(FACTS, language);
    expect(text).toMatch(/^> (DRAFT|RASCUNHO|BORRADOR) /);
    for (const told of [
      'Blue Mug Ltd',
      'privacy@mug.example',
      'News and offers',
      'Recognise this browser.',
      '6(1)(a)',
      '6(1)(f)',
      'LGPD',
      ' 6 ',
    ])
      expect(text).toContain(told);
    expect(text).not.toMatch(/^# Not a heading/m);
    expect(text).toContain('[');
  });

  it('leaves open what nobody has set', () => {
    const text = draftNotice({ ...FACTS, contact: '', purposes: [], browser: { ...FACTS.browser, askedBy: 'nobody' } }, 'en');
    expect(text).toContain('[address for questions about privacy]');
    expect(text).toContain('no messages');
    expect(text).not.toContain('Recognise this browser.');
  });
});
