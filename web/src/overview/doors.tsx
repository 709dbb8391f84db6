import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { demosQuery, makeDemo } from '../api/demos.ts';
import { tellProblem } from '../frame/tell-problem.ts';
import { useWords } from '../words/use-words.ts';

const POLL_MS = 1_500;

/** Where the ledger is empty: three ways to fill it, each one step. */
export function Doors() {
  const { t } = useWords();
  return (
    <section className="first-run" aria-labelledby="first-run">
      <h2 id="first-run">{t('doors.title')}</h2>
      <p className="soft">{t('doors.why')}</p>
      <ul className="doors">
        <DemoDoor />
        <Door title={t('doors.import')} text={t('doors.importText')}>
          <Link to="/imports" className="button-link">
            {t('doors.importGo')}
          </Link>
        </Door>
        <Door title={t('doors.connect')} text={t('doors.connectText')}>
          <Link to="/connect" className="button-link">
            {t('doors.connectGo')}
          </Link>
        </Door>
      </ul>
    </section>
  );
}

function Door({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <li className="door">
      <h3>{title}</h3>
      <p>{text}</p>
      <div className="door-step">{children}</div>
    </li>
  );
}

function DemoDoor() {
  const words = useWords();
  const { t, percent } = words;
  const queries = useQueryClient();
  const { data: demos } = useQuery({
    ...demosQuery(),
    refetchInterval: ({ state }) => (state.data?.some((demo) => demo.state === 'making') ? POLL_MS : false),
  });
  const making = useMutation({ mutationFn: makeDemo, onSuccess: ({ demos: made }) => queries.setQueryData(['demos'], made) });
  const demo = demos?.find(({ state }) => state === 'ready') ?? demos?.find(({ state }) => state === 'making');
  return (
    <Door title={t('doors.demo')} text={t('doors.demoText')}>
      {demo?.state === 'ready' && (
        <a href={`/?workspace=${demo.workspace}`} className="button-link">
          {t('doors.demoGo')}
        </a>
      )}
      {demo?.state === 'making' && (
        <p role="status">
          {t('doors.demoMaking', { share: percent(demo.done) })}
          <progress value={demo.done} aria-label={t('doors.demo')} />
        </p>
      )}
      {!demo && (
        <Button loading={making.isPending} onClick={() => making.mutate()}>
          {t('doors.demoMake')}
        </Button>
      )}
      {making.error && (
        <p className="trouble" role="alert">
          {tellProblem(words, making.error)} <code>funil demo</code>
        </p>
      )}
    </Door>
  );
}
