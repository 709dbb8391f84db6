import type { FormField } from '../api/forms.ts';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { changeField, type FieldPlace, fieldsBefore, otherText, renameField, replaceField, setText } from './edit.ts';
import type { Edited } from './edited.ts';
import { FieldConsent } from './field-consent.tsx';
import { FieldLimits } from './field-limits.tsx';
import { FieldProfile } from './field-profile.tsx';
import { NameField } from './name-field.tsx';
import { OptionList } from './option-list.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { Tick } from './tick.tsx';
import { TypeField } from './type-field.tsx';

const CHOSEN: readonly FormField['type'][] = ['choice', 'choices', 'dropdown', 'role', 'size', 'heard'];
/** Types that say nothing of the lead by themselves: their bytes, receipts and touches are kept elsewhere. */
const UNPROFILED: readonly FormField['type'][] = ['consent', 'file', 'heard'];
const LONGEST = 1_000;

interface FieldEditorProps extends Edited {
  place: FieldPlace;
  onRenamed: (name: string) => void;
}

/** What can be said of one field: its words in the language at hand, its limits, where its answer goes, when it is shown. */
export function FieldEditor({ draft, language, onDraft, place, onRenamed }: FieldEditorProps) {
  const { t } = useWords();
  const field = draft.steps[place.step]?.fields[place.field];
  if (!field) return null;
  const change = (changed: Partial<FormField>) => onDraft(changeField(draft, place, changed));
  const isAsked = field.type !== 'hidden' && field.type !== 'consent';
  const rename = (name: string) => {
    const renamed = renameField(draft, place, name);
    if (!renamed) return false;
    onDraft(renamed);
    onRenamed(name);
    return true;
  };
  return (
    <div className="field-editor">
      {isAsked && (
        <>
          <Field
            label={t('field.label')}
            maxLength={LONGEST}
            placeholder={otherText(field.label, draft)}
            value={field.label[language] ?? ''}
            onText={(text) => change({ label: setText(field.label, language, text) })}
          />
          <Field
            label={t('field.help')}
            maxLength={LONGEST}
            placeholder={otherText(field.help, draft)}
            value={field.help?.[language] ?? ''}
            onText={(text) => change({ help: setText(field.help, language, text) })}
          />
        </>
      )}
      <TypeField field={field} onField={(other) => onDraft(replaceField(draft, place, other))} />
      {field.type === 'hidden' && <Hidden field={field} onChange={change} />}
      {field.type === 'consent' && <FieldConsent field={field} language={language} onChange={change} />}
      {CHOSEN.includes(field.type) && (
        <OptionList
          draft={draft}
          field={field}
          language={language}
          onOptions={(options) => change({ options: options.length > 0 ? options : undefined })}
        />
      )}
      <FieldLimits field={field} language={language} onChange={change} />
      {field.type !== 'hidden' && (
        <Tick label={t('field.required')} value={field.required === true} onTick={(value) => change({ required: value || undefined })} />
      )}
      {isAsked && draft.settings.progressive && (
        <Tick label={t('field.askAgain')} value={field.askAgain === true} onTick={(value) => change({ askAgain: value || undefined })} />
      )}
      <RuleEditor
        title={t('formRule.title')}
        rule={field.when}
        before={fieldsBefore(draft, place)}
        language={language}
        onRule={(when) => change({ when })}
      />
      {!UNPROFILED.includes(field.type) && <FieldProfile field={field} onChange={change} />}
      <NameField key={field.id} label={t('formField.name')} description={t('formField.nameWhy')} value={field.id} onName={rename} />
    </div>
  );
}

function Hidden({ field, onChange }: { field: FormField; onChange: (changed: Partial<FormField>) => void }) {
  const { t } = useWords();
  return (
    <>
      <Field
        label={t('field.parameter')}
        description={t('formField.parameterWhy')}
        maxLength={60}
        spellCheck={false}
        value={field.parameter ?? ''}
        onText={(parameter) => onChange({ parameter: parameter || undefined })}
      />
      <Field
        label={t('formField.value')}
        description={t('formField.valueWhy')}
        maxLength={300}
        value={field.value ?? ''}
        onText={(value) => onChange({ value: value || undefined })}
      />
    </>
  );
}
