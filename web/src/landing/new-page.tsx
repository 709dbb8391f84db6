import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { beginPage } from '../api/landing.ts';
import { Section } from '../frame/section.tsx';
import { tellProblem } from '../frame/tell-problem.ts';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { templateNames } from './names.ts';
import { slugOf } from './slug.ts';
import { isTaken } from './slug-field.tsx';

type Template = keyof typeof templateNames;

const TEMPLATES = Object.keys(templateNames) as Template[];

/** A name, what it begins with, in which language; then the editor opens. */
export function NewPage() {
  const words = useWords();
  const { t, locale } = words;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [template, setTemplate] = useState<Template>('trend');
  const [language, setLanguage] = useState(locale as Language);
  const making = useMutation({
    mutationFn: () => beginPage({ name: name.trim(), slug: slugOf(name), language, template }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['landing', 'list'] });
      await navigate({ to: '/landing/$id', params: { id } });
    },
  });
  return (
    <Section title={t('landing.new')} measure={t('landing.newMeasure')}>
      <form
        className="landing-new"
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <Field
          label={t('landing.name')}
          required
          maxLength={120}
          value={name}
          error={isTaken(making.error) && tellProblem(words, making.error)}
          onText={(text) => {
            setName(text);
            making.reset();
          }}
        />
        <NativeSelect
          label={t('landing.template')}
          value={template}
          data={TEMPLATES.map((value) => ({ value, label: t(templateNames[value]) }))}
          onChange={(event) => setTemplate(event.currentTarget.value as Template)}
        />
        <NativeSelect
          label={t('landing.language')}
          value={language}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        />
        <Button type="submit" loading={making.isPending} disabled={slugOf(name) === ''}>
          {t('landing.begin')}
        </Button>
      </form>
      <Told error={isTaken(making.error) ? null : making.error} />
    </Section>
  );
}
