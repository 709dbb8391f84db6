import type { LandingTest } from '../api/landing.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { verdictNames } from './names.ts';

type Variant = LandingTest['variants'][number];

/** What a test says: the finding in a sentence, then the figures by variant. */
export function TestResult({ test, currency }: { test: LandingTest; currency: string }) {
  const words = useWords();
  const { t, count, percent, dayOf } = words;
  const winner = test.winner === null ? '' : ` ${t('pageTest.winner', { name: test.winner })}`;
  const needed =
    test.peopleNeeded !== null && test.state === 'cannot_tell_yet' ? ` ${t('pageTest.needed', { people: count(test.peopleNeeded) })}` : '';
  const split = test.uneven !== null && test.state === 'uneven_split' ? ` ${t('pageTest.uneven', { chance: percent(test.uneven) })}` : '';
  return (
    <>
      <p className="verdict">
        <strong>{t(verdictNames[test.state])}</strong>
        {winner}
        {needed}
        {split}
      </p>
      <p className="measure">
        {test.endedAt
          ? t('pageTest.ran', { from: dayOf(test.beganAt), to: dayOf(test.endedAt) })
          : t('pageTest.runs', { from: dayOf(test.beganAt) })}
      </p>
      <DataTable
        label={t('pageTest.variants')}
        file="test"
        columns={columnsOf(words, currency)}
        rows={test.variants}
        keyOf={({ name }) => name}
        isSortable={false}
      />
    </>
  );
}

function columnsOf(words: Words, currency: string): Column<Variant>[] {
  const { t, count, money, percent } = words;
  const within = (of: Variant['rate']) =>
    of && t('pageTest.within', { value: percent(of.value), low: percent(of.low), high: percent(of.high) });
  return [
    {
      id: 'variant',
      title: t('pageTest.variant'),
      isWord: true,
      of: ({ name }) => name,
      show: ({ name, version }) => (
        <>
          {name}
          <span className="told">{t('landing.versionNumber', { version })}</span>
        </>
      ),
    },
    { id: 'people', title: t('pageTest.people'), of: ({ people }) => people, show: ({ people }) => count(people) },
    { id: 'leads', title: t('landing.leads'), of: ({ leads }) => leads, show: ({ leads }) => count(leads) },
    { id: 'rate', title: t('landing.rate'), of: ({ rate }) => rate?.value ?? null, show: ({ rate }) => within(rate) },
    { id: 'lift', title: t('pageTest.lift'), of: ({ lift }) => lift?.value ?? '', show: ({ lift }) => within(lift) ?? '–' },
    {
      id: 'chance',
      title: t('pageTest.chance'),
      of: ({ chance }) => chance ?? '',
      show: ({ chance }) => (chance === null ? '–' : percent(chance)),
    },
    { id: 'customers', title: t('pageTest.customers'), of: ({ customers }) => customers, show: ({ customers }) => count(customers) },
    { id: 'revenue', title: t('landing.revenue'), of: ({ revenue }) => revenue, show: ({ revenue }) => money(revenue ?? 0, currency) },
  ];
}
