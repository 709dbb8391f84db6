import type { Stage } from '../../../src/core/stage.ts';
import type { FunnelReport } from '../api/queries.ts';
import { stageNames } from '../words/labels.ts';
import { FEW } from '../words/tell.ts';
import type { Words } from '../words/use-words.ts';
import type { DrawnStage } from './funnel-drawing.tsx';

/** The report's rows with their figures in the reader's words. */
export function drawnStages(words: Pick<Words, 't' | 'count' | 'percent' | 'duration'>, rows: FunnelReport['rows']): DrawnStage[] {
  const { t, count, percent, duration } = words;
  return rows.map(({ stage, leads, onward, medianDays, byMethod }, index) => {
    const name = t(stageNames[stage as Stage]);
    const goOn = leads < FEW ? t('few.data', { n: count(leads) }) : t('funnel.goOn', { share: percent(onward ?? 0) });
    const told = {
      name,
      count: count(leads),
      onward: onward === null ? '' : goOn,
      time: medianDays === null || index === 0 ? '' : t('funnel.after', { time: duration(medianDays) }),
    };
    const label = [`${name}: ${t('leads.count', { count: leads })}`, told.onward, told.time].filter(Boolean).join('; ');
    return { stage, leads, byMethod, label, ...told };
  });
}
