import type { LinkDetails } from '../api/links.ts';
import { DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { outcomeColumns, Verdict } from '../landing/verdict.tsx';
import { useWords } from '../words/use-words.ts';

type SplitTest = LinkDetails['splitTests'][number];
type Way = SplitTest['variants'][number];

interface SplitSectionProps {
  /** The latest first. */
  tests: readonly SplitTest[];
  currency: string;
}

/** What came of each destination of a split, and what can be said of the difference; of shares that held before, folded away. */
export function SplitSection({ tests, currency }: SplitSectionProps) {
  const { t, moment } = useWords();
  const [latest, ...earlier] = tests;
  if (!latest) return null;
  return (
    <Section title={t('links.split')} measure={t('links.splitMeaning')}>
      <p className="measure">
        {latest.until === null
          ? t('links.splitSince', { from: moment(latest.since) })
          : t('links.splitEnded', { from: moment(latest.since), to: moment(latest.until) })}
      </p>
      <Spell test={latest} currency={currency} />
      {earlier.map((test) => (
        <details key={test.since} className="behind">
          <summary>{t('links.splitEarlier', { from: moment(test.since), to: moment(test.until ?? '') })}</summary>
          <Spell test={test} currency={currency} />
        </details>
      ))}
    </Section>
  );
}

function Spell({ test, currency }: { test: SplitTest; currency: string }) {
  const words = useWords();
  const { t } = words;
  const destination = {
    id: 'way',
    title: t('links.splitWay'),
    isWord: true,
    of: ({ url }: Way) => url,
    show: ({ url, share }: Way) => (
      <span className="unbroken">
        {url}
        <span className="told">{t('links.splitShare', { share: words.percent(share / 100) })}</span>
      </span>
    ),
  };
  return (
    <>
      <Verdict test={test} nameOf={(name) => test.variants.find((way) => way.name === name)?.url ?? name} />
      <DataTable
        label={t('links.splitWays')}
        file="split"
        columns={[destination, ...outcomeColumns<Way>(words, currency, t('links.splitLift'))]}
        rows={test.variants}
        keyOf={({ name }) => name}
        isSortable={false}
      />
    </>
  );
}
