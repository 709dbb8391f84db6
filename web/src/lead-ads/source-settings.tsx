import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type LeadSource, saveLeadSettings } from '../api/lead-ads.ts';
import { CodeBlock } from '../connect/code-block.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { linesOf, pairsIn } from './pairs.ts';

/** Where the vendor sends to, with what leads are fetched, and what its fields are called here. */
export function SourceSettings({ source, mayChange }: { source: LeadSource; mayChange: boolean }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [token, setToken] = useState('');
  const [version, setVersion] = useState(source.version);
  const [base, setBase] = useState(source.base);
  const [fields, setFields] = useState(linesOf(Object.entries(source.fields)));
  const [consents, setConsents] = useState(linesOf(source.consents.map(({ field, purpose }) => [field, purpose])));
  const saving = useMutation({
    mutationFn: () =>
      saveLeadSettings(source.id, {
        ...(token === '' ? {} : { token }),
        base: base.trim(),
        version: version.trim(),
        fields: Object.fromEntries(pairsIn(fields)),
        consents: pairsIn(consents).map(([field, purpose]) => ({ field, purpose })),
      }),
    onSuccess: () => {
      setToken('');
      return queries.invalidateQueries({ queryKey: ['lead-ads'] });
    },
  });
  return (
    <>
      <CodeBlock name={t('leadAds.address')} code={`${window.location.origin}${source.path}`} />
      {mayChange && (
        <form
          className="stack"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            saving.mutate();
          }}
        >
          {source.fetches && (
            <>
              <Field
                label={t('leadAds.token')}
                description={t(source.hasToken ? 'leadAds.tokenThere' : 'leadAds.tokenWhy')}
                type="password"
                autoComplete="off"
                value={token}
                onText={setToken}
              />
              <Field label={t('leadAds.version')} placeholder={source.knownVersion} value={version} onText={setVersion} />
              <Field label={t('leadAds.base')} type="url" placeholder="https://" value={base} onText={setBase} />
            </>
          )}
          <Textarea
            label={t('leadAds.fields')}
            description={t('leadAds.fieldsWhy')}
            placeholder="question_1 = email"
            rows={3}
            value={fields}
            onChange={(event) => setFields(event.currentTarget.value)}
          />
          <Textarea
            label={t('leadAds.consents')}
            description={t('leadAds.consentsWhy')}
            placeholder="newsletter = news"
            rows={2}
            value={consents}
            onChange={(event) => setConsents(event.currentTarget.value)}
          />
          <Told error={saving.error} />
          {saving.isSuccess && (
            <p className="done" role="status">
              {t('settings.saved')}
            </p>
          )}
          <Button type="submit" variant="default" loading={saving.isPending}>
            {t('settings.save')}
          </Button>
        </form>
      )}
    </>
  );
}
