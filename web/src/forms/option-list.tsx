import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FormField, type FormOption, formChoicesQuery } from '../api/forms.ts';
import { Field } from '../people/entry.tsx';
import { methodNames } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { otherText, setText } from './edit.ts';
import type { Edited } from './edited.ts';
import { addOption, changeOption, moveOption, removeOption } from './options.ts';

const SURVEYED = ['content', 'communities', 'influencers', 'social', 'seo', 'paid'] as const;

interface OptionListProps extends Pick<Edited, 'draft' | 'language'> {
  field: FormField;
  onOptions: (options: FormOption[]) => void;
}

/** What may be chosen, one line each; of "How did you hear about us?" with the method that each answer bears witness to. */
export function OptionList({ draft, field, language, onOptions }: OptionListProps) {
  const { t } = useWords();
  const [added, setAdded] = useState('');
  const options = field.options ?? [];
  const add = () => {
    if (added.trim() !== '') onOptions(addOption(options, language, added.trim()));
    setAdded('');
  };
  const usual = useQuery(formChoicesQuery(language)).data;
  const own = field.type === 'role' || field.type === 'size' || field.type === 'heard' ? usual?.[field.type] : undefined;
  return (
    <fieldset className="options">
      <legend>{t('formField.options')}</legend>
      {options.length === 0 && own && (
        <p className="soft">
          {t('formField.usual', { answers: own.map(({ label }) => otherText(label, { languages: [language, 'en'] })).join(' · ') })}
        </p>
      )}
      <ol>
        {options.map((option, nth) => (
          <li key={option.value}>
            <OptionRow
              option={option}
              draft={draft}
              language={language}
              isSurveyed={field.type === 'heard'}
              onOption={(changed) => onOptions(changeOption(options, nth, changed))}
              onMove={(by) => onOptions(moveOption(options, nth, by))}
              onRemove={() => onOptions(removeOption(options, nth))}
              place={nth}
              count={options.length}
            />
          </li>
        ))}
      </ol>
      <div className="form-adding">
        <Field
          label={t('formField.newOption')}
          maxLength={200}
          value={added}
          onText={setAdded}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button variant="default" disabled={added.trim() === ''} onClick={add}>
          {t('form.addField')}
        </Button>
        {options.length === 0 && own && (
          <Button variant="default" onClick={() => onOptions([...own])}>
            {t('formField.changeUsual')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface OptionRowProps extends Pick<Edited, 'draft' | 'language'> {
  option: FormOption;
  isSurveyed: boolean;
  onOption: (changed: Partial<FormOption>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  place: number;
  count: number;
}

function OptionRow({ option, draft, language, isSurveyed, onOption, onMove, onRemove, place, count }: OptionRowProps) {
  const { t } = useWords();
  const name = option.label[language] || otherText(option.label, draft) || option.value;
  return (
    <div className="option">
      <Field
        aria-label={t('formField.option', { nth: place + 1 })}
        description={t('formField.keptAs', { value: option.value })}
        inputWrapperOrder={['input', 'description']}
        maxLength={200}
        value={option.label[language] ?? ''}
        placeholder={otherText(option.label, draft)}
        onText={(text) => onOption({ label: setText(option.label, language, text) })}
      />
      {isSurveyed && (
        <NativeSelect
          aria-label={t('field.methodOf', { answer: name })}
          description={t('formField.witness')}
          inputWrapperOrder={['input', 'description']}
          value={option.method ?? ''}
          data={[{ value: '', label: t('field.byWords') }, ...SURVEYED.map((value) => ({ value, label: t(methodNames[value]) }))]}
          onChange={(event) => onOption({ method: (event.currentTarget.value || undefined) as FormOption['method'] })}
        />
      )}
      <span className="option-acts">
        <button type="button" className="plain" disabled={place === 0} aria-label={t('formField.up', { name })} onClick={() => onMove(-1)}>
          ↑
        </button>
        <button
          type="button"
          className="plain"
          disabled={place === count - 1}
          aria-label={t('formField.down', { name })}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button type="button" className="plain" onClick={onRemove}>
          {t('form.removeField')}
          <span className="unseen"> {name}</span>
        </button>
      </span>
    </div>
  );
}
