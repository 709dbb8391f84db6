import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { keepKey } from '../api/client.ts';
import { setRefused } from '../api/refused.ts';
import { useWords } from '../words/use-words.ts';
import { usePageTitle } from './page-title.ts';

/** For who has an API key instead of a place in the team. The key stays in this tab. */
export function KeyForm() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [key, setKey] = useState('');
  usePageTitle(t('key.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keepKey(key.trim());
    setRefused(false);
    void queries.resetQueries();
  };
  return (
    <form className="calm" onSubmit={submit}>
      <h1>{t('key.title')}</h1>
      <p>{t('key.why')}</p>
      <TextInput
        label={t('key.label')}
        description={t('key.how')}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        type="password"
        autoComplete="off"
        required
      />
      <Button type="submit" disabled={key.trim() === ''}>
        {t('key.open')}
      </Button>
    </form>
  );
}
