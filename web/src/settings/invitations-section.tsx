import { Button, NativeSelect } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import type { Language } from '../words/locales.ts';
import { roleNames, roles } from '../words/roles.ts';
import { useWords } from '../words/use-words.ts';
import { Entries } from './entries.tsx';
import { Once } from './once.tsx';

const HEIGHT = 80;

function invitationsQuery() {
  return queryOptions({ queryKey: ['invitations'], queryFn: () => dataOf(api.GET('/api/v1/invitations')) });
}

/** Invites somebody, and shows those who have not come yet. */
export function InvitationsSection({ mayMakeOwners }: { mayMakeOwners: boolean }) {
  const { t, moment } = useWords();
  const queries = useQueryClient();
  const query = useQuery(invitationsQuery());
  const withdraw = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
  return (
    <Section title={t('invite.title')} measure={t('invite.why')}>
      <Invite mayMakeOwners={mayMakeOwners} />
      <Told error={withdraw.error} />
      <Ready query={query} height={HEIGHT}>
        {({ invitations }) =>
          invitations.length > 0 && (
            <Entries
              label={t('invite.waiting')}
              heads={[t('invite.waiting'), t('members.role'), t('invite.by'), t('invite.until'), '']}
              rows={invitations.map(({ id, email, role, invitedBy, expiresAt }) => ({
                id,
                cells: [
                  email,
                  t(roleNames[role]),
                  invitedBy,
                  moment(expiresAt),
                  <button key="withdraw" type="button" className="plain" onClick={() => withdraw.mutate(id)}>
                    {t('invite.withdraw')}
                  </button>,
                ],
              }))}
            />
          )
        }
      </Ready>
    </Section>
  );
}

function Invite({ mayMakeOwners }: { mayMakeOwners: boolean }) {
  const { t, locale } = useWords();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<keyof typeof roleNames>('marketer');
  const invite = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/invitations', { body: { email: email.trim(), role, language: locale as Language } })),
    onSuccess: () => {
      setEmail('');
      return queries.invalidateQueries({ queryKey: ['invitations'] });
    },
  });
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        invite.mutate();
      }}
    >
      <div className="filters">
        <Field label={t('entry.email')} type="email" autoComplete="off" required value={email} onText={setEmail} />
        <NativeSelect
          label={t('members.role')}
          value={role}
          data={roles.filter((one) => one !== 'owner' || mayMakeOwners).map((one) => ({ value: one, label: t(roleNames[one]) }))}
          onChange={(event) => setRole(event.currentTarget.value as keyof typeof roleNames)}
        />
        <Button type="submit" loading={invite.isPending}>
          {t('invite.send')}
        </Button>
      </div>
      <Told error={invite.error} />
      {invite.data && <Once said={t('invite.link', { email: invite.data.email })} text={invite.data.link} />}
    </form>
  );
}
