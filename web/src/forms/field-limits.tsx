import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormField, formChoicesQuery } from '../api/forms.ts';
import { Field } from '../people/entry.tsx';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { Tick } from './tick.tsx';

export interface Changing {
  field: FormField;
  onChange: (changed: Partial<FormField>) => void;
}

/** What the numbers of a type count. */
const COUNTED: Partial<Record<FormField['type'], readonly [string, string]>> = {
  text: ['formField.leastLetters', 'formField.mostLetters'],
  long_text: ['formField.leastLetters', 'formField.mostLetters'],
  company: ['formField.leastLetters', 'formField.mostLetters'],
  number: ['formField.least', 'formField.most'],
  choices: ['formField.leastChosen', 'formField.mostChosen'],
};

const FILE_KINDS = ['pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx'] as const;
const DEFAULT_MB = 5;
const LARGEST_MB = 10;

/** How much of an answer is taken: letters, numbers, days, kinds of files, phones without a country. */
export function FieldLimits({ field, language, onChange }: Changing & { language: Language }) {
  if (field.type === 'date') return <Days field={field} onChange={onChange} />;
  if (field.type === 'file') return <Files field={field} onChange={onChange} />;
  if (field.type === 'phone') return <HomeCountry field={field} language={language} onChange={onChange} />;
  return COUNTED[field.type] ? <Numbers field={field} onChange={onChange} /> : null;
}

function Numbers({ field, onChange }: Changing) {
  const { t } = useWords();
  const [least = '', most = ''] = COUNTED[field.type] ?? [];
  const set = (name: 'min' | 'max') => (text: string) =>
    onChange({ [name]: text === '' || Number.isNaN(Number(text)) ? undefined : Number(text) });
  return (
    <div className="form-limits">
      <Field label={t(least)} type="number" value={String(field.min ?? '')} onText={set('min')} />
      <Field label={t(most)} type="number" value={String(field.max ?? '')} onText={set('max')} />
    </div>
  );
}

function Days({ field, onChange }: Changing) {
  const { t } = useWords();
  return (
    <div className="form-limits">
      <Field
        label={t('formField.firstDay')}
        type="date"
        value={field.from ?? ''}
        onText={(from) => onChange({ from: from || undefined })}
      />
      <Field label={t('formField.lastDay')} type="date" value={field.to ?? ''} onText={(to) => onChange({ to: to || undefined })} />
    </div>
  );
}

function Files({ field, onChange }: Changing) {
  const { t } = useWords();
  const taken = field.accept && field.accept.length > 0 ? field.accept : FILE_KINDS;
  const take = (kind: (typeof FILE_KINDS)[number], isTaken: boolean) =>
    onChange({ accept: FILE_KINDS.filter((one) => (one === kind ? isTaken : taken.includes(one))) });
  return (
    <>
      <fieldset className="options">
        <legend>{t('formField.kinds')}</legend>
        <div className="ticks">
          {FILE_KINDS.map((kind) => (
            <Tick
              key={kind}
              label={kind.toUpperCase()}
              value={taken.includes(kind)}
              isFixed={taken.length === 1 && taken.includes(kind)}
              onTick={(isTaken) => take(kind, isTaken)}
            />
          ))}
        </div>
      </fieldset>
      <Field
        label={t('formField.megabytes')}
        type="number"
        min={1}
        max={LARGEST_MB}
        value={String(field.megabytes ?? DEFAULT_MB)}
        onText={(text) => onChange({ megabytes: Math.min(LARGEST_MB, Math.max(1, Math.round(Number(text)) || 1)) })}
      />
    </>
  );
}

function HomeCountry({ field, language, onChange }: Changing & { language: Language }) {
  const { t } = useWords();
  const countries = useQuery(formChoicesQuery(language)).data?.country ?? [];
  return (
    <NativeSelect
      label={t('formField.homeCountry')}
      description={t('formField.homeCountryWhy')}
      value={field.country ?? ''}
      data={[{ value: '', label: t('formField.byLanguage') }, ...countries]}
      onChange={(event) => onChange({ country: event.currentTarget.value || undefined })}
    />
  );
}
