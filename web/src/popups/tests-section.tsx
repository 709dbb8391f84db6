import type { ListedPopup, PopupTest } from '../api/popups.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Verdict } from '../landing/verdict.tsx';
import { useWords, type Words } from '../words/use-words.ts';

interface TestsSectionProps {
  tests: readonly PopupTest[];
  popups: readonly ListedPopup[];
}

/** What can be said of pop-ups that are tested against each other. */
export function TestsSection({ tests, popups }: TestsSectionProps) {
  const words = useWords();
  const { t } = words;
  const nameOf = (id: string) => popups.find((popup) => popup.id === id)?.name ?? id;
  if (tests.length === 0) return null;
  return (
    <Section title={t('popups.tests')} measure={t('popups.testsMeasure')}>
      {tests.map((test) => {
        const key = test.variants.map(({ popup }) => popup).join('+');
        const table = (
          <>
            <Verdict test={test} nameOf={nameOf} />
            <DataTable
              label={t('popups.testOf', { name: nameOf(test.variants[0]?.popup ?? '') })}
              file="popup-test"
              columns={columnsOf(words, nameOf)}
              rows={test.variants}
              keyOf={({ popup }) => popup}
              isSortable={false}
            />
          </>
        );
        if (test.isRunning) return <div key={key}>{table}</div>;
        return (
          <details key={key} className="behind">
            <summary>{t('popups.testOver', { names: test.variants.map(({ popup }) => nameOf(popup)).join(' / ') })}</summary>
            {table}
          </details>
        );
      })}
    </Section>
  );
}

type Variant = PopupTest['variants'][number];

function columnsOf({ t, count, percent }: Words, nameOf: (id: string) => string): Column<Variant>[] {
  const within = (of: Variant['rate']) =>
    of && t('pageTest.within', { value: percent(of.value), low: percent(of.low), high: percent(of.high) });
  return [
    { id: 'name', title: t('popups.name'), isWord: true, of: ({ popup }) => nameOf(popup), show: ({ popup }) => nameOf(popup) },
    { id: 'people', title: t('popups.viewed'), of: ({ people }) => people, show: ({ people }) => count(people) },
    { id: 'acted', title: t('popups.acted'), of: ({ acted }) => acted, show: ({ acted }) => count(acted) },
    { id: 'rate', title: t('popups.share'), of: ({ rate }) => rate?.value ?? null, show: ({ rate }) => within(rate) },
    { id: 'lift', title: t('popups.lift'), of: ({ lift }) => lift?.value ?? '', show: ({ lift }) => within(lift) ?? '–' },
    {
      id: 'chance',
      title: t('pageTest.chance'),
      of: ({ chance }) => chance ?? '',
      show: ({ chance }) => (chance === null ? '–' : percent(chance)),
    },
  ];
}
