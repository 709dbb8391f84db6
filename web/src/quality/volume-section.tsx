import type { QualityReport } from '../api/quality.ts';
import type { Unit } from '../api/queries.ts';
import { Behind } from '../frame/behind.tsx';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Empty } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { unitFor } from '../series/series-data.ts';
import { tell } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { useToday } from '../words/zone.ts';
import { type SourceVolume, volumesOf } from './volume.ts';

const DAY_S = 86_400;
const WIDTH = 220;
const TALL = 28;

/** How much each source stated over the period, each on a scale of its own, with what is odd about it. */
export function VolumeSection({ report }: { report: QualityReport }) {
  const words = useWords();
  const { t, count } = words;
  const { frame } = useFrame();
  const unit = unitFor(frame, useToday());
  const { buckets, sources } = volumesOf(report.rows, unit);
  const [most] = sources;
  const title = most ? t('quality.volumeFinding', { source: most.source, facts: count(most.total) }) : t('quality.volume');
  return (
    <Section title={title} measure={t('quality.volumeMeasure')}>
      {sources.length === 0 ? (
        <Empty title={t('quality.nothing')}>
          <p>{t('quality.nothingWhy')}</p>
        </Empty>
      ) : (
        <>
          <DataTable
            label={t('quality.volumeTable')}
            file="sources"
            columns={columnsOf(words)}
            rows={sources}
            keyOf={({ source }) => source}
            className="sources"
          />
          <Behind
            name="volume-by-source"
            head={[t('series.bucket'), ...sources.map(({ source }) => source)]}
            rows={buckets.map((bucket, index) => [bucket, ...sources.map(({ values }) => values[index] ?? 0)])}
            write={(cell) => (typeof cell === 'number' ? count(cell) : bucketName(words, String(cell), unit))}
          />
        </>
      )}
    </Section>
  );
}

function columnsOf(words: Words): Column<SourceVolume>[] {
  const { t, count, day, duration, percent } = words;
  const figure = (id: 'total' | 'orders' | 'late' | 'ahead', title: string): Column<SourceVolume> => ({
    id,
    title: t(title),
    of: (row) => row[id],
    show: (row) => count(row[id]),
  });
  const botShare = ({ bots, events }: SourceVolume) => (events === 0 ? null : bots / events);
  return [
    {
      id: 'source',
      title: t('quality.source'),
      isWord: true,
      of: ({ source }) => source,
      show: ({ source }) => <span className="unbroken">{source}</span>,
    },
    { id: 'drawn', title: '', isDrawn: true, of: () => '', show: ({ values }) => <Bars values={values} /> },
    figure('total', 'quality.facts'),
    figure('orders', 'quality.orders'),
    { id: 'bots', title: t('quality.bots'), of: botShare, show: (row) => tell(words, botShare(row), percent) },
    {
      id: 'lag',
      title: t('quality.lag'),
      of: ({ lagSeconds }) => lagSeconds,
      show: ({ lagSeconds }) => duration(Math.max(0, lagSeconds ?? 0) / DAY_S),
    },
    figure('late', 'quality.late'),
    figure('ahead', 'quality.ahead'),
    { id: 'last', title: t('quality.last'), isWord: true, of: ({ lastDay }) => lastDay, show: ({ lastDay }) => day(lastDay) },
  ];
}

/** The volume by bucket as bars from zero, on the source's own scale. */
function Bars({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const width = WIDTH / values.length;
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, index) => {
        const height = (value / most) * TALL;
        // biome-ignore lint/suspicious/noArrayIndexKey: a bucket is its place.
        return <rect key={index} x={index * width} y={TALL - height} width={Math.max(0.5, width * 0.8)} height={height} />;
      })}
    </svg>
  );
}

function bucketName({ month, day }: Words, bucket: string, unit: Unit): string {
  return unit === 'month' ? month(bucket) : day(bucket);
}
