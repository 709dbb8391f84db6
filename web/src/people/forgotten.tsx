import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { EntryForm, Field } from './entry.tsx';

/** Has a link sent. The page says the same whether somebody has that address or not. */
export function Forgotten({ onBack }: { onBack: () => void }) {
  const { t, locale } = useWords();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: () => api.POST('/api/v1/password/forgotten', { body: { email: email.trim(), language: locale as Language } }),
  });
  const back = (
    <button type="button" className="plain" onClick={onBack}>
      {t('entry.back')}
    </button>
  );
  if (ask.isSuccess) {
    return (
      <div className="entry-form" role="status">
        <h1>{t('entry.sent')}</h1>
        <p>{t('entry.sentWhy')}</p>
        <div className="ways">{back}</div>
      </div>
    );
  }
  return (
    <EntryForm
      title={t('entry.forgotten')}
      why={t('entry.forgottenWhy')}
      action={t('entry.send')}
      error={ask.error}
      isBusy={ask.isPending}
      onSubmit={() => ask.mutate()}
      ways={back}
    >
      <Field label={t('entry.email')} type="email" autoComplete="username" required value={email} onText={setEmail} />
    </EntryForm>
  );
}
