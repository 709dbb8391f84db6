import type { LinkDetails } from '../api/links.ts';
import { DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { outcomeColumns, Verdict } from '../landing/verdict.tsx';
import { useWords } from '../words/use-words.ts';

type Way = NonNullable<LinkDetails['split']>['variants'][number];

/** What came of each destination of a split, and what can be said of the difference. */
export function SplitSection({ split, currency }: { split: NonNullable<LinkDetails['split']>; currency: string }) {
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
    <Section title={t('links.split')} measure={t('links.splitMeaning')}>
      <Verdict test={split} nameOf={(name) => split.variants.find((way) => way.name === name)?.url ?? name} />
      <DataTable
        label={t('links.splitWays')}
        file="split"
        columns={[destination, ...outcomeColumns<Way>(words, currency, t('links.splitFirst'))]}
        rows={split.variants}
        keyOf={({ name }) => name}
        isSortable={false}
      />
    </Section>
  );
}
