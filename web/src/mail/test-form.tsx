import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { stateNames } from '../outbox/names.ts';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

interface TestFormProps {
  /** Which template; Funil's own test where none is named. */
  template?: { kind: 'confirmation' | 'welcome' | 'alert'; language: 'en' | 'pt-BR' | 'es' };
}

/** Sends one mail the way all are sent, and tells what became of it. */
export function TestForm({ template }: TestFormProps) {
  const { t } = useWords();
  const [to, setTo] = useState('');
  const test = useMutation({ mutationFn: () => dataOf(api.POST('/api/v1/mail/test', { body: { to, ...template } })) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    test.mutate();
  };
  return (
    <form onSubmit={submit} className="mail-test">
      <div className="filters">
        <Field label={t('mail.testTo')} type="email" required value={to} onText={setTo} />
        <Button type="submit" variant="default" loading={test.isPending}>
          {t('mail.test')}
        </Button>
      </div>
      <Told error={test.error} />
      {test.data && (
        <p role="status" className={test.data.state === 'sent' ? 'done' : 'told'}>
          {t(stateNames[test.data.state as keyof typeof stateNames])}
          {test.data.why ? `: ${test.data.why}` : ''}
        </p>
      )}
    </form>
  );
}
