import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/client.ts';
import { type Form, type FormDocument, type FormProblem, publishForm, saveForm } from '../api/forms.ts';
import { Section } from '../frame/section.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { addStep, otherText, setText } from './edit.ts';
import type { Edited } from './edited.ts';
import { FaultsAt } from './faults-at.tsx';
import { FormSettings } from './form-settings.tsx';
import { Preview } from './preview.tsx';
import { StepEditor } from './step-editor.tsx';

interface BuilderProps {
  form: Form;
  mayWrite: boolean;
}

/** The draft: what is asked, step by step, beside how it looks. */
export function Builder({ form, mayWrite }: BuilderProps) {
  const { t, locale } = useWords();
  const [draft, setDraft] = useState(form.draft);
  const [name, setName] = useState(form.name);
  const [chosen, setLanguage] = useState(locale as Language);
  const language = draft.languages.includes(chosen) ? chosen : (draft.languages[0] ?? 'en');
  const edited = { draft, language, onDraft: setDraft };
  const isChanged = name.trim() !== form.name || JSON.stringify(draft) !== JSON.stringify(form.draft);
  const problems = isChanged ? [] : form.problems;
  return (
    <div className="builder">
      <div>
        <Section
          title={t('form.asks')}
          measure={t('form.asksMeasure')}
          controls={<LanguageChoice offered={draft.languages} language={language} onLanguage={setLanguage} />}
        >
          <div className="stack">
            <Field label={t('forms.name')} description={t('forms.nameWhy')} maxLength={100} required value={name} onText={setName} />
            <Heads {...edited} />
          </div>
          {draft.steps.map((step, nth) => (
            <StepEditor key={step.id} {...edited} problems={problems} nth={nth} />
          ))}
          <p>
            <Button variant="default" onClick={() => setDraft(addStep(draft))}>
              {t('form.addStep')}
            </Button>
          </p>
        </Section>
        <FormSettings {...edited} />
        {mayWrite && <Saving {...{ form, draft, isChanged, problems }} name={name.trim() || form.name} onSaved={setDraft} />}
      </div>
      <Preview draft={draft} language={language} />
    </div>
  );
}

interface LanguageChoiceProps {
  offered: readonly Language[];
  language: Language;
  onLanguage: (language: Language) => void;
}

function LanguageChoice({ offered, language, onLanguage }: LanguageChoiceProps) {
  const { t } = useWords();
  return (
    <NativeSelect
      label={t('form.textsIn')}
      value={language}
      data={offered.map((value) => ({ value, label: languages[value] }))}
      onChange={(event) => onLanguage(event.currentTarget.value as Language)}
    />
  );
}

const headNames = { title: 'form.heading', intro: 'form.intro', submit: 'form.submit' } as const;

function Heads({ draft, language, onDraft }: Edited) {
  const { t } = useWords();
  const set = (name: 'title' | 'intro' | 'submit') => (text: string) => onDraft({ ...draft, [name]: setText(draft[name], language, text) });
  return (['title', 'intro', 'submit'] as const).map((name) => (
    <Field
      key={name}
      label={t(headNames[name])}
      maxLength={name === 'submit' ? 100 : 1_000}
      placeholder={otherText(draft[name], draft)}
      value={draft[name]?.[language] ?? ''}
      onText={set(name)}
    />
  ));
}

interface SavingProps {
  form: Form;
  name: string;
  draft: FormDocument;
  isChanged: boolean;
  problems: readonly FormProblem[];
  onSaved: (draft: FormDocument) => void;
}

function Saving({ form, name, draft, isChanged, problems, onSaved }: SavingProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const done = (saved: Form) => {
    queries.setQueryData(['forms', form.id], saved);
    onSaved(saved.draft);
    return queries.invalidateQueries({ queryKey: ['forms', 'list'] });
  };
  const saving = useMutation({ mutationFn: () => saveForm({ ...form, name }, draft), onSuccess: done });
  const publishing = useMutation({
    mutationFn: async () => {
      if (isChanged) await saveForm({ ...form, name }, draft).then(done);
      return publishForm(form.id);
    },
    onSuccess: done,
  });
  const refused = saving.error ?? publishing.error;
  /** Told beside what is to be mended. */
  const isUnfinished = refused instanceof Problem && refused.code === 'form_unfinished';
  return (
    <div className="form-saving">
      {problems.length > 0 && (
        <p className="form-unready" role="alert">
          {t('form.unready', { count: problems.length })}
        </p>
      )}
      <FaultsAt at="steps" problems={problems} />
      {!isUnfinished && <Told error={refused} />}
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
