import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { beginTest, endTest, type Landing, type LandingTest, testsQuery } from '../api/landing.ts';
import { Definitions } from '../frame/definitions.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { TestResult } from './test-result.tsx';

const HEIGHT = 160;
const EVEN = 50;

/** Tests of one version against others: what they say so far, and the beginning and end of one. */
export function TestSection({ page }: { page: Landing }) {
  const { t } = useWords();
  const query = useQuery(testsQuery(page.id));
  return (
    <Section title={t('pageTest.title')} measure={t('pageTest.measure')}>
      <Ready query={query} height={HEIGHT}>
        {({ tests, currency }) => (
          <>
            {tests.map((test) => (
              <div key={test.id}>
                <TestResult test={test} currency={currency} />
                {!test.endedAt && <End page={page} test={test} />}
              </div>
            ))}
            {tests.every(({ endedAt }) => endedAt) && <Begin page={page} />}
          </>
        )}
      </Ready>
      <Definitions
        entries={[
          [t('pageTest.chance'), t('pageTest.chanceMeaning')],
          [t('pageTest.lift', { base: 'A' }), t('pageTest.liftMeaning')],
          [t('pageTest.split'), t('pageTest.splitMeaning')],
        ]}
        questions={['test-results']}
      />
    </Section>
  );
}

function End({ page, test }: { page: Landing; test: LandingTest }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endTest(page.id, test.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['landing'] }),
  });
  return (
    <>
      <Button variant="default" loading={ending.isPending} onClick={() => ending.mutate()}>
        {t('pageTest.end')}
      </Button>
      <Told error={ending.error} />
    </>
  );
}

function Begin({ page }: { page: Landing }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const numbers = page.versions.map(({ version }) => version);
  const [first, setFirst] = useState(page.liveVersion ?? numbers[0] ?? 0);
  const [second, setSecond] = useState(numbers.find((version) => version !== first) ?? 0);
  const beginning = useMutation({
    mutationFn: () =>
      beginTest(
        page.id,
        [first, second].map((version) => ({ version, weight: EVEN })),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['landing'] }),
  });
  if (numbers.length < 2 || page.state !== 'live') {
    return (
      <Empty title={t('pageTest.none')}>
        <p>{t('pageTest.noneWhy')}</p>
      </Empty>
    );
  }
  const data = numbers.map((version) => ({ value: String(version), label: t('landing.versionNumber', { version }) }));
  return (
    <>
      <div className="landing-new">
        <NativeSelect
          label={t('pageTest.first')}
          value={String(first)}
          data={data}
          onChange={(event) => setFirst(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('pageTest.second')}
          value={String(second)}
          data={data}
          onChange={(event) => setSecond(Number(event.currentTarget.value))}
        />
        <Button disabled={first === second} loading={beginning.isPending} onClick={() => beginning.mutate()}>
          {t('pageTest.begin')}
        </Button>
      </div>
      <Told error={beginning.error} />
    </>
  );
}
