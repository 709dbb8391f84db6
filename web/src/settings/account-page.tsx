import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Field, NewPasswordField } from '../people/entry.tsx';
import { type Session, sessionQuery, useRenewed } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { roleNames } from '../words/roles.ts';
import { useWords } from '../words/use-words.ts';
import { SessionsSection } from './sessions-section.tsx';
import { TwoFactorSection } from './two-factor-section.tsx';

const HEIGHT = 400;

export function AccountPage() {
  const query = useQuery(sessionQuery());
  return (
    <Ready query={query} height={HEIGHT}>
      {(session) => <Account session={session} />}
    </Ready>
  );
}

function Account({ session }: { session: Session }) {
  const { t } = useWords();
  if (!session.person) {
    return (
      <Empty title={t('account.nobody')}>
        <p>{t(session.hasOwner ? 'account.nobodyWhy' : 'owner.how')}</p>
        {!session.hasOwner && (
          <pre>
            <code>funil owner-link</code>
          </pre>
        )}
      </Empty>
    );
  }
  return (
    <>
      <Name person={session.person} session={session} />
      <Password />
      <TwoFactorSection isOn={session.person.twoFactor} />
      <SessionsSection />
    </>
  );
}

function Name({ person, session }: { person: NonNullable<Session['person']>; session: Session }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const renewed = useRenewed();
  const [name, setName] = useState(person.name);
  const save = useMutation({
    mutationFn: () => api.PATCH('/api/v1/account', { body: { name: name.trim() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  const leave = useMutation({ mutationFn: () => api.DELETE('/api/v1/session'), onSuccess: renewed });
  const role = session.role ? t(roleNames[session.role as keyof typeof roleNames]) : '';
  return (
    <Section
      title={person.email}
      measure={t('account.place', { role, organization: session.organization ?? '' })}
      controls={
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('account.leave')}
        </Button>
      }
    >
      <form
        className="stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t('entry.name')} autoComplete="name" maxLength={100} required value={name} onText={setName} />
        <Told error={save.error} />
        <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === '' || name === person.name}>
          {t('settings.save')}
        </Button>
      </form>
    </Section>
  );
}

function Password() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => api.POST('/api/v1/account/password', { body: { current, password } }),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      return queries.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  return (
    <Section title={t('entry.password')} measure={t('account.passwordWhy')}>
      <form
        className="stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Field label={t('account.current')} type="password" autoComplete="current-password" required value={current} onText={setCurrent} />
        <NewPasswordField value={password} onText={setPassword} />
        <Told error={change.error} />
        {change.isSuccess && (
          <p className="done" role="status">
            {t('account.passwordChanged')}
          </p>
        )}
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('account.changePassword')}
        </Button>
      </form>
    </Section>
  );
}
