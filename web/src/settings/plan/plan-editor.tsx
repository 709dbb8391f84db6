import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { draftPlan, type Plan, type PlanFields, planQuery, savePlan } from '../../api/plans.ts';
import { Field } from '../../people/entry.tsx';
import { mayDo, useSession } from '../../people/session.ts';
import { Told } from '../../people/told.tsx';
import { useWords } from '../../words/use-words.ts';
import { PlannedEventPart } from './planned-event.tsx';

const modeNames = { off: 'plan.off', warn: 'plan.warn', enforce: 'plan.enforce' } as const;

type Mode = keyof typeof modeNames;

const EMPTY: PlanFields = { mode: 'warn', events: [] };

/** The plan of one source: drafted from what it sends, looked through, and put in force as a new version. */
export function PlanEditor({ id, plan }: { id: number; plan: Plan | null }) {
  const { t, moment } = useWords();
  const queries = useQueryClient();
  const mayChange = mayDo(useSession(), 'admin');
  const [draft, setDraft] = useState<PlanFields>(() => (plan ? { mode: plan.mode, events: plan.events } : EMPTY));
  const [name, setName] = useState('');
  const isChanged = JSON.stringify(draft) !== JSON.stringify(plan ? { mode: plan.mode, events: plan.events } : EMPTY);
  const suggest = useMutation({ mutationFn: () => draftPlan(id), onSuccess: ({ events }) => setDraft({ ...draft, events }) });
  const save = useMutation({
    mutationFn: () => savePlan(id, draft),
    onSuccess: async (saved) => {
      queries.setQueryData(planQuery(id).queryKey, saved);
      await queries.invalidateQueries({ queryKey: ['plan', id, 'conformance'] });
    },
  });
  const add = (event: FormEvent) => {
    event.preventDefault();
    setDraft({ ...draft, events: [...draft.events, { event: name.trim(), properties: [] }] });
    setName('');
  };
  return (
    <>
      <p className="measure">{plan ? t('plan.version', { version: plan.version, when: moment(plan.since) }) : t('plan.none')}</p>
      <div className="filters">
        <NativeSelect
          label={t('plan.mode')}
          disabled={!mayChange}
          value={draft.mode}
          data={Object.entries(modeNames).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(event) => setDraft({ ...draft, mode: event.currentTarget.value as Mode })}
        />
        {mayChange && (
          <Button variant="default" loading={suggest.isPending} onClick={() => suggest.mutate()}>
            {t('plan.draft')}
          </Button>
        )}
      </div>
      <Told error={suggest.error} />
      {suggest.data?.events.length === 0 && <p className="soft">{t('plan.nothingSent')}</p>}
      {draft.events.map((event, place) => (
        <PlannedEventPart
          key={event.event}
          event={event}
          mayChange={mayChange}
          onChange={(changed) =>
            setDraft({ ...draft, events: draft.events.flatMap((one, index) => (index === place ? (changed ?? []) : one)) })
          }
        />
      ))}
      {mayChange && (
        <form className="filters" onSubmit={add}>
          <Field label={t('plan.newEvent')} required maxLength={200} value={name} onText={setName} />
          <Button type="submit" variant="default" disabled={name.trim() === '' || draft.events.some(({ event }) => event === name.trim())}>
            {t('plan.addEvent')}
          </Button>
        </form>
      )}
      <Told error={save.error} />
      {mayChange && isChanged && (
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('plan.save')}
        </Button>
      )}
    </>
  );
}
