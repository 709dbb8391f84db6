import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endTest, type Landing, type LandingTest, testsQuery } from '../api/landing.ts';
import { Definitions } from '../frame/definitions.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { BeginTest } from './begin-test.tsx';
import { TestResult } from './test-result.tsx';

const HEIGHT = 160;

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
            {tests.every(({ endedAt }) => endedAt) && <BeginTest page={page} />}
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
      <Button className="end-test" variant="default" loading={ending.isPending} onClick={() => ending.mutate()}>
        {t('pageTest.end')}
      </Button>
      <Told error={ending.error} />
    </>
  );
}
