import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, dataOf, Problem } from '../api/client.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { Failed, Waiting } from '../frame/states.tsx';
import { roleNames } from '../words/roles.ts';
import { useWords } from '../words/use-words.ts';
import { EntryForm, Field, NewPasswordField } from './entry.tsx';
import { linkToken } from './link-token.ts';
import { sessionQuery, useRenewed } from './session.ts';
import { Told } from './told.tsx';

const HEIGHT = 300;
const REFUSED: readonly number[] = [400, 403, 404, 409, 410, 422];

interface Invited {
  organization: string;
  email: string | null;
  role: keyof typeof roleNames;
}

/** Opened by a link that works once: an invitation, or the link that makes the owner. */
export function InvitationPage() {
  const { t } = useWords();
  const token = linkToken();
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => dataOf(api.POST('/api/v1/invitation', { body: { token } })),
    retry: false,
  });
  const who = useQuery(sessionQuery());
  if (look.error instanceof Problem && REFUSED.includes(look.error.status)) return <Ended error={look.error} />;
  const failed = [look, who].find(({ error }) => error !== null);
  if (failed?.error) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!look.data || !who.data) return <Waiting height={HEIGHT} />;
  const session = who.data;
  if (session.person && look.data.email === session.person.email) return <Join token={token} invited={look.data} />;
  return <NewPerson token={token} invited={look.data} title={t(look.data.email === null ? 'owner.create' : 'invitation.title')} />;
}

function Ended({ error }: { error: Error }) {
  const { t } = useWords();
  usePageTitle(t('invitation.title'));
  return (
    <div className="entry-form">
      <h1>{t('invitation.ended')}</h1>
      <Told error={error} />
      <p>{t('invitation.endedWhy')}</p>
      <div className="ways">
        <Link to="/">{t('entry.signIn')}</Link>
      </div>
    </div>
  );
}

/** Somebody who signed in already only says yes. */
function Join({ token, invited }: { token: string; invited: Invited }) {
  const { t } = useWords();
  const enter = useEnter();
  const join = useMutation({ mutationFn: () => api.POST('/api/v1/invitation/join', { body: { token } }), onSuccess: enter });
  usePageTitle(t('invitation.title'));
  return (
    <div className="entry-form">
      <h1>{t('invitation.title')}</h1>
      <p>{t('invitation.why', { organization: invited.organization, role: t(roleNames[invited.role]) })}</p>
      <Told error={join.error} />
      <Button loading={join.isPending} onClick={() => join.mutate()}>
        {t('invitation.join')}
      </Button>
    </div>
  );
}

function NewPerson({ token, invited, title }: { token: string; invited: Invited; title: string }) {
  const { t } = useWords();
  const isOwner = invited.email === null;
  const [name, setName] = useState('');
  const [email, setEmail] = useState(invited.email ?? '');
  const [organization, setOrganization] = useState('');
  const [password, setPassword] = useState('');
  const enter = useEnter();
  const accept = useMutation({
    mutationFn: () => {
      const given = isOwner ? { email: email.trim(), ...(organization.trim() === '' ? {} : { organization: organization.trim() }) } : {};
      return api.POST('/api/v1/invitation/accept', { body: { token, name: name.trim(), password, ...given } });
    },
    onSuccess: enter,
  });
  return (
    <EntryForm
      title={title}
      why={isOwner ? t('owner.why') : t('invitation.why', { organization: invited.organization, role: t(roleNames[invited.role]) })}
      action={t(isOwner ? 'owner.create' : 'invitation.accept')}
      error={accept.error}
      isBusy={accept.isPending}
      onSubmit={() => accept.mutate()}
    >
      {isOwner && <Field label={t('owner.organization')} maxLength={100} value={organization} onText={setOrganization} />}
      <Field label={t('entry.name')} autoComplete="name" maxLength={100} required value={name} onText={setName} />
      <Field label={t('entry.email')} type="email" autoComplete="username" required readOnly={!isOwner} value={email} onText={setEmail} />
      <NewPasswordField value={password} onText={setPassword} />
    </EntryForm>
  );
}

function useEnter(): () => Promise<void> {
  const renewed = useRenewed();
  const navigate = useNavigate();
  return async () => {
    await navigate({ to: '/', replace: true });
    await renewed();
  };
}
