import { useQuery } from '@tanstack/react-query';
import { type Conformance, conformanceQuery } from '../../api/plans.ts';
import { type Column, DataTable } from '../../frame/data-table.tsx';
import { Section } from '../../frame/section.tsx';
import { Ready } from '../../frame/states.tsx';
import { useWords, type Words } from '../../words/use-words.ts';

type Row = Conformance['events'][number];

const HEIGHT = 240;

/** How well a source keeps to its plan. */
export function ConformanceSection({ id }: { id: number }) {
  const words = useWords();
  const { t } = words;
  const query = useQuery(conformanceQuery(id));
  return (
    <Section title={t('plan.conformance')} measure={t('plan.conformanceWhy')}>
      <Ready query={query} height={HEIGHT}>
        {({ events }) => (
          <DataTable
            label={t('settings.table', { name: t('plan.conformance') })}
            file="plan-conformance"
            columns={columns(words)}
            rows={events}
            keyOf={({ type, planned }) => `${type} ${planned}`}
          />
        )}
      </Ready>
    </Section>
  );
}

function columns(words: Words): Column<Row>[] {
  const { t, count, moment } = words;
  return [
    { id: 'event', title: t('plan.event'), isWord: true, of: ({ event }) => event, show: ({ event }) => event },
    {
      id: 'planned',
      title: t('plan.planned'),
      isWord: true,
      of: ({ planned }) => t(planned ? 'plan.yes' : 'plan.no'),
      show: ({ planned }) => t(planned ? 'plan.yes' : 'plan.no'),
    },
    { id: 'seen', title: t('plan.seen'), of: ({ seen }) => seen, show: ({ seen }) => count(seen) },
    { id: 'refused', title: t('plan.refused'), of: ({ refused }) => refused, show: ({ refused }) => count(refused) },
    { id: 'off', title: t('plan.differs'), isWord: true, of: (row) => differing(words, row), show: (row) => differing(words, row) },
    { id: 'last', title: t('plan.last'), isWord: true, of: ({ last }) => last ?? '', show: ({ last }) => (last ? moment(last) : '–') },
  ];
}

/** Which properties are missing or of another type, and how often. */
function differing({ t, percent }: Words, { properties }: Row): string {
  const told = properties.flatMap(({ name, required, missing, wrong }) => [
    ...(required && missing ? [t('plan.missing', { name, share: percent(missing) })] : []),
    ...(wrong ? [t('plan.wrong', { name, share: percent(wrong) })] : []),
  ]);
  return told.join('; ') || '–';
}
