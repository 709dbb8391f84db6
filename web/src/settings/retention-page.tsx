import { Button, NativeSelect } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { Entries } from './entries.tsx';

const HEIGHT = 200;

type Retention = Awaited<ReturnType<typeof askRetention>>;

function retentionQuery() {
  return queryOptions({ queryKey: ['retention'], queryFn: askRetention });
}

function askRetention() {
  return dataOf(api.GET('/api/v1/retention'));
}

/** What is kept how long: what can be set, and what is so. */
export function RetentionPage() {
  const { t } = useWords();
  const query = useQuery(retentionQuery());
  return (
    <>
      <Section title={t('retention.refused')} measure={t('retention.refusedWhy')}>
        <Ready query={query} height={HEIGHT}>
          {(kept) => <Refused key={kept.rejectDays} kept={kept} />}
        </Ready>
      </Section>
      <Section title={t('retention.rest')} measure={t('retention.restWhy')}>
        <Entries
          isWide
          label={t('retention.rest')}
          heads={[t('retention.what'), t('retention.howLong')]}
          rows={FIXED.map(([what, howLong]) => ({ id: what, cells: [t(what), t(howLong)] }))}
        />
      </Section>
    </>
  );
}

/** Nobody can set these, so nothing is offered. */
const FIXED = [
  ['retention.ledger', 'retention.ledgerKept'],
  ['retention.journal', 'retention.journalKept'],
  ['retention.live', 'retention.liveKept'],
  ['retention.deliveries', 'retention.deliveriesKept'],
  ['retention.audit', 'retention.auditKept'],
] as const;

function Refused({ kept }: { kept: Retention }) {
  const { t, moment } = useWords();
  const queries = useQueryClient();
  const mayChange = mayDo(useSession(), 'admin');
  const [days, setDays] = useState(kept.rejectDays);
  const save = useMutation({
    mutationFn: () => dataOf(api.PUT('/api/v1/retention', { body: { rejectDays: days } })),
    onSuccess: (saved) => queries.setQueryData(retentionQuery().queryKey, saved),
  });
  const choices = [...new Set([...kept.older.map((one) => one.days), ...(kept.rejectDays === null ? [] : [kept.rejectDays])])].sort(
    (a, b) => a - b,
  );
  const going = kept.older.find((one) => one.days === days)?.rejects ?? 0;
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p>
        {kept.oldest ? t('retention.now', { count: kept.rejects, since: moment(kept.oldest) }) : t('retention.nothing')}{' '}
        {kept.enforcedAt && t('retention.enforced', { when: moment(kept.enforcedAt) })}
      </p>
      <NativeSelect
        label={t('retention.keep')}
        disabled={!mayChange}
        value={days === null ? '' : String(days)}
        data={[
          { value: '', label: t('retention.forGood') },
          ...choices.map((one) => ({ value: String(one), label: t('retention.days', { count: one }) })),
        ]}
        onChange={(event) => setDays(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      />
      {days !== kept.rejectDays && going > 0 && <p className="told">{t('retention.going', { count: going })}</p>}
      <Told error={save.error} />
      {mayChange && (
        <Button type="submit" variant="default" loading={save.isPending} disabled={days === kept.rejectDays}>
          {t('settings.save')}
        </Button>
      )}
      <p className="measure">{t('retention.within')}</p>
    </form>
  );
}
