import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';
import { EntryForm, NewPasswordField } from './entry.tsx';
import { linkToken } from './link-token.ts';
import { useRenewed } from './session.ts';

/** Opened by a mailed link: choose a new password. */
export function ResetPage() {
  const { t } = useWords();
  const [token] = useState(linkToken);
  const [password, setPassword] = useState('');
  const navigate = useNavigate();
  const renewed = useRenewed();
  const choose = useMutation({ mutationFn: () => api.POST('/api/v1/password/reset', { body: { token, password } }) });
  const goOn = async () => {
    await navigate({ to: '/', replace: true });
    await renewed();
  };
  if (choose.isSuccess) {
    return (
      <div className="entry-form" role="status">
        <h1>{t('reset.done')}</h1>
        <p>{t('reset.doneWhy')}</p>
        <Button onClick={() => void goOn()}>{t('entry.signIn')}</Button>
      </div>
    );
  }
  return (
    <EntryForm
      title={t('reset.title')}
      why={t('reset.why')}
      action={t('reset.choose')}
      error={choose.error}
      isBusy={choose.isPending}
      onSubmit={() => choose.mutate()}
    >
      <NewPasswordField value={password} onText={setPassword} />
    </EntryForm>
  );
}
