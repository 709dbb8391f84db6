import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import type { Server } from './queries.ts';

type Settings = Omit<Server, 'hasPassword'>;

const NEW: Settings = {
  host: '',
  port: 587,
  security: 'starttls',
  username: '',
  fromName: '',
  fromAddress: '',
  replyTo: '',
  bounceAddress: '',
  postalAddress: '',
  dkimSelector: '',
  perMinute: 60,
};

const securityNames = { starttls: 'mail.starttls', tls: 'mail.tls', none: 'mail.plain' } as const;

/** Fields of text in their order, with what stands under each. */
const SENDER = [
  { name: 'fromName', label: 'mail.fromName', hint: 'mail.fromNameHint' },
  { name: 'fromAddress', label: 'mail.fromAddress', hint: 'mail.fromAddressHint', required: true },
  { name: 'replyTo', label: 'mail.replyTo', hint: 'mail.replyToHint' },
  { name: 'bounceAddress', label: 'mail.bounceAddress', hint: 'mail.bounceAddressHint' },
  { name: 'postalAddress', label: 'mail.postalAddress', hint: 'mail.postalAddressHint' },
  { name: 'dkimSelector', label: 'mail.dkimSelector', hint: 'mail.dkimSelectorHint' },
] as const;

export function ServerForm({ server }: { server: Server | null }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { hasPassword, ...kept } = server ?? { ...NEW, hasPassword: false };
  const [given, setGiven] = useState<Settings>(kept);
  const [password, setPassword] = useState('');
  const set = <K extends keyof Settings>(name: K, value: Settings[K]) => setGiven((old) => ({ ...old, [name]: value }));
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['mail'] });
  const save = useMutation({
    mutationFn: () => dataOf(api.PUT('/api/v1/mail/server', { body: { ...given, ...(password === '' ? {} : { password }) } })),
    onSuccess,
  });
  const forget = useMutation({ mutationFn: () => dataOf(api.DELETE('/api/v1/mail/server')), onSuccess });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} className="stack">
      <Field label={t('mail.host')} placeholder="smtp.example.com" required value={given.host} onText={(host) => set('host', host)} />
      <div className="filters">
        <Field
          label={t('mail.port')}
          type="number"
          min={1}
          max={65_535}
          required
          value={String(given.port)}
          onText={(port) => set('port', Number(port))}
        />
        <NativeSelect
          label={t('mail.security')}
          value={given.security}
          data={Object.entries(securityNames).map(([value, name]) => ({ value, label: t(name) }))}
          onChange={(event) => set('security', event.currentTarget.value as Settings['security'])}
        />
      </div>
      <Field label={t('mail.username')} autoComplete="off" value={given.username} onText={(username) => set('username', username)} />
      <Field
        label={t('mail.password')}
        description={t(hasPassword ? 'mail.passwordKept' : 'mail.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onText={setPassword}
      />
      {SENDER.map(({ name, label, hint, ...more }) => (
        <Field key={name} label={t(label)} description={t(hint)} {...more} value={given[name]} onText={(text) => set(name, text)} />
      ))}
      <Field
        label={t('mail.perMinute')}
        description={t('mail.perMinuteHint')}
        type="number"
        min={1}
        max={10_000}
        required
        value={String(given.perMinute)}
        onText={(count) => set('perMinute', Number(count))}
      />
      <Told error={save.error ?? forget.error} />
      {save.isSuccess && (
        <p className="done" role="status">
          {t('mail.saved')}
        </p>
      )}
      <div className="mail-row">
        <Button type="submit" loading={save.isPending}>
          {t('mail.save')}
        </Button>
        {server && (
          <Button variant="default" loading={forget.isPending} onClick={() => forget.mutate()}>
            {t('mail.forget')}
          </Button>
        )}
      </div>
    </form>
  );
}
