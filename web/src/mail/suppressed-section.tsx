import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { Entries } from '../settings/entries.tsx';
import { useWords } from '../words/use-words.ts';
import { suppressedQuery } from './queries.ts';

const HEIGHT = 160;
const TYPING = 300;

const reasonNames = { bounce: 'mail.bounce', complaint: 'mail.complaint', unsubscribe: 'mail.unsubscribe', person: 'mail.person' } as const;

/** Addresses that get no messages, and why. */
export function SuppressedSection() {
  const { t, moment } = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [find] = useDebouncedValue(text, TYPING);
  const query = useQuery(suppressedQuery(find));
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['mail', 'suppressed'] });
  const add = useMutation({ mutationFn: (address: string) => api.POST('/api/v1/mail/suppressed', { body: { address } }), onSuccess });
  const lift = useMutation({ mutationFn: (address: string) => api.POST('/api/v1/mail/suppressed/lift', { body: { address } }), onSuccess });
  return (
    <Section title={t('mail.suppressed')} measure={t('mail.suppressedWhy')}>
      <div className="filters">
        <Field label={t('mail.find')} type="search" value={text} onText={setText} />
        <Button variant="default" disabled={!text.includes('@')} loading={add.isPending} onClick={() => add.mutate(text)}>
          {t('mail.suppress')}
        </Button>
      </div>
      <Told error={add.error ?? lift.error} />
      <Ready query={query} height={HEIGHT}>
        {({ suppressed }) =>
          suppressed.length === 0 ? (
            <Empty title={t('mail.noneSuppressed')}>
              <p>{t('mail.noneSuppressedWhy')}</p>
            </Empty>
          ) : (
            <Entries
              label={t('mail.suppressed')}
              heads={[t('mail.address'), t('mail.reason'), t('mail.since'), t('mail.note'), '']}
              isWide
              rows={suppressed.map(({ address, reason, at, note }) => ({
                id: address,
                cells: [
                  address,
                  t(reasonNames[reason]),
                  moment(at),
                  note,
                  <button key="lift" type="button" className="plain" onClick={() => lift.mutate(address)}>
                    {t('mail.lift')}
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
