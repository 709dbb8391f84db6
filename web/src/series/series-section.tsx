import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Credited } from '../../../src/core/method.ts';
import { type SeriesReport, seriesQuery, type Unit } from '../api/queries.ts';
import { Behind } from '../frame/behind.tsx';
import { Definitions } from '../frame/definitions.tsx';
import type { Frame } from '../frame/period.ts';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useWorkspaces } from '../frame/use-workspaces.ts';
import { Glyph } from '../look/glyphs.tsx';
import { breaks } from '../look/tokens.ts';
import { MEASURES, type Measure, type OverviewSearch, UNITS } from '../overview/overview-search.ts';
import { methodNames } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { useToday } from '../words/zone.ts';
import { SeriesChart } from './series-chart.tsx';
import { isLastPartial, peakOf, type Series, seriesOf, unitFor } from './series-data.ts';

interface SeriesSectionProps {
  /** One method only; all where left out. */
  only?: Credited;
  measure: Measure;
  unit: Unit | undefined;
  onView: (view: Partial<OverviewSearch>) => void;
  /** Whether the measure is the page's to say. */
  isFixed?: boolean;
}

const HEIGHT = 340;

const measureNames: Record<Measure, string> = {
  leads: 'column.leads',
  visits: 'column.visits',
  conversions: 'column.conversions',
  revenue: 'column.revenue',
  cost: 'column.cost',
};

const measureTells: Record<Measure, string> = {
  leads: 'series.leads',
  visits: 'series.visits',
  conversions: 'series.conversions',
  revenue: 'series.revenue',
  cost: 'series.cost',
};

const measureMeanings: Record<Measure, string> = {
  leads: 'meaning.leads',
  visits: 'meaning.visits',
  conversions: 'meaning.orders',
  revenue: 'meaning.taken',
  cost: 'meaning.cost',
};

const unitNames: Record<Unit, string> = { day: 'unit.day', week: 'unit.week', month: 'unit.month' };

export function SeriesSection({ only, measure, unit, onView, isFixed = false }: SeriesSectionProps) {
  const words = useWords();
  const { t } = words;
  const { frame, compared } = useFrame();
  const today = useToday();
  const shown = unit ?? unitFor(frame, today);
  const query = useQuery(seriesQuery(frame, shown));
  const before = useQuery({ ...seriesQuery(compared ?? {}, shown), enabled: compared !== null });
  const controls = (
    <>
      {!isFixed && <MeasureChoice measure={measure} onMeasure={(chosen) => onView({ measure: chosen === 'leads' ? undefined : chosen })} />}
      <NativeSelect
        aria-label={t('series.unit')}
        value={shown}
        data={UNITS.map((value) => ({ value, label: t(unitNames[value]) }))}
        onChange={(event) => onView({ unit: event.currentTarget.value as Unit })}
      />
    </>
  );
  const weekStart = useWorkspaces().current?.weekStart;
  const series = query.data && seriesOf(rowsOf(query.data, only), measure, shown, frame, weekStart);
  const earlier = compared && before.data && seriesOf(rowsOf(before.data, only), measure, shown, compared, weekStart);
  const told =
    compared && earlier ? { totals: earlier.totals, note: t('series.beforeNote', { days: daysText(words, compared) }) } : undefined;
  return (
    <Section title={titleOf(words, series, query.data, measure, shown)} measure={t(measureTells[measure])} controls={controls}>
      <Ready query={query} before={compared && before} height={HEIGHT}>
        {(report) => (
          <SeriesBody report={{ ...report, rows: rowsOf(report, only) }} before={told} frame={frame} measure={measure} unit={shown} />
        )}
      </Ready>
      <Definitions entries={[[t(measureNames[measure]), t(measureMeanings[measure])]]} questions={['series']} />
    </Section>
  );
}

/** Side by side where there is room, else as a list to choose from. */
function MeasureChoice({ measure, onMeasure }: { measure: Measure; onMeasure: (measure: Measure) => void }) {
  const { t } = useWords();
  const isNarrow = useMediaQuery(`(max-width: ${breaks.phone}px)`);
  const name = t('series.measure');
  const data = MEASURES.map((value) => ({ value, label: t(measureNames[value]) }));
  if (isNarrow)
    return (
      <NativeSelect aria-label={name} value={measure} data={data} onChange={(event) => onMeasure(event.currentTarget.value as Measure)} />
    );
  return <SegmentedControl aria-label={name} value={measure} data={data} onChange={(value) => onMeasure(value as Measure)} />;
}

interface SeriesBodyProps {
  report: SeriesReport;
  /** Sums of the compared days, and which days those are. */
  before: { totals: readonly number[]; note: string } | undefined;
  frame: Frame;
  measure: Measure;
  unit: Unit;
}

function SeriesBody({ report, before, frame, measure, unit }: SeriesBodyProps) {
  const words = useWords();
  const { t, count } = words;
  const today = useToday();
  const series = seriesOf(report.rows, measure, unit, frame, useWorkspaces().current?.weekStart);
  const write = (value: number) => (isMoney(measure) ? words.money(value, report.currency) : count(value));
  if (series.lines.length === 0) return <Empty title={t('series.none')}>{measure === 'cost' && <p>{t('series.noCost')}</p>}</Empty>;
  const lastDay = [frame.to, frame.asKnownOn, today].filter((day) => day !== undefined).sort()[0] as string;
  const isPartial = isLastPartial(series, unit, lastDay);
  return (
    <>
      <SeriesChart
        series={series}
        label={t('series.chart', { measure: t(measureNames[measure]) })}
        write={write}
        writeShort={(value) => (isMoney(measure) ? words.moneyShort(value, report.currency) : words.compact(value))}
        writeBucket={(bucket) => bucketName(words, bucket, unit)}
        isPartial={isPartial}
        before={before?.totals}
      />
      <ul className="legend">
        {[...series.lines].reverse().map(({ method, total }) => (
          <li key={method}>
            <Glyph method={method} />
            {t(methodNames[method])}
            <span className="number soft">{write(total)}</span>
          </li>
        ))}
      </ul>
      {isPartial && <p className="measure">{t('series.partial')}</p>}
      {before && <p className="measure">{before.note}</p>}
      <Behind
        name={`series-${measure}`}
        hasPicture
        head={[t('series.bucket'), t('methods.all'), ...series.lines.map(({ method }) => t(methodNames[method]))]}
        rows={series.buckets.map((bucket, index) => [
          bucket,
          series.totals[index] ?? 0,
          ...series.lines.map(({ values }) => values[index] ?? 0),
        ])}
        write={(cell) => (typeof cell === 'number' ? write(cell) : bucketName(words, String(cell), unit))}
      />
    </>
  );
}

function rowsOf({ rows }: SeriesReport, only: Credited | undefined): SeriesReport['rows'] {
  return only ? rows.filter(({ method }) => method === only) : rows;
}

function isMoney(measure: Measure): boolean {
  return measure === 'revenue' || measure === 'cost';
}

function bucketName({ month, day }: Words, bucket: string, unit: Unit): string {
  return unit === 'month' ? month(bucket) : day(bucket);
}

function titleOf(words: Words, series: Series | undefined, report: SeriesReport | undefined, measure: Measure, unit: Unit): string {
  const peak = series && peakOf(series);
  if (!peak || !report) return words.t('series.title');
  const figure = isMoney(measure) ? words.money(peak.total, report.currency) : words.count(peak.total);
  return words.t('series.finding', { measure: words.t(measureNames[measure]), bucket: bucketName(words, peak.bucket, unit), figure });
}
