import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formsQuery } from '../api/forms.ts';
import type { PopupDocument } from '../api/popups.ts';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import type { FieldsProps } from './fields.tsx';
import { type PopupTexts, textsIn, withFirst, withTexts } from './popup-texts.ts';
import { entriesOf, kindNames, placeNames, placesOf } from './popup-words.ts';

const LANGUAGES: { value: PopupDocument['language']; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'pt-BR', label: 'Português (Brasil)' },
  { value: 'es', label: 'Español' },
];

interface ContentProps extends FieldsProps {
  /** Its words are written in this language now. */
  language: PopupDocument['language'];
  onLanguage: (language: PopupDocument['language']) => void;
}

/** What it is and what it says. */
export function ContentFields({ document, language, onLanguage, onChange }: ContentProps) {
  const { t } = useWords();
  const forms = useQuery(formsQuery()).data?.forms ?? [];
  const { kind, place, title, text, button, form, accent } = document;
  const texts = textsIn(document, language);
  const isFirst = language === document.language;
  const write = (changed: Partial<PopupTexts>) => onChange(withTexts(document, language, changed));
  const places = placesOf(kind);
  const act = form ?? (button ? 'button' : '');
  const choose = (chosen: string) =>
    onChange({
      form: chosen === '' || chosen === 'button' ? null : chosen,
      button: chosen === 'button' ? { label: '', url: '' } : null,
    });
  return (
    <fieldset>
      <legend>{t('popups.says')}</legend>
      <div className="popup-fields">
        <NativeSelect
          label={t('popups.kind')}
          value={kind}
          data={entriesOf(kindNames, t)}
          onChange={(event) => {
            const chosen = event.currentTarget.value as PopupDocument['kind'];
            onChange({ kind: chosen, place: placesOf(chosen)[0] ?? 'bottom' });
          }}
        />
        {places.length > 1 && (
          <NativeSelect
            label={t('popups.place')}
            value={place}
            data={places.map((value) => ({ value, label: t(placeNames[value]) }))}
            onChange={(event) => onChange({ place: event.currentTarget.value as PopupDocument['place'] })}
          />
        )}
      </div>
      <div className="popup-fields">
        <NativeSelect
          label={t('popups.language')}
          value={document.language}
          data={LANGUAGES}
          onChange={(event) => {
            const first = event.currentTarget.value as PopupDocument['language'];
            onChange(withFirst(document, first));
            onLanguage(first);
          }}
        />
        <NativeSelect
          label={t('form.textsIn')}
          description={t('popups.textsWhy')}
          value={language}
          data={LANGUAGES}
          onChange={(event) => onLanguage(event.currentTarget.value as PopupDocument['language'])}
        />
      </div>
      <Field
        label={t('popups.headline')}
        required={isFirst}
        maxLength={120}
        placeholder={isFirst ? undefined : title}
        value={texts.title}
        onText={(written) => write({ title: written })}
      />
      <Textarea
        label={t('popups.text')}
        rows={3}
        maxLength={600}
        placeholder={isFirst ? undefined : text}
        value={texts.text}
        onChange={(event) => write({ text: event.currentTarget.value })}
      />
      <div className="popup-fields">
        <NativeSelect
          label={t('popups.act')}
          value={act}
          data={[
            { value: '', label: t('popups.noAct') },
            { value: 'button', label: t('popups.button') },
            ...forms.map(({ id, name }) => ({ value: id, label: t('popups.theForm', { name }) })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {button && (
          <>
            <Field
              label={t('popups.buttonLabel')}
              required={isFirst}
              maxLength={60}
              placeholder={isFirst ? undefined : button.label}
              value={texts.label}
              onText={(label) => write({ label })}
            />
            <Field
              label={t('links.destination')}
              required
              placeholder="/sale"
              value={button.url}
              onText={(url) => onChange({ button: { ...button, url } })}
            />
            <Field label={t('popups.accent')} type="color" value={accent} onText={(colour) => onChange({ accent: colour })} />
          </>
        )}
      </div>
    </fieldset>
  );
}
