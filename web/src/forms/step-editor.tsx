import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { FormField } from '../api/forms.ts';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { addField, changeStep, fieldsBeforeStep, moveStep, otherText, removeStep, setText } from './edit.ts';
import type { Checked } from './edited.ts';
import { FaultsAt } from './faults-at.tsx';
import { FieldList } from './field-list.tsx';
import { typeNames } from './form-words.ts';
import { RuleEditor } from './rule-editor.tsx';

/** One step: its title, its fields, and when it is shown at all. */
export function StepEditor({ draft, language, onDraft, problems, nth }: Checked & { nth: number }) {
  const { t } = useWords();
  const step = draft.steps[nth];
  const [type, setType] = useState<FormField['type']>('text');
  if (!step) return null;
  const isOne = draft.steps.length === 1;
  return (
    <fieldset className="form-step">
      <legend>{t('form.step', { nth: nth + 1 })}</legend>
      <FaultsAt at={`steps.${nth}`} problems={problems} />
      {!isOne && (
        <Field
          label={t('form.stepTitle')}
          maxLength={1000}
          placeholder={otherText(step.title, draft)}
          value={step.title?.[language] ?? ''}
          onText={(text) => onDraft(changeStep(draft, nth, { title: setText(step.title, language, text) }))}
        />
      )}
      <FieldList {...{ draft, language, onDraft, problems }} step={nth} />
      <div className="form-adding">
        <NativeSelect
          label={t('form.newField')}
          value={type}
          data={Object.entries(typeNames).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(event) => setType(event.currentTarget.value as FormField['type'])}
        />
        <Button variant="default" onClick={() => onDraft(addField(draft, nth, type, { [language]: t(typeNames[type]) }))}>
          {t('form.addField')}
        </Button>
      </div>
      <RuleEditor
        title={t('formRule.stepTitle')}
        rule={step.when}
        before={fieldsBeforeStep(draft, nth)}
        language={language}
        onRule={(when) => onDraft(changeStep(draft, nth, { when }))}
      />
      {!isOne && (
        <p className="step-acts">
          <button type="button" className="plain" disabled={nth === 0} onClick={() => onDraft(moveStep(draft, nth, -1))}>
            {t('form.stepUp')}
          </button>
          <button
            type="button"
            className="plain"
            disabled={nth === draft.steps.length - 1}
            onClick={() => onDraft(moveStep(draft, nth, 1))}
          >
            {t('form.stepDown')}
          </button>
          <button type="button" className="plain" onClick={() => onDraft(removeStep(draft, nth))}>
            {t('form.removeStep')}
          </button>
        </p>
      )}
    </fieldset>
  );
}
