import { useQuery } from '@tanstack/react-query';
import type { Credited } from '../../../src/core/method.ts';
import { type CohortsReport, cohortsQuery } from '../api/queries.ts';
import { Behind } from '../frame/behind.tsx';
import { type Cell, csvOf } from '../frame/csv.ts';
import { Definitions } from '../frame/definitions.tsx';
import type { Frame } from '../frame/period.ts';
import { Savings } from '../frame/savings.tsx';
import { Scroll } from '../frame/scroll.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { cohortsSummary, isYoung } from '../overview/findings.ts';
import { FEW, tell, tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { scaleFor } from './cohort-scale.ts';

type Cohort = CohortsReport['rows'][number];

const HEIGHT = 320;

/** Months of leads with what they brought so far and what they are expected to bring; young ones are drawn lighter. Of all methods, or of one. */
export function CohortsSection({ frame, only }: { frame: Frame; only?: Credited }) {
  const words = useWords();
  const { t } = words;
  const query = useQuery(cohortsQuery(frame, only));
  return (
    <Section title={titleOf(words, query.data)} measure={t('cohorts.measure')}>
      <Ready query={query} height={HEIGHT}>
        {(report) =>
          report.rows.length === 0 ? (
            <Empty title={t('cohorts.none')}>
              <p>{t('cohorts.noneWhy')}</p>
            </Empty>
          ) : (
            <Cohorts report={report} />
          )
        }
      </Ready>
      <Definitions
        entries={[
          [t('cohorts.soFar'), t('cohorts.soFarMeaning')],
          [t('cohorts.maturity'), t('cohorts.maturityMeaning')],
          [t('cohorts.expected'), t('cohorts.expectedMeaning')],
        ]}
        questions={['ages']}
      />
    </Section>
  );
}

function Cohorts({ report }: { report: CohortsReport }) {
  const words = useWords();
  const { t, percent, count } = words;
  const most = scaleFor(report.rows);
  const ages = report.rows[0]?.byAge.map(({ age }) => age) ?? [];
  return (
    <>
      <Scroll label={t('cohorts.table')}>
        <table className="ledger cohorts listed">
          <thead>
            <tr>
              <th scope="col" className="word">
                {t('cohorts.cohort')}
              </th>
              <th scope="col">{t('column.leads')}</th>
              <th scope="col">{t('cohorts.soFar')}</th>
              <th scope="col">{t('cohorts.maturity')}</th>
              <th scope="col">{t('cohorts.expected')}</th>
              <th scope="col" className="word drawn">
                {t('cohorts.scale', { most: percent(most) })}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...report.rows].reverse().map((row) => (
              <CohortRow key={row.cohort} row={row} most={most} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Savings file="cohorts" csv={() => csvOfCohorts(words, report)} pictured="table.cohorts" />
      <p className="measure">{t('cohorts.reading')}</p>
      <Behind
        name="cohorts-by-age"
        summary={t('cohorts.byAge')}
        head={[t('cohorts.cohort'), t('column.leads'), ...ages.map((age) => t('cohorts.within', { days: age }))]}
        rows={report.rows.map((row) => [row.cohort, row.leads, ...row.byAge.map(({ conversion }) => conversion)])}
        write={(cell, column) => {
          if (column === 0) return words.month(String(cell));
          if (typeof cell !== 'number') return t('cohorts.notYet');
          return column === 1 ? count(cell) : percent(cell);
        }}
      />
    </>
  );
}

function csvOfCohorts({ t }: Words, { rows }: CohortsReport): string {
  const head = ['cohorts.cohort', 'column.leads', 'cohorts.soFar', 'cohorts.maturity', 'cohorts.expected', 'cohorts.low', 'cohorts.high'];
  const told = ({ cohort, leads, naive, maturity, expected }: Cohort): Cell[] =>
    [cohort, leads, naive, maturity].concat(expected ? [expected.rate, expected.low, expected.high] : [null, null, null]);
  return csvOf([head.map((title) => t(title)), ...rows.map(told)]);
}

function CohortRow({ row, most }: { row: Cohort; most: number }) {
  const words = useWords();
  const { t, percent, count, month } = words;
  return (
    <tr>
      <th scope="row" className="word">
        {month(row.cohort)}
      </th>
      <td data-title={t('column.leads')}>{count(row.leads)}</td>
      <td data-title={t('cohorts.soFar')}>{tellShare(words, row.naive, row.leads)}</td>
      <td data-title={t('cohorts.maturity')}>{tell(words, row.maturity, percent)}</td>
      <td data-title={t('cohorts.expected')}>{expectedText(words, row)}</td>
      <td className="drawn" aria-hidden="true">
        {row.leads >= FEW && <CohortBar row={row} most={most} />}
      </td>
    </tr>
  );
}

/** So far as a bar, expected as a whisker over it. */
function CohortBar({ row: { naive, expected, maturity }, most }: { row: Cohort; most: number }) {
  const at = (share: number) => `${Math.min(100, (share / most) * 100)}%`;
  return (
    <span className="cohort">
      <span className={isYoung({ maturity }) ? 'cohort-bar young' : 'cohort-bar'} style={{ width: at(naive) }} />
      {expected && (
        <>
          <span className="whisker" style={{ left: at(expected.low), width: `calc(${at(expected.high)} - ${at(expected.low)})` }} />
          <span className="whisker-point" style={{ left: at(expected.rate) }} />
        </>
      )}
    </span>
  );
}

function expectedText(words: Words, { expected, leads }: Cohort): string {
  if (!expected) return words.t('cohorts.unknown');
  if (tellShare(words, expected.rate, leads) !== words.percent(expected.rate)) return tellShare(words, expected.rate, leads);
  return words.t('cohorts.range', {
    rate: words.percent(expected.rate),
    low: words.percent(expected.low),
    high: words.percent(expected.high),
  });
}

function titleOf({ t, percent }: Words, report: CohortsReport | undefined): string {
  if (!report || report.rows.length === 0) return t('cohorts.title');
  const { young, mature, rate } = cohortsSummary(report.rows);
  if (rate === null) return t('cohorts.allYoung', { young });
  return young === 0 ? t('cohorts.allMature', { rate: percent(rate) }) : t('cohorts.finding', { young, mature, rate: percent(rate) });
}
