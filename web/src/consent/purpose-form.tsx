import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { Box } from './box.tsx';
import { basisNames, channelNames } from './names.ts';
import type { Purpose } from './queries.ts';

type Draft = Pick<Purpose, 'purpose' | 'basis' | 'channels' | 'doubleOptIn' | 'archived'>;
type Channel = Draft['channels'][number];
type Words = Record<Language, { label: string; details: string }>;

const NEW: Draft = { purpose: '', basis: 'consent', channels: ['email'], doubleOptIn: true, archived: false };

/** Makes a purpose or changes one. Words that change become a new version; receipts keep the one that was shown. */
export function PurposeForm({ purpose, onDone }: { purpose: Purpose | null; onDone: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(purpose ?? NEW);
  const [words, setWords] = useState<Words>(() => wordsOf(purpose));
  const save = useMutation({
    mutationFn: () => {
      const { purpose: name, basis, channels, doubleOptIn, archived } = draft;
      const texts = (Object.keys(languages) as Language[])
        .map((language) => ({ language, ...words[language] }))
        .filter(({ label }) => label.trim() !== '');
      const body = { basis, channels, doubleOptIn, archived, texts };
      return dataOf(api.PUT('/api/v1/consent/purposes/{purpose}', { params: { path: { purpose: name } }, body }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['consent'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} className="stack consent-form">
      <Field
        label={t('consent.name')}
        description={t('consent.nameHint')}
        pattern="[a-z][a-z0-9_\-]{0,39}"
        required
        disabled={purpose !== null}
        value={draft.purpose}
        onText={(name) => setDraft({ ...draft, purpose: name })}
      />
      <NativeSelect
        label={t('consent.basis')}
        description={t('consent.basisHint')}
        value={draft.basis}
        data={Object.entries(basisNames).map(([value, name]) => ({ value, label: t(name) }))}
        onChange={(event) => setDraft({ ...draft, basis: event.currentTarget.value as Draft['basis'] })}
      />
      <fieldset>
        <legend>{t('consent.channels')}</legend>
        {(Object.entries(channelNames) as [Channel, string][]).map(([channel, name]) => (
          <Box
            key={channel}
            label={t(name)}
            isTicked={draft.channels.includes(channel)}
            onTick={(isTicked) => setDraft({ ...draft, channels: withChannel(draft.channels, channel, isTicked) })}
          />
        ))}
      </fieldset>
      <Box
        label={t('consent.double')}
        hint={t('consent.doubleHint')}
        isTicked={draft.doubleOptIn}
        onTick={(doubleOptIn) => setDraft({ ...draft, doubleOptIn })}
      />
      {purpose && <Box label={t('consent.archive')} isTicked={draft.archived} onTick={(archived) => setDraft({ ...draft, archived })} />}
      {(Object.entries(languages) as [Language, string][]).map(([language, name]) => (
        <fieldset key={language} lang={language}>
          <legend lang="">{name}</legend>
          <Field
            label={t('consent.label')}
            maxLength={300}
            value={words[language].label}
            onText={(label) => setWords({ ...words, [language]: { ...words[language], label } })}
          />
          <Textarea
            label={t('consent.details')}
            maxLength={2_000}
            autosize
            minRows={2}
            value={words[language].details}
            onChange={(event) => setWords({ ...words, [language]: { ...words[language], details: event.currentTarget.value } })}
          />
        </fieldset>
      ))}
      <Told error={save.error} />
      <div className="mail-row">
        <Button type="submit" loading={save.isPending} disabled={draft.channels.length === 0}>
          {t('consent.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('consent.cancel')}
        </Button>
      </div>
    </form>
  );
}

function withChannel(channels: readonly Channel[], channel: Channel, isTicked: boolean): Channel[] {
  return [...channels.filter((one) => one !== channel), ...(isTicked ? [channel] : [])];
}

function wordsOf(purpose: Purpose | null): Words {
  const of = (language: Language) => {
    const text = purpose?.texts.find((one) => one.language === language);
    return { label: text?.label ?? '', details: text?.details ?? '' };
  };
  return { en: of('en'), 'pt-BR': of('pt-BR'), es: of('es') };
}
