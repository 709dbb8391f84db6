import { Button, NativeSelect } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/schema.generated.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import '../mail/mail.css';
import { kindNames, returnedNames, type State, stateNames, whyNames } from './names.ts';

type Mail = paths['/api/v1/outbox']['get']['responses']['200']['content']['application/json']['mails'][number];

const HEIGHT = 300;
const PAGE = 50;

function outboxQuery(state: State | '') {
  return infiniteQueryOptions({
    queryKey: ['outbox', state],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/outbox', {
          params: { query: { limit: PAGE, ...(state === '' ? {} : { state }), ...(pageParam === null ? {} : { before: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/** Every message, what became of it and why; what nobody knows is for a person to decide. */
export function OutboxPage() {
  const { t } = useWords();
  const [state, setState] = useState<State | ''>('');
  const query = useInfiniteQuery(outboxQuery(state));
  const mails = query.data?.pages.flatMap((page) => page.mails) ?? [];
  const choice = (
    <NativeSelect
      label={t('outbox.state')}
      value={state}
      data={[{ value: '', label: t('outbox.all') }, ...Object.entries(stateNames).map(([value, name]) => ({ value, label: t(name) }))]}
      onChange={(event) => setState(event.currentTarget.value as State | '')}
    />
  );
  return (
    <Section title={t('outbox.title')} measure={t('outbox.why')} controls={choice}>
      <Ready query={query} height={HEIGHT}>
        {() =>
          mails.length === 0 ? (
            <Empty title={t('outbox.none')}>
              <p>{t('outbox.noneWhy')}</p>
            </Empty>
          ) : (
            <>
              {mails.map((mail) => (
                <MailEntry key={mail.id} mail={mail} />
              ))}
              <MoreButton query={query}>{t('outbox.more')}</MoreButton>
            </>
          )
        }
      </Ready>
    </Section>
  );
}

function MailEntry({ mail }: { mail: Mail }) {
  const { t, moment } = useWords();
  const { to, subject, text, at, state, kind, why, attempt, due, returned } = mail;
  return (
    <details className="mail">
      <summary>
        {subject}{' '}
        <span className="soft">
          {t(kindNames[kind] ?? 'outbox.kindOther')}, {t('outbox.to', { address: to, at: moment(at) })}
        </span>{' '}
        <strong className={`mail-state is-${state}`}>{t(stateNames[state])}</strong>
        {returned && <strong className="mail-state is-failed"> {t(returnedNames[returned])}</strong>}
      </summary>
      {state === 'queued' && attempt > 0 && <p>{t('outbox.tried', { count: attempt, at: moment(due) })}</p>}
      {state === 'unknown' && <p>{t('outbox.unknownWhy')}</p>}
      {why && <p className="soft">{whyNames[why] ? t(whyNames[why]) : why}</p>}
      <pre>{text === '' ? t('outbox.forgotten') : text}</pre>
      <Acts mail={mail} />
    </details>
  );
}

/** What a person may decide: to send again what did not leave or may not have, or to say what is so. */
function Acts({ mail: { id, state, text } }: { mail: Mail }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['outbox'] });
  const send = useMutation({ mutationFn: () => api.POST('/api/v1/outbox/{id}/send', { params: { path: { id } } }), onSuccess });
  const mark = useMutation({
    mutationFn: (as: 'sent' | 'failed') => api.POST('/api/v1/outbox/{id}/mark', { params: { path: { id } }, body: { state: as } }),
    onSuccess,
  });
  const isAgain = text !== '' && (state === 'kept' || state === 'failed' || state === 'unknown');
  if (!isAgain && state !== 'unknown') return null;
  return (
    <>
      <div className="mail-row">
        {isAgain && (
          <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>
            {t(state === 'kept' ? 'outbox.send' : 'outbox.again')}
          </Button>
        )}
        {state === 'unknown' && (
          <>
            <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate('sent')}>
              {t('outbox.markSent')}
            </Button>
            <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate('failed')}>
              {t('outbox.markFailed')}
            </Button>
          </>
        )}
      </div>
      <Told error={send.error ?? mark.error} />
    </>
  );
}
