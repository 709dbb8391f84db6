import { useQuery } from '@tanstack/react-query';
import { type QualityReport, qualityQuery } from '../api/quality.ts';
import { Definitions } from '../frame/definitions.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { mayDo, useSession } from '../people/session.ts';
import { tell } from '../words/tell.ts';
import { useWords } from '../words/use-words.ts';
import type { ChosenPart } from './quality-search.ts';
import { ReasonsSection } from './reasons-section.tsx';
import { RefusedSection } from './refused-section.tsx';
import { VolumeSection } from './volume-section.tsx';

const HEIGHT = 400;

/** What came from where, what nobody knows the origin of, and what was refused. */
export function FiguresPart({ search, onView }: ChosenPart) {
  const { frame } = useFrame();
  const query = useQuery(qualityQuery(frame));
  const mayRead = mayDo(useSession(), 'write');
  return (
    <Ready query={query} height={HEIGHT}>
      {(report) => (
        <>
          <Totals report={report} />
          <VolumeSection report={report} />
          <ReasonsSection report={report} onView={mayRead ? onView : undefined} />
          {mayRead && (search.source || search.reason) && <RefusedSection search={search} onView={onView} />}
        </>
      )}
    </Ready>
  );
}

function Totals({ report: { totals } }: { report: QualityReport }) {
  const words = useWords();
  const { t, count, percent } = words;
  const figures = [
    ['quality.events', count(totals.events)],
    ['quality.bots', tell(words, totals.botShare, percent)],
    ['quality.unknown', tell(words, totals.unknownShare, percent)],
    ['quality.baseline', tell(words, totals.baselineShare, percent)],
    ['quality.orders', count(totals.orders)],
    ['quality.untouched', count(totals.ordersWithoutTouch)],
    ['quality.missing', tell(words, totals.ordersMissing, count)],
    ['quality.late', count(totals.late)],
    ['quality.ahead', count(totals.clockAhead)],
    ['quality.refused', count(totals.rejected)],
  ] as const;
  return (
    <>
      <dl className="figures">
        {figures.map(([title, figure]) => (
          <div key={title}>
            <dt>{t(title)}</dt>
            <dd className={figure === t('not.measured') ? 'figure unmeasured' : 'figure'}>{figure}</dd>
          </div>
        ))}
      </dl>
      <Definitions
        entries={[
          [t('quality.bots'), t('qualityMeaning.bots')],
          [t('quality.unknown'), t('qualityMeaning.unknown')],
          [t('quality.baseline'), t('qualityMeaning.baseline')],
          [t('quality.untouched'), t('qualityMeaning.untouched')],
          [t('quality.missing'), t('qualityMeaning.missing')],
          [t('quality.late'), t('qualityMeaning.late')],
          [t('quality.ahead'), t('qualityMeaning.ahead')],
        ]}
        questions={['volume', 'unknowns', 'order-gaps']}
      />
    </>
  );
}
