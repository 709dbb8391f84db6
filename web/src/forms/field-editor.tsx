import { NativeSelect, Textarea } from '@mantine/core';
import type { FormField } from '../api/forms.ts';
import { Field } from '../people/entry.tsx';
import { methodNames } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { changeField, type FieldPlace, fieldsBefore, optionsFrom, setText } from './edit.ts';
import type { Edited } from './edited.ts';
import { RuleEditor } from './rule-editor.tsx';
import { Tick } from './tick.tsx';

const CHOSEN: readonly FormField['type'][] = ['choice', 'choices', 'dropdown', 'role', 'size', 'heard'];
const LIMITED: readonly FormField['type'][] = ['text', 'long_text', 'number', 'choices', 'company'];
const SURVEYED = ['content', 'communities', 'influencers', 'social', 'seo', 'paid'] as const;

/** What can be said of one field: its words in the language at hand, its limits, when it is shown. */
export function FieldEditor({ draft, language, onDraft, place }: Edited & { place: FieldPlace }) {
  const { t } = useWords();
  const field = draft.steps[place.step]?.fields[place.field];
  if (!field) return null;
  const change = (changed: Partial<FormField>) => onDraft(changeField(draft, place, changed));
  const isAsked = field.type !== 'hidden' && field.type !== 'consent';
  return (
    <div className="field-editor">
      {isAsked && (
        <>
          <Field
            label={t('field.label')}
            maxLength={1000}
            value={field.label[language] ?? ''}
            onText={(text) => change({ label: setText(field.label, language, text) })}
          />
          <Field
            label={t('field.help')}
            maxLength={1000}
            value={field.help?.[language] ?? ''}
            onText={(text) => change({ help: setText(field.help, language, text) })}
          />
        </>
      )}
      {field.type !== 'hidden' && (
        <Tick label={t('field.required')} value={field.required === true} onTick={(value) => change({ required: value || undefined })} />
      )}
      {isAsked && draft.settings.progressive && (
        <Tick label={t('field.askAgain')} value={field.askAgain === true} onTick={(value) => change({ askAgain: value || undefined })} />
      )}
      {field.type === 'hidden' && (
        <Field
          label={t('field.parameter')}
          value={field.parameter ?? ''}
          onText={(parameter) => change({ parameter: parameter || undefined })}
        />
      )}
      {field.type === 'consent' && <Consent field={field} onChange={change} />}
      {CHOSEN.includes(field.type) && <Options field={field} language={language} onChange={change} />}
      {LIMITED.includes(field.type) && <Limits field={field} onChange={change} />}
      <RuleEditor rule={field.when} before={fieldsBefore(draft, place)} language={language} onRule={(when) => change({ when })} />
    </div>
  );
}

interface Changing {
  field: FormField;
  onChange: (changed: Partial<FormField>) => void;
}

function Consent({ field, onChange }: Changing) {
  const { t } = useWords();
  const channels = { email: 'field.byEmail', sms: 'field.bySms', whatsapp: 'field.byWhatsapp', phone: 'field.byPhone' } as const;
  return (
    <>
      <Field
        label={t('field.purpose')}
        description={t('field.purposeWhy')}
        value={field.purpose ?? ''}
        onText={(purpose) => onChange({ purpose: purpose || undefined })}
      />
      <NativeSelect
        label={t('field.channel')}
        value={field.channel ?? 'email'}
        data={Object.entries(channels).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => onChange({ channel: event.currentTarget.value as keyof typeof channels })}
      />
    </>
  );
}

function Options({ field, language, onChange }: Changing & Pick<Edited, 'language'>) {
  const { t } = useWords();
  const lines = (field.options ?? []).map(({ label }) => label[language] ?? '').join('\n');
  const own = field.type === 'role' || field.type === 'size' || field.type === 'heard';
  return (
    <>
      <Textarea
        label={t('field.options')}
        description={own ? t('field.optionsOwn') : t('field.optionsWhy')}
        rows={Math.max(3, (field.options ?? []).length + 1)}
        value={lines}
        onChange={(event) => onChange({ options: optionsFrom(field, language, event.currentTarget.value) })}
      />
      {field.type === 'heard' &&
        (field.options ?? []).map((option, nth) => (
          <NativeSelect
            key={option.value}
            label={t('field.methodOf', { answer: option.label[language] ?? option.value })}
            value={option.method ?? ''}
            data={[{ value: '', label: t('field.byWords') }, ...SURVEYED.map((value) => ({ value, label: t(methodNames[value]) }))]}
            onChange={(event) => {
              const method = (event.currentTarget.value || undefined) as typeof option.method;
              const { method: _before, ...bare } = option;
              onChange({
                options: (field.options ?? []).map((one, at) => (at === nth ? { ...bare, ...(method ? { method } : {}) } : one)),
              });
            }}
          />
        ))}
    </>
  );
}

function Limits({ field, onChange }: Changing) {
  const { t } = useWords();
  const set = (name: 'min' | 'max') => (text: string) =>
    onChange({ [name]: text === '' || Number.isNaN(Number(text)) ? undefined : Number(text) });
  return (
    <div className="form-limits">
      <Field label={t('field.min')} type="number" value={String(field.min ?? '')} onText={set('min')} />
      <Field label={t('field.max')} type="number" value={String(field.max ?? '')} onText={set('max')} />
    </div>
  );
}
