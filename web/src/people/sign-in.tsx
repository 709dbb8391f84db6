import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';
import { EntryForm, Field } from './entry.tsx';
import { Forgotten } from './forgotten.tsx';
import { useRenewed } from './session.ts';

type Step = 'password' | 'code' | 'recovery' | 'forgotten';

/** Address and password, then a code where two-factor is on. `onKey` leads to who has an API key instead. */
export function SignIn({ onKey }: { onKey: () => void }) {
  const { t } = useWords();
  const [step, setStep] = useState<Step>('password');
  if (step === 'forgotten') return <Forgotten onBack={() => setStep('password')} />;
  if (step === 'password') {
    return (
      <Password
        onSecond={() => setStep('code')}
        ways={
          <>
            <button type="button" className="plain" onClick={() => setStep('forgotten')}>
              {t('entry.forgotten')}
            </button>
            <button type="button" className="plain" onClick={onKey}>
              {t('entry.useKey')}
            </button>
          </>
        }
      />
    );
  }
  return <Code key={step} isRecovery={step === 'recovery'} onOther={() => setStep(step === 'code' ? 'recovery' : 'code')} />;
}

function Password({ onSecond, ways }: { onSecond: () => void; ways: React.ReactNode }) {
  const { t } = useWords();
  const renewed = useRenewed();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/session', { body: { email: email.trim(), password } })),
    onSuccess: ({ state }) => (state === 'second-factor' ? onSecond() : renewed()),
  });
  return (
    <EntryForm
      title={t('entry.signIn')}
      why={t('entry.signInWhy')}
      action={t('entry.signIn')}
      error={enter.error}
      isBusy={enter.isPending}
      onSubmit={() => enter.mutate()}
      ways={ways}
    >
      <Field label={t('entry.email')} type="email" autoComplete="username" required value={email} onText={setEmail} />
      <Field label={t('entry.password')} type="password" autoComplete="current-password" required value={password} onText={setPassword} />
    </EntryForm>
  );
}

function Code({ isRecovery, onOther }: { isRecovery: boolean; onOther: () => void }) {
  const { t } = useWords();
  const renewed = useRenewed();
  const [code, setCode] = useState('');
  const enter = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/session/second-factor', { body: { code: code.trim(), recovery: isRecovery } })),
    onSuccess: renewed,
  });
  return (
    <EntryForm
      title={t('entry.second')}
      why={t(isRecovery ? 'entry.recoveryWhy' : 'entry.codeWhy')}
      action={t('entry.signIn')}
      error={enter.error}
      isBusy={enter.isPending}
      onSubmit={() => enter.mutate()}
      ways={
        <button type="button" className="plain" onClick={onOther}>
          {t(isRecovery ? 'entry.useCode' : 'entry.useRecovery')}
        </button>
      }
    >
      <Field
        label={t(isRecovery ? 'entry.recovery' : 'entry.code')}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        required
        value={code}
        onText={setCode}
      />
    </EntryForm>
  );
}
