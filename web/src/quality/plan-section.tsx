import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/client.ts';
import { type Conformance, conformanceQuery, type KeyedSource, type Plan, savePlan, suggestionQuery } from '../api/quality.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords, type Words } from '../words/use-words.ts';

const HEIGHT = 200;

type PlannedEvent = Conformance['events'][number];

const modeNames: Record<Plan['mode'], string> = { off: 'plan.off', warn: 'plan.warn', enforce: 'plan.enforce' };

/** How a source keeps to its tracking plan; where it has none, a draft from what it sends. */
export function PlanSection({ source: { id, name } }: { source: KeyedSource }) {
  const words = useWords();
  const { t } = words;
  const query = useQuery(conformanceQuery(id));
  const hasNone = query.error instanceof Problem && query.error.code === 'no_plan';
  return (
    <Section title={t('plan.title', { source: name })} measure={t('plan.measure')}>
      {hasNone ? (
        <Draft id={id} />
      ) : (
        <Ready query={query} height={HEIGHT}>
          {({ events, mode }) => (
            <>
              <Mode id={id} mode={mode as Plan['mode']} events={events} />
              {events.length === 0 ? (
                <Empty title={t('plan.nothing')}>{null}</Empty>
              ) : (
                <DataTable
                  label={t('plan.table')}
                  file={`plan-${name}`}
                  columns={columnsOf(words)}
                  rows={events}
                  keyOf={({ type }) => type}
                  className="rejects"
                />
              )}
            </>
          )}
        </Ready>
      )}
    </Section>
  );
}

/** How strictly the plan is held; saved as a new version. */
function Mode({ id, mode, events }: { id: number; mode: Plan['mode']; events: readonly PlannedEvent[] }) {
  const { t } = useWords();
  const saving = useSaving(id);
  const planned = events
    .filter((one) => one.planned)
    .map(({ event, properties }) => ({
      event,
      properties: properties.map(({ name, type, required }) => ({ name, type: type as 'any', required })),
    }));
  return (
    <div className="filters">
      <NativeSelect
        label={t('plan.mode')}
        value={mode}
        disabled={saving.isPending}
        data={Object.entries(modeNames).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => saving.mutate({ mode: event.currentTarget.value as Plan['mode'], events: planned })}
      />
      <Told error={saving.error} />
    </div>
  );
}

function Draft({ id }: { id: number }) {
  const { t } = useWords();
  const [isWanted, setWanted] = useState(false);
  const draft = useQuery({ ...suggestionQuery(id), enabled: isWanted });
  const saving = useSaving(id);
  if (!isWanted)
    return (
      <Empty title={t('plan.none')}>
        <p>{t('plan.noneWhy')}</p>
        <Button variant="default" onClick={() => setWanted(true)}>
          {t('plan.draft')}
        </Button>
      </Empty>
    );
  return (
    <Ready query={draft} height={HEIGHT}>
      {(plan) =>
        plan.events.length === 0 ? (
          <Empty title={t('plan.tooLittle')}>{null}</Empty>
        ) : (
          <>
            <ul className="plain-list">
              {plan.events.map(({ event, properties }) => (
                <li key={event}>
                  <strong>{event}</strong>{' '}
                  <span className="soft">{properties.map(({ name, required }) => `${name}${required ? ' *' : ''}`).join(', ')}</span>
                </li>
              ))}
            </ul>
            <Told error={saving.error} />
            <Button loading={saving.isPending} onClick={() => saving.mutate(plan as Plan)}>
              {t('plan.accept')}
            </Button>
          </>
        )
      }
    </Ready>
  );
}

function useSaving(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (plan: Plan) => savePlan(id, plan),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['conformance', id] }),
  });
}

function columnsOf(words: Words): Column<PlannedEvent>[] {
  const { t, count, percent } = words;
  /** Only what is not as planned is worth a word. */
  const wrongOf = ({ properties }: PlannedEvent) =>
    properties
      .flatMap(({ name, required, missing, wrong }) => [
        ...(required && missing ? [t('plan.missing', { name, share: percent(missing) })] : []),
        ...(wrong ? [t('plan.wrong', { name, share: percent(wrong) })] : []),
      ])
      .join(' · ');
  return [
    {
      id: 'event',
      title: t('watched.event'),
      isWord: true,
      of: ({ event }) => event,
      show: ({ event }) => <span className="unbroken">{event}</span>,
    },
    {
      id: 'planned',
      title: t('plan.planned'),
      isWord: true,
      of: ({ planned }) => t(planned ? 'members.yes' : 'plan.unplanned'),
      show: ({ planned }) => t(planned ? 'members.yes' : 'plan.unplanned'),
    },
    { id: 'seen', title: t('plan.seen'), of: ({ seen }) => seen, show: ({ seen }) => count(seen) },
    { id: 'refused', title: t('quality.refused'), of: ({ refused }) => refused, show: ({ refused }) => count(refused) },
    {
      id: 'wrong',
      title: t('plan.differs'),
      isWord: true,
      of: wrongOf,
      show: (row) => <span className="told">{wrongOf(row) || '–'}</span>,
    },
  ];
}
