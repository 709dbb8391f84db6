import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

/** A second step at sign-in: set up with a picture for the app, confirmed by a code, with recovery codes for when the phone is lost. */
export function TwoFactorSection({ isOn }: { isOn: boolean }) {
  const { t } = useWords();
  return (
    <Section title={t('twoFactor.title')} measure={t(isOn ? 'twoFactor.on' : 'twoFactor.off')}>
      {isOn ? <TurnOff /> : <SetUp />}
    </Section>
  );
}

function SetUp() {
  const { t } = useWords();
  const begin = useMutation({
    mutationFn: (password: string) => dataOf(api.POST('/api/v1/account/two-factor', { body: { password } })),
  });
  if (begin.data) return <Confirm uri={begin.data.uri} recoveryCodes={begin.data.recoveryCodes} />;
  return (
    <WithPassword action={t('twoFactor.begin')} error={begin.error} isBusy={begin.isPending} onPassword={(given) => begin.mutate(given)} />
  );
}

function Confirm({ uri, recoveryCodes }: { uri: string; recoveryCodes: string[] }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => api.POST('/api/v1/account/two-factor/confirm', { body: { code: code.trim() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p>{t('twoFactor.scan')}</p>
      <QrCode text={uri} />
      <p className="measure">
        {t('twoFactor.byHand')} <code className="unbroken">{new URL(uri).searchParams.get('secret')}</code>
      </p>
      <RecoveryCodes codes={recoveryCodes} />
      <Field label={t('entry.code')} inputMode="numeric" autoComplete="one-time-code" required value={code} onText={setCode} />
      <Told error={confirm.error} />
      <Button type="submit" loading={confirm.isPending}>
        {t('twoFactor.confirm')}
      </Button>
    </form>
  );
}

/** Drawn here: the secret in it goes nowhere else. The library comes when it is needed. */
function QrCode({ text }: { text: string }) {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['qr', text],
    queryFn: async () => (await import('qrcode')).toDataURL(text, { width: 400, margin: 2 }),
    gcTime: 0,
  });
  return data ? <img className="qr" src={data} alt={t('twoFactor.picture')} /> : <div className="qr" />;
}

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useWords();
  const { copy, copied } = useClipboard();
  return (
    <div className="once">
      <p>{t('twoFactor.recoveryWhy')}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={() => copy(codes.join('\n'))}>
        {t(copied ? 'settings.copied' : 'settings.copy')}
      </Button>
    </div>
  );
}

function TurnOff() {
  const { t } = useWords();
  const queries = useQueryClient();
  const renew = useMutation({
    mutationFn: (password: string) => dataOf(api.POST('/api/v1/account/recovery-codes', { body: { password } })),
  });
  const remove = useMutation({
    mutationFn: (password: string) => api.POST('/api/v1/account/two-factor/remove', { body: { password } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <WithPassword
      action={t('twoFactor.newCodes')}
      error={renew.error ?? remove.error}
      isBusy={renew.isPending || remove.isPending}
      onPassword={(given) => renew.mutate(given)}
      more={(given) => (
        <Button variant="subtle" disabled={given === ''} onClick={() => remove.mutate(given)}>
          {t('twoFactor.remove')}
        </Button>
      )}
    >
      {renew.data && <RecoveryCodes codes={renew.data.recoveryCodes} />}
    </WithPassword>
  );
}

interface WithPasswordProps {
  action: string;
  error: Error | null;
  isBusy: boolean;
  onPassword: (password: string) => void;
  more?: (password: string) => ReactNode;
  children?: ReactNode;
}

/** What only the person themselves may do asks for their password once more. */
function WithPassword({ action, error, isBusy, onPassword, more, children }: WithPasswordProps) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      <Field label={t('account.current')} type="password" autoComplete="current-password" required value={password} onText={setPassword} />
      <Told error={error} />
      <div className="actions">
        <Button type="submit" variant="default" loading={isBusy}>
          {action}
        </Button>
        {more?.(password)}
      </div>
      {children}
    </form>
  );
}
