import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { formsQuery, type Landing, savePage } from '../api/landing.ts';
import { Section } from '../frame/section.tsx';
import { Waiting } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

const Editor = lazy(async () => ({ default: (await import('./editor.tsx')).Editor }));

const HEIGHT = 700;

/** What is being written, until it is saved. The editor is large and comes after the rest. */
export function Draft({ page }: { page: Landing }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data: forms } = useQuery(formsQuery());
  const [document, setDocument] = useState(page.draft);
  const [name, setName] = useState(page.name);
  const [slug, setSlug] = useState(page.slug);
  const saving = useMutation({
    mutationFn: () => savePage(page.id, { draftVersion: page.draftVersion, name: name.trim(), slug, document }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['landing'] }),
  });
  const isChanged = document !== page.draft || name !== page.name || slug !== page.slug;
  return (
    <Section
      title={t('landing.draftTitle')}
      measure={t(isChanged ? 'landing.unsaved' : 'landing.saved')}
      controls={
        <>
          <a className="plain" href={`/api/v1/pages/${page.id}/preview`} target="_blank" rel="noreferrer">
            {t('landing.preview')}
          </a>
          <Button disabled={!isChanged} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('landing.save')}
          </Button>
        </>
      }
    >
      <div className="landing-new">
        <Field label={t('landing.name')} required maxLength={120} value={name} onText={setName} />
        <Field label={t('landing.slug')} description={`/p/${slug}`} required maxLength={80} value={slug} onText={setSlug} />
      </div>
      <Told error={saving.error} />
      <Suspense fallback={<Waiting height={HEIGHT} />}>
        {forms && <Editor document={page.draft} language={page.language} forms={forms} onChange={setDocument} />}
      </Suspense>
    </Section>
  );
}
