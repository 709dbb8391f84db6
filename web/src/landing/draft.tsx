import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { formsQuery, type Landing, savePage } from '../api/landing.ts';
import { Section } from '../frame/section.tsx';
import { Waiting } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { isSlug } from './slug.ts';
import { isTaken, SlugField } from './slug-field.tsx';

const Editor = lazy(async () => ({ default: (await import('./editor.tsx')).Editor }));

const HEIGHT = 700;

interface DraftProps {
  page: Landing;
  /** Hears the version that a draft of this page's own was saved as. */
  onSaved: (draftVersion: number) => void;
  /** Hears whether something was written that is not saved. */
  onChanged: (isChanged: boolean) => void;
}

/** What is being written. What is saved stays open as it is, with all that can be undone. The editor is large and comes after the rest. */
export function Draft({ page, onSaved, onChanged }: DraftProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data: forms } = useQuery(formsQuery());
  const [begun] = useState(page.draft);
  const [saved, setSaved] = useState({ draftVersion: page.draftVersion, document: page.draft, name: page.name, slug: page.slug });
  const [document, setDocument] = useState(page.draft);
  const [name, setName] = useState(page.name);
  const [slug, setSlug] = useState(page.slug);
  const saving = useMutation({
    mutationFn: async () => {
      const draft = { document, name: name.trim(), slug };
      return { ...draft, ...(await savePage(page.id, { ...draft, draftVersion: saved.draftVersion })) };
    },
    onSuccess: (now) => {
      setSaved(now);
      onSaved(now.draftVersion);
      return queries.invalidateQueries({ queryKey: ['landing'] });
    },
  });
  const isChanged = document !== saved.document || name.trim() !== saved.name || slug !== saved.slug;
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);
  return (
    <Section
      title={t('landing.draftTitle')}
      measure={t(isChanged ? 'landing.unsaved' : 'landing.saved')}
      controls={
        <>
          <a className="plain" href={`/api/v1/pages/${page.id}/preview`} target="_blank" rel="noreferrer">
            {t('landing.preview')}
          </a>
          <Button disabled={!isChanged || !isSlug(slug)} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('landing.save')}
          </Button>
        </>
      }
    >
      <div className="landing-new">
        <Field label={t('landing.name')} required maxLength={120} value={name} onText={setName} />
        <SlugField
          value={slug}
          error={saving.error}
          onText={(text) => {
            setSlug(text);
            saving.reset();
          }}
        />
      </div>
      <Told error={isTaken(saving.error) ? null : saving.error} />
      <Suspense fallback={<Waiting height={HEIGHT} />}>
        {forms && <Editor document={begun} language={page.language} forms={forms} onChange={setDocument} />}
      </Suspense>
    </Section>
  );
}
