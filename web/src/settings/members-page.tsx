import { Button, NativeSelect } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/schema.generated.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useWorkspaces } from '../frame/use-workspaces.ts';
import { Field } from '../people/entry.tsx';
import { type Session, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { roleMeanings, roleNames, roles } from '../words/roles.ts';
import { useWords } from '../words/use-words.ts';
import { Entries } from './entries.tsx';
import { InvitationsSection } from './invitations-section.tsx';

type Member = paths['/api/v1/members']['get']['responses']['200']['content']['application/json']['members'][number];
type Change = NonNullable<paths['/api/v1/members/{id}']['patch']['requestBody']>['content']['application/json'];

const HEIGHT = 200;

function membersQuery() {
  return queryOptions({ queryKey: ['members'], queryFn: () => dataOf(api.GET('/api/v1/members')) });
}

export function MembersPage() {
  const { t, day, dayIn } = useWords();
  const queries = useQueryClient();
  const session = useSession();
  const query = useQuery(membersQuery());
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['members'] });
  const change = useMutation({
    mutationFn: ({ id, body }: { id: string; body: Change }) => api.PATCH('/api/v1/members/{id}', { params: { path: { id } }, body }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/members/{id}', { params: { path: { id } } }),
    onSuccess,
  });
  return (
    <>
      <Section title={t('members.title')} measure={t('members.why')}>
        <Told error={change.error ?? remove.error} />
        <Ready query={query} height={HEIGHT}>
          {({ members }) => (
            <Entries
              label={t('members.title')}
              heads={[t('members.who'), t('members.role'), t('members.elsewhere'), t('twoFactor.title'), t('members.since'), '']}
              rows={members.map((member) => ({
                id: member.id,
                cells: [
                  <Who key="who" member={member} />,
                  <RoleChoice
                    key="role"
                    member={member}
                    session={session}
                    onRole={(role) => change.mutate({ id: member.id, body: { role } })}
                  />,
                  <Elsewhere key="elsewhere" member={member} onChange={(body) => change.mutate({ id: member.id, body })} />,
                  t(member.twoFactor ? 'members.yes' : 'members.no'),
                  day(dayIn(member.since)),
                  mayRemove(member, session) && <Remove key="remove" member={member} onRemove={() => remove.mutate(member.id)} />,
                ],
              }))}
            />
          )}
        </Ready>
      </Section>
      <InvitationsSection mayMakeOwners={session?.organizationRole === 'owner'} />
      <Roles />
      {session?.organization && <Organization key={session.organization} name={session.organization} />}
    </>
  );
}

function Organization({ name: before }: { name: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState(before);
  const rename = useMutation({
    mutationFn: () => api.PATCH('/api/v1/organization', { body: { name: name.trim() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <Section title={t('members.organization')} measure={t('members.organizationWhy')}>
      <form
        className="stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          rename.mutate();
        }}
      >
        <Field label={t('workspaces.name')} maxLength={100} required value={name} onText={setName} />
        <Told error={rename.error} />
        <Button type="submit" variant="default" loading={rename.isPending} disabled={name.trim() === '' || name === before}>
          {t('settings.save')}
        </Button>
      </form>
    </Section>
  );
}

function mayRemove(member: Member, session: Session | undefined): boolean {
  return member.id !== session?.person?.id && (member.role !== 'owner' || session?.organizationRole === 'owner');
}

function Who({ member: { name, email } }: { member: Member }) {
  return (
    <>
      {name}
      <br />
      <span className="soft">{email}</span>
    </>
  );
}

function RoleChoice({ member, session, onRole }: { member: Member; session: Session | undefined; onRole: (role: Member['role']) => void }) {
  const { t } = useWords();
  const isOwner = session?.organizationRole === 'owner';
  if (member.role === 'owner' && !isOwner) return t(roleNames.owner);
  const offered = roles.filter((role) => role !== 'owner' || isOwner);
  return (
    <NativeSelect
      aria-label={t('members.roleOf', { name: member.name })}
      value={member.role}
      data={offered.map((role) => ({ value: role, label: t(roleNames[role]) }))}
      onChange={(event) => onRole(event.currentTarget.value as Member['role'])}
    />
  );
}

/** Roles that differ in one workspace. With a single workspace there is nothing to differ. */
function Elsewhere({ member, onChange }: { member: Member; onChange: (body: Change) => void }) {
  const { t } = useWords();
  const { workspaces } = useWorkspaces();
  if (member.role === 'owner' || workspaces.length < 2) return t('members.same');
  const choices = [
    { value: '', label: t('members.same') },
    ...roles.filter((role) => role !== 'owner').map((role) => ({ value: role, label: t(roleNames[role]) })),
    { value: 'none', label: t('members.none') },
  ];
  return (
    <span className="cell-actions">
      {workspaces.map(({ slug, name }) => (
        <NativeSelect
          key={slug}
          label={name}
          value={member.workspaces[slug] ?? ''}
          data={choices}
          onChange={(event) => onChange({ workspaces: { [slug]: (event.currentTarget.value || null) as never } })}
        />
      ))}
    </span>
  );
}

function Remove({ member, onRemove }: { member: Member; onRemove: () => void }) {
  const { t } = useWords();
  const ask = () => window.confirm(t('members.removeSure', { name: member.name })) && onRemove();
  return (
    <Button variant="default" size="xs" onClick={ask}>
      {t('members.remove')}
    </Button>
  );
}

function Roles() {
  const { t } = useWords();
  return (
    <Section title={t('members.roles')} measure={t('members.rolesWhy')}>
      <dl className="meanings">
        {roles.map((role) => (
          <div key={role}>
            <dt>{t(roleNames[role])}</dt>
            <dd>{t(roleMeanings[role])}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
