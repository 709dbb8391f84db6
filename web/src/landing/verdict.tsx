import type { LandingTest } from '../api/landing.ts';
import type { Column } from '../frame/data-table.tsx';
import { tell } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { verdictNames } from './names.ts';

/** What both tests of pages and splits of links say of one of theirs. */
export type Outcome = Pick<LandingTest['variants'][number], 'people' | 'leads' | 'customers' | 'revenue' | 'rate' | 'lift' | 'chance'>;

/** The finding in a sentence. `names` tells the winner otherwise than the server does. */
export function Verdict({
  test,
  nameOf = (name) => name,
}: {
  test: Pick<LandingTest, 'state' | 'winner' | 'peopleNeeded' | 'uneven'>;
  nameOf?: (name: string) => string;
}) {
  const { t, count, percent } = useWords();
  const winner = test.winner === null ? '' : ` ${t('pageTest.winner', { name: nameOf(test.winner) })}`;
  const needed =
    test.peopleNeeded !== null && test.state === 'cannot_tell_yet' ? ` ${t('pageTest.needed', { people: count(test.peopleNeeded) })}` : '';
  const split = test.uneven !== null && test.state === 'uneven_split' ? ` ${t('pageTest.uneven', { chance: percent(test.uneven) })}` : '';
  return (
    <p className="verdict">
      <strong>{t(verdictNames[test.state])}</strong>
      {winner}
      {needed}
      {split}
    </p>
  );
}

export function outcomeColumns<Row extends Outcome>(words: Words, currency: string, lift: string): Column<Row>[] {
  const { t, count, money, percent } = words;
  const within = (of: Outcome['rate']) =>
    of && t('pageTest.within', { value: percent(of.value), low: percent(of.low), high: percent(of.high) });
  return [
    { id: 'people', title: t('pageTest.people'), of: ({ people }) => people, show: ({ people }) => count(people) },
    { id: 'leads', title: t('landing.leads'), of: ({ leads }) => leads, show: ({ leads }) => count(leads) },
    { id: 'rate', title: t('landing.rate'), of: ({ rate }) => rate?.value ?? null, show: ({ rate }) => within(rate) },
    { id: 'lift', title: lift, of: ({ lift }) => lift?.value ?? '', show: ({ lift }) => within(lift) ?? '–' },
    {
      id: 'chance',
      title: t('pageTest.chance'),
      of: ({ chance }) => chance ?? '',
      show: ({ chance }) => (chance === null ? '–' : percent(chance)),
    },
    { id: 'customers', title: t('pageTest.customers'), of: ({ customers }) => customers, show: ({ customers }) => count(customers) },
    {
      id: 'revenue',
      title: t('landing.revenue'),
      of: ({ revenue }) => revenue,
      show: ({ revenue }) => tell(words, revenue, (value) => money(value, currency)),
    },
  ];
}
