import { Button, NativeSelect } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { Entries } from './entries.tsx';
import { Once } from './once.tsx';

const HEIGHT = 120;

const scopeNames = { read: 'keys.read', write: 'keys.write', admin: 'keys.admin' } as const;

function keysQuery() {
  return queryOptions({ queryKey: ['keys'], queryFn: () => dataOf(api.GET('/api/v1/keys')) });
}

/** Keys of programs, one workspace each. */
export function KeysPage() {
  const { t, day, dayIn } = useWords();
  const queries = useQueryClient();
  const query = useQuery(keysQuery());
  const revoke = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/keys/{id}', { params: { path: { id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
  return (
    <Section title={t('keys.title')} measure={t('keys.why')}>
      <Create />
      <Told error={revoke.error} />
      <Ready query={query} height={HEIGHT}>
        {({ keys }) =>
          keys.length === 0 ? (
            <Empty title={t('keys.none')}>
              <p>{t('keys.noneWhy')}</p>
            </Empty>
          ) : (
            <Entries
              label={t('keys.title')}
              heads={[t('keys.name'), t('keys.scopes'), t('keys.made'), t('keys.used'), '']}
              rows={keys.map(({ id, name, scopes, createdAt, lastUsedAt, revokedAt }) => ({
                id,
                cells: [
                  name,
                  scopes.map((scope) => t(scopeNames[scope as keyof typeof scopeNames])).join(', '),
                  day(dayIn(createdAt)),
                  lastUsedAt ? day(dayIn(lastUsedAt)) : t('keys.never'),
                  revokedAt ? (
                    t('keys.revoked')
                  ) : (
                    <button key="revoke" type="button" className="plain" onClick={() => revoke.mutate(id)}>
                      {t('keys.revoke')}
                    </button>
                  ),
                ],
              }))}
            />
          )
        }
      </Ready>
    </Section>
  );
}

function Create() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<keyof typeof scopeNames>('read');
  const create = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/keys', { body: { name: name.trim(), scopes: [scope] } })),
    onSuccess: () => {
      setName('');
      return queries.invalidateQueries({ queryKey: ['keys'] });
    },
  });
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <div className="filters">
        <Field label={t('keys.name')} placeholder={t('keys.nameHint')} maxLength={100} required value={name} onText={setName} />
        <NativeSelect
          label={t('keys.scopes')}
          value={scope}
          data={Object.entries(scopeNames).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(event) => setScope(event.currentTarget.value as keyof typeof scopeNames)}
        />
        <Button type="submit" loading={create.isPending}>
          {t('keys.create')}
        </Button>
      </div>
      <Told error={create.error} />
      {create.data && <Once said={t('keys.once')} text={create.data.token} />}
    </form>
  );
}
