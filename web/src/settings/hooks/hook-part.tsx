import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  closeHook,
  deliveriesQuery,
  type Hook,
  type HookDelivery,
  hooksQuery,
  replayHook,
  rotateHook,
  vendorsQuery,
} from '../../api/hooks.ts';
import { Ready } from '../../frame/states.tsx';
import { Field } from '../../people/entry.tsx';
import { Told } from '../../people/told.tsx';
import { reasonNames } from '../../words/reasons.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';
import { Once } from '../once.tsx';
import { vendorName } from './vendor-names.ts';

const HEIGHT = 120;

/** One webhook: its address, its secret's age, what came last, and what can be done with it. */
export function HookPart({ hook }: { hook: Hook }) {
  const { t, moment } = useWords();
  const queries = useQueryClient();
  const [isRotating, setRotating] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const renew = () => queries.invalidateQueries({ queryKey: hooksQuery().queryKey });
  const close = useMutation({ mutationFn: () => closeHook(hook.id), onSuccess: renew });
  const replay = useMutation({ mutationFn: () => replayHook(hook.id), onSuccess: renew });
  return (
    <article className="hook">
      <h3>
        {hook.name} <span className="soft">{vendorName(hook.vendor)}</span>
      </h3>
      <p className="unbroken">
        <code>{window.location.origin + hook.path}</code>
      </p>
      <p className="measure">
        {hook.closed ? t('hooks.closed') : t('hooks.secretSince', { when: moment(hook.secretSince) })}{' '}
        {hook.formerUntil && t('hooks.formerUntil', { when: moment(hook.formerUntil) })}
      </p>
      <p className="cell-actions">
        <button type="button" className="plain" onClick={() => setRotating(!isRotating)} aria-expanded={isRotating}>
          {t(hook.closed ? 'hooks.reopen' : 'hooks.rotate')}
          <span className="unseen"> {hook.name}</span>
        </button>
        <button type="button" className="plain" disabled={replay.isPending} onClick={() => replay.mutate()}>
          {t('hooks.replay')}
          <span className="unseen"> {hook.name}</span>
        </button>
        {!hook.closed && (
          <button type="button" className="plain" disabled={close.isPending} onClick={() => close.mutate()}>
            {t('hooks.close')}
            <span className="unseen"> {hook.name}</span>
          </button>
        )}
      </p>
      <Told error={close.error ?? replay.error} />
      {replay.data && (
        <p className="done" role="status">
          {t('hooks.replayed', { tried: replay.data.tried, replayed: replay.data.replayed })}
        </p>
      )}
      {isRotating && <Rotate hook={hook} />}
      <details className="behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('hooks.deliveries')}
          <span className="unseen"> {hook.name}</span>
        </summary>
        {isOpen && <Deliveries hook={hook} />}
      </details>
    </article>
  );
}

function Rotate({ hook }: { hook: Hook }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data: vendors = [] } = useQuery(vendorsQuery());
  const [secret, setSecret] = useState('');
  const isTheirs = vendors.find(({ vendor }) => vendor === hook.vendor)?.secretFrom === 'vendor';
  const rotate = useMutation({
    mutationFn: () => rotateHook(hook.id, secret.trim()),
    onSuccess: () => {
      setSecret('');
      return queries.invalidateQueries({ queryKey: hooksQuery().queryKey });
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        rotate.mutate();
      }}
    >
      <Field
        label={t(isTheirs ? 'hooks.theirSecret' : 'hooks.ownSecret')}
        description={t('hooks.overlap')}
        required={isTheirs}
        minLength={8}
        maxLength={4_096}
        autoComplete="off"
        value={secret}
        onText={setSecret}
      />
      <Told error={rotate.error} />
      <Button type="submit" variant="default" loading={rotate.isPending}>
        {t('hooks.newSecret')}
      </Button>
      {rotate.data && !isTheirs && <Once said={t('hooks.secretOnce')} text={rotate.data.secret} />}
    </form>
  );
}

const verdictNames: Record<HookDelivery['verdict'], string> = {
  taken: 'hooks.taken',
  kept: 'hooks.kept',
  replayed: 'hooks.readSince',
};

function Deliveries({ hook }: { hook: Hook }) {
  const words = useWords();
  const { t, moment } = words;
  const query = useQuery(deliveriesQuery(hook.id));
  return (
    <Ready query={query} height={HEIGHT}>
      {(deliveries) =>
        deliveries.length === 0 ? (
          <p className="soft">{t('hooks.noDeliveries')}</p>
        ) : (
          <Entries
            label={`${t('hooks.deliveries')} ${hook.name}`}
            heads={[t('audit.when'), t('hooks.verdict'), t('hooks.topic'), t('hooks.id')]}
            rows={deliveries.map(({ delivery, at, topic, ...told }) => ({
              id: delivery,
              cells: [
                moment(at),
                verdictOf(words, told),
                topic || '–',
                <span key="id" className="unbroken soft">
                  {delivery}
                </span>,
              ],
            }))}
          />
        )
      }
    </Ready>
  );
}

function verdictOf({ t }: Words, { verdict, reason, detail }: Pick<HookDelivery, 'verdict' | 'reason' | 'detail'>): string {
  if (reason === null) return t(verdictNames[verdict]);
  const named = (reasonNames as Record<string, string>)[reason];
  return [`${t(verdictNames[verdict])}: ${named ? t(named) : reason}`, reason === 'no_mapping' ? '' : detail].filter(Boolean).join(' – ');
}
