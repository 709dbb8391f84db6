import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planQuery } from '../../api/plans.ts';
import { sourcesQuery } from '../../api/sources.ts';
import { Section } from '../../frame/section.tsx';
import { Empty, Ready } from '../../frame/states.tsx';
import { useWords } from '../../words/use-words.ts';
import { ConformanceSection } from './conformance-section.tsx';
import { PlanEditor } from './plan-editor.tsx';

const HEIGHT = 400;
/** Sources that send calls, which plans are held against. */
const SENDING = ['browser', 'server', 'app', 'hook'];

/** What each source should send, and what it sends. */
export function PlanPage() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const query = useQuery(sourcesQuery());
  return (
    <Ready query={query} height={HEIGHT}>
      {(sources) => {
        const sending = sources.filter(({ kind }) => SENDING.includes(kind));
        const source = sending.find(({ id }) => id === chosen) ?? sending[0];
        if (!source)
          return (
            <Empty title={t('plan.noSources')}>
              <p>{t('plan.noSourcesWhy')}</p>
            </Empty>
          );
        return (
          <>
            <div className="filters">
              <NativeSelect
                label={t('plan.source')}
                value={String(source.id)}
                data={sending.map(({ id, name }) => ({ value: String(id), label: name }))}
                onChange={(event) => setChosen(Number(event.currentTarget.value))}
              />
            </div>
            <Planned key={source.id} id={source.id} />
          </>
        );
      }}
    </Ready>
  );
}

function Planned({ id }: { id: number }) {
  const { t } = useWords();
  const query = useQuery(planQuery(id));
  return (
    <Ready query={query} height={HEIGHT}>
      {(plan) => (
        <>
          <Section title={t('plan.title')} measure={t('plan.why')}>
            <PlanEditor key={plan?.version ?? 0} id={id} plan={plan} />
          </Section>
          {plan && <ConformanceSection id={id} />}
        </>
      )}
    </Ready>
  );
}
