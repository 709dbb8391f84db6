import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Form, type FormDocument, type FormField, publishForm, saveForm } from '../api/forms.ts';
import { Section } from '../frame/section.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { addField, addStep, removeStep, setText } from './edit.ts';
import type { Edited } from './edited.ts';
import { FieldList } from './field-list.tsx';
import { FormSettings } from './form-settings.tsx';
import { typeNames } from './form-words.ts';
import { Preview } from './preview.tsx';

interface BuilderProps {
  form: Form;
  mayWrite: boolean;
}

/** The draft: what is asked, step by step, beside how it looks. */
export function Builder({ form, mayWrite }: BuilderProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(form.draft);
  const [language, setLanguage] = useState<Language>(form.draft.languages[0] ?? 'en');
  const edited = { draft, language, onDraft: setDraft };
  return (
    <div className="builder">
      <div>
        <Section
          title={t('form.asks')}
          measure={t('form.asksMeasure')}
          controls={<LanguageChoice language={language} onLanguage={setLanguage} />}
        >
          <Heads {...edited} />
          {draft.steps.map((step, nth) => (
            <Step key={step.id} {...edited} nth={nth} />
          ))}
          <p>
            <Button variant="default" onClick={() => setDraft(addStep(draft))}>
              {t('form.addStep')}
            </Button>
          </p>
        </Section>
        <FormSettings {...edited} />
        {mayWrite && <Saving form={form} draft={draft} onSaved={setDraft} />}
      </div>
      <Preview draft={draft} language={language} />
    </div>
  );
}

function LanguageChoice({ language, onLanguage }: { language: Language; onLanguage: (language: Language) => void }) {
  const { t } = useWords();
  return (
    <NativeSelect
      label={t('form.textsIn')}
      value={language}
      data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
      onChange={(event) => onLanguage(event.currentTarget.value as Language)}
    />
  );
}

function Heads({ draft, language, onDraft }: Edited) {
  const { t } = useWords();
  const set = (name: 'title' | 'intro' | 'submit') => (text: string) => onDraft({ ...draft, [name]: setText(draft[name], language, text) });
  return (
    <div className="stack">
      <Field label={t('form.heading')} maxLength={1000} value={draft.title[language] ?? ''} onText={set('title')} />
      <Field label={t('form.intro')} maxLength={1000} value={draft.intro?.[language] ?? ''} onText={set('intro')} />
      <Field label={t('form.submit')} maxLength={100} value={draft.submit?.[language] ?? ''} onText={set('submit')} />
    </div>
  );
}

function Step({ draft, language, onDraft, nth }: Edited & { nth: number }) {
  const { t } = useWords();
  const step = draft.steps[nth];
  const [type, setType] = useState<FormField['type']>('text');
  if (!step) return null;
  const name = (text: string) =>
    onDraft({ ...draft, steps: draft.steps.map((one, at) => (at === nth ? { ...one, title: setText(one.title, language, text) } : one)) });
  return (
    <fieldset className="form-step">
      <legend>{t('form.step', { nth: nth + 1 })}</legend>
      {draft.steps.length > 1 && <Field label={t('form.stepTitle')} value={step.title?.[language] ?? ''} onText={name} />}
      <FieldList draft={draft} language={language} onDraft={onDraft} step={nth} />
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
        {draft.steps.length > 1 && (
          <button type="button" className="plain" onClick={() => onDraft(removeStep(draft, nth))}>
            {t('form.removeStep')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function Saving({ form, draft, onSaved }: { form: Form; draft: FormDocument; onSaved: (draft: FormDocument) => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const isChanged = JSON.stringify(draft) !== JSON.stringify(form.draft);
  const done = (saved: Form) => {
    queries.setQueryData(['forms', form.id], saved);
    onSaved(saved.draft);
    return queries.invalidateQueries({ queryKey: ['forms'], exact: true });
  };
  const saving = useMutation({ mutationFn: () => saveForm(form, draft), onSuccess: done });
  const publishing = useMutation({
    mutationFn: async () => {
      if (isChanged) await saveForm(form, draft).then(done);
      return publishForm(form.id);
    },
    onSuccess: done,
  });
  return (
    <div className="form-saving">
      {!isChanged && form.problems.length > 0 && (
        <ul className="refused">
          {form.problems.map(({ at, problem }) => (
            <li key={`${at} ${problem}`}>{problem}</li>
          ))}
        </ul>
      )}
      <Told error={saving.error ?? publishing.error} />
      <Button variant="default" disabled={!isChanged} loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('form.save')}
      </Button>
      <Button loading={publishing.isPending} onClick={() => publishing.mutate()}>
        {t('form.publish')}
      </Button>
      {publishing.isSuccess && !isChanged && (
        <p className="done" role="status">
          {t('form.published')}
        </p>
      )}
    </div>
  );
}
