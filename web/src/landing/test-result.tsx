import type { LandingTest } from '../api/landing.ts';
import { DataTable } from '../frame/data-table.tsx';
import { useWords } from '../words/use-words.ts';
import { outcomeColumns, Verdict } from './verdict.tsx';

/** What a test says: the finding in a sentence, then the figures by variant. */
export function TestResult({ test, currency }: { test: LandingTest; currency: string }) {
  const words = useWords();
  const { t, dayOf, percent } = words;
  const whole = test.variants.reduce((sum, { weight }) => sum + weight, 0);
  const variant = {
    id: 'variant',
    title: t('pageTest.variant'),
    isWord: true,
    of: ({ name }: LandingTest['variants'][number]) => name,
    show: ({ name, version, weight }: LandingTest['variants'][number]) => (
      <>
        {name}
        <span className="told">{t('pageTest.shareMeant', { version, share: percent(weight / whole) })}</span>
      </>
    ),
  };
  return (
    <>
      <Verdict test={test} />
      <p className="measure">
        {test.endedAt
          ? t('pageTest.ran', { from: dayOf(test.beganAt), to: dayOf(test.endedAt) })
          : t('pageTest.runs', { from: dayOf(test.beganAt) })}
      </p>
      <DataTable
        label={t('pageTest.variants')}
        file="test"
        columns={[variant, ...outcomeColumns<LandingTest['variants'][number]>(words, currency, words.t('pageTest.lift', { base: 'A' }))]}
        rows={test.variants}
        keyOf={({ name }) => name}
        isSortable={false}
      />
    </>
  );
}
