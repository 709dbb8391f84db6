import { useQuery } from '@tanstack/react-query';
import { type CycleReport, cycleQuery } from '../api/queries.ts';
import { csvOf } from '../frame/csv.ts';
import { Definitions } from '../frame/definitions.tsx';
import type { Frame } from '../frame/period.ts';
import { Savings } from '../frame/savings.tsx';
import { Scroll } from '../frame/scroll.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { FEW } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';

const HEIGHT = 280;

/** How long leads take from their first touch to their first conversion: the table is the chart. */
export function CycleSection({ frame }: { frame: Frame }) {
  const words = useWords();
  const { t } = words;
  const query = useQuery(cycleQuery(frame));
  return (
    <Section title={titleOf(words, query.data)} measure={t('cycle.measure')}>
      <Ready query={query} height={HEIGHT}>
        {(report) =>
          report.summary === null ? (
            <Empty title={t('cycle.none')}>
              <p>{t('cycle.noneWhy')}</p>
            </Empty>
          ) : (
            <Cycle report={report} />
          )
        }
      </Ready>
      <Definitions entries={[[t('cycle.days'), t('cycle.daysMeaning')]]} questions={['cycle-days']} />
    </Section>
  );
}

function Cycle({ report }: { report: CycleReport }) {
  const words = useWords();
  const { t, count, percent } = words;
  const most = Math.max(1, ...report.rows.map((row) => row.count));
  const csv = () =>
    csvOf([
      [t('cycle.days'), t('column.customers'), t('cycle.share')],
      ...report.rows.map((row) => [bucketName(words, row), row.count, row.share]),
    ]);
  return (
    <>
      <Scroll label={t('cycle.table')}>
        <table className="ledger cycle">
          <thead>
            <tr>
              <th scope="col" className="word">
                {t('cycle.days')}
              </th>
              <th scope="col">{t('column.customers')}</th>
              <th scope="col">{t('cycle.share')}</th>
              <td className="drawn" />
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <tr key={String(row.from)}>
                <th scope="row" className="word">
                  {bucketName(words, row)}
                </th>
                <td>{count(row.count)}</td>
                <td>{row.share === null ? '–' : percent(row.share)}</td>
                <td className="drawn" aria-hidden="true">
                  <span className="cohort">
                    <span className="cohort-bar" style={{ width: `${(row.count / most) * 100}%` }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Savings file="cycle" csv={csv} pictured="table" />
    </>
  );
}

function bucketName({ t }: Words, { from, to }: CycleReport['rows'][number]): string {
  if (from === null) return t('cycle.first');
  return to === null ? t('cycle.last', { from }) : t('cycle.between', { from, to });
}

function titleOf({ t, duration, count }: Words, report: CycleReport | undefined): string {
  if (!report?.summary) return t('cycle.title');
  const { count: customers, median, p90 } = report.summary;
  if (customers < FEW) return `${t('cycle.title')}: ${t('few.data', { n: count(customers) })}`;
  return t('cycle.finding', { median: duration(median), most: duration(p90) });
}
