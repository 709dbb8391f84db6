import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/schema.generated.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { templatesQuery } from './queries.ts';
import { TestForm } from './test-form.tsx';

type Template = paths['/api/v1/mail/templates']['get']['responses']['200']['content']['application/json']['templates'][number];

const HEIGHT = 520;
const kindNames = { confirmation: 'outbox.confirmation', welcome: 'outbox.welcome', alert: 'outbox.alert' } as const;

/** The words of the workspace's own mails: choose one, write, look, try, save. */
export function TemplatesSection() {
  const { t, locale } = useWords();
  const query = useQuery(templatesQuery());
  const [kind, setKind] = useState<keyof typeof kindNames>('confirmation');
  const [language, setLanguage] = useState(locale as Language);
  return (
    <Section title={t('template.title')} measure={t('template.why')}>
      <div className="filters">
        <NativeSelect
          label={t('template.kind')}
          value={kind}
          data={Object.entries(kindNames).map(([value, name]) => ({ value, label: t(name) }))}
          onChange={(event) => setKind(event.currentTarget.value as keyof typeof kindNames)}
        />
        <NativeSelect
          label={t('template.language')}
          value={language}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        />
      </div>
      <Ready query={query} height={HEIGHT}>
        {({ templates }) => {
          const template = templates.find((one) => one.kind === kind && one.language === language);
          return template && <Editor key={`${kind} ${language} ${template.own}`} template={template} />;
        }}
      </Ready>
    </Section>
  );
}

function Editor({ template }: { template: Template }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { kind, language, own } = template;
  const place = { params: { path: { kind, language } } };
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['mail', 'templates'] });
  const look = useMutation({ mutationFn: () => dataOf(api.POST('/api/v1/mail/templates/preview', { body: { subject, body } })) });
  const save = useMutation({
    mutationFn: () => dataOf(api.PUT('/api/v1/mail/templates/{kind}/{language}', { ...place, body: { subject, body } })),
    onSuccess,
  });
  const drop = useMutation({ mutationFn: () => dataOf(api.DELETE('/api/v1/mail/templates/{kind}/{language}', place)), onSuccess });
  return (
    <>
      <div className="mail-editor">
        <div className="mail-source">
          <Field label={t('template.subject')} value={subject} maxLength={300} onText={setSubject} />
          <Textarea
            label={t('template.body')}
            description={t('template.bodyHint')}
            autosize
            minRows={12}
            maxRows={24}
            spellCheck={false}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
          <Told error={look.error ?? save.error ?? drop.error} />
          {save.isSuccess && (
            <p className="done" role="status">
              {t('template.saved')}
            </p>
          )}
          <div className="mail-row">
            <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
              {t('template.look')}
            </Button>
            <Button loading={save.isPending} onClick={() => save.mutate()}>
              {t('template.save')}
            </Button>
            {own && (
              <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
                {t('template.drop')}
              </Button>
            )}
          </div>
        </div>
        {look.data && (
          <div className="mail-preview">
            <p className="measure">{look.data.subject}</p>
            <iframe title={t('template.preview')} sandbox="" srcDoc={look.data.html} />
          </div>
        )}
      </div>
      <TestForm template={{ kind: kind as 'confirmation', language }} />
    </>
  );
}
