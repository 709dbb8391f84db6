import { describe, expect, it } from 'vitest';
import { type PopupTemplate, popupFrom, templateNames } from './popup-templates.ts';
import { textsIn, withFirst, withTexts } from './popup-texts.ts';
import { EMPTY } from './popup-words.ts';

const ten = { ...EMPTY, title: 'Ten percent', text: 'Today', button: { label: 'See', url: '/sale' } };

describe('the words of a pop-up', () => {
  it('are written language by language, and left out where there are none', () => {
    const both = { ...ten, ...withTexts(ten, 'es', { title: 'Diez por ciento' }) };
    expect(textsIn(both, 'es')).toMatchObject({ title: 'Diez por ciento', text: '', label: '' });
    expect(textsIn(both, 'en')).toEqual({ title: 'Ten percent', text: 'Today', label: 'See' });
    expect(withTexts(both, 'es', { title: '' })).toEqual({ others: [] });
    expect(withTexts(both, 'en', { label: 'Look' })).toMatchObject({ title: 'Ten percent', button: { label: 'Look', url: '/sale' } });
  });

  it('change places when another language becomes the first', () => {
    const both = { ...ten, ...withTexts(ten, 'es', { title: 'Diez por ciento', label: 'Ver' }) };
    const turned = { ...both, ...withFirst(both, 'es') };
    expect(turned).toMatchObject({ language: 'es', title: 'Diez por ciento', text: 'Today', button: { label: 'Ver', url: '/sale' } });
    expect(turned.others).toEqual([{ language: 'en', title: 'Ten percent', text: 'Today', label: 'See' }]);
    expect(withFirst(ten, 'es')).toEqual({ language: 'es' });
  });
});

describe('templates', () => {
  it.each(Object.keys(templateNames) as PopupTemplate[])('say the same in three languages, whichever is the first: %s', (template) => {
    const [english, spanish] = [popupFrom(template, 'en'), popupFrom(template, 'es')];
    expect(english.others?.map(({ language }) => language)).toEqual(['pt-BR', 'es']);
    expect(textsIn(english, 'es')).toMatchObject(textsIn(spanish, 'es'));
    for (const language of ['en', 'pt-BR', 'es'] as const) {
      const { title, label } = textsIn(english, language);
      expect(title).not.toBe('');
      expect(label === '').toBe(english.button === null);
    }
  });
});
