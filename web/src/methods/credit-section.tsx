import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CreditReport, creditQuery } from '../api/queries.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { type Model, modelMeanings, modelNames, wordsOf } from '../words/labels.ts';
import { FEW } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';

type Row = CreditReport['rows'][number] & { share: number };
type By = 'channel' | 'campaign';

interface CreditSectionProps {
  model: Model;
  by: By;
  onBy: (by: By) => void;
}

const HEIGHT = 320;
const SHOWN = 15;

/** Conversions and revenue credited to channels or campaigns. */
export function CreditSection({ model, by, onBy }: CreditSectionProps) {
  const words = useWords();
  const { t } = words;
  const { frame, compared } = useFrame();
  const query = useQuery(creditQuery(frame, model, by));
  const before = useQuery({ ...creditQuery(compared ?? {}, model, by), enabled: compared !== null });
  const choice = (
    <SegmentedControl
      aria-label={t('by.label')}
      value={by}
      data={[
        { value: 'channel', label: t('by.channel') },
        { value: 'campaign', label: t('by.campaign') },
      ]}
      onChange={(value) => onBy(value as By)}
    />
  );
  return (
    <Section title={titleOf(words, query.data, by)} measure={t('credit.measure', { model: t(modelNames[model]) })} controls={choice}>
      <Ready query={query} before={compared && before} height={HEIGHT}>
        {(report) =>
          report.rows.length === 0 ? (
            <Empty title={t('credit.none')}>
              <p>{t('credit.noneWhy')}</p>
            </Empty>
          ) : (
            <DataTable
              label={t('credit.table')}
              file={`credit-by-${by}`}
              columns={columnsFor(words, by, report)}
              rows={sharesOf(report)}
              keyOf={keyOf}
              shown={SHOWN}
              before={compared ? { rows: before.data && sharesOf(before.data), days: daysText(words, compared) } : undefined}
            />
          )
        }
      </Ready>
      <Definitions entries={[[t(modelNames[model]), t(modelMeanings[model])]]} questions={['journeys', 'baseline-keys']} />
    </Section>
  );
}

/** Each with its part of all credit, the most first. */
function sharesOf({ rows }: CreditReport): Row[] {
  const all = rows.reduce((sum, { conversions }) => sum + conversions, 0);
  return rows.map((row) => ({ ...row, share: all === 0 ? 0 : row.conversions / all })).sort((a, b) => b.conversions - a.conversions);
}

function keyOf({ key }: Row): string {
  return key;
}

function columnsFor(words: Words, by: By, { rows, currency }: CreditReport): Column<Row>[] {
  const { t, parts, money, percent } = words;
  const most = Math.max(...rows.map(({ conversions }) => conversions));
  return [
    {
      id: 'key',
      title: t(by === 'channel' ? 'by.channel' : 'by.campaign'),
      isWord: true,
      of: ({ key }) => key,
      show: ({ key }) => <span className="unbroken">{wordsOf(key) || t('by.unknown')}</span>,
    },
    {
      id: 'conversions',
      title: t('column.conversions'),
      of: ({ conversions }) => conversions,
      show: ({ conversions }) => parts(conversions),
    },
    {
      id: 'share',
      title: t('column.share'),
      of: ({ share }) => share,
      show: ({ share }) => percent(share),
    },
    {
      id: 'drawn',
      title: '',
      isDrawn: true,
      of: () => '',
      show: ({ conversions }) => (
        <span className="cohort">
          <span className="cohort-bar" style={{ width: `${(conversions / most) * 100}%` }} />
        </span>
      ),
    },
    { id: 'revenue', title: t('column.revenue'), of: ({ value }) => value, show: ({ value }) => money(value, currency) },
  ];
}

function titleOf({ t, count, percent }: Words, report: CreditReport | undefined, by: By): string {
  const rows = report?.rows ?? [];
  const all = rows.reduce((sum, { conversions }) => sum + conversions, 0);
  const [first] = [...rows].sort((a, b) => b.conversions - a.conversions);
  const title = t(by === 'channel' ? 'credit.byChannel' : 'credit.byCampaign');
  if (!first || all === 0) return title;
  if (all < FEW) return `${title}: ${t('few.data', { n: count(all) })}`;
  return t('credit.finding', { name: wordsOf(first.key) || t('by.unknown'), share: percent(first.conversions / all) });
}
