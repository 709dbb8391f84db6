import type { Stage } from '../../../src/core/stage.ts';
import type { FunnelReport } from '../api/queries.ts';
import { sharesApart } from '../overview/noise.ts';
import { stageNames } from '../words/labels.ts';
import { FEW } from '../words/tell.ts';
import type { Words } from '../words/use-words.ts';
import type { DrawnStage } from './funnel-drawing.tsx';

type Writing = Pick<Words, 't' | 'count' | 'parts' | 'percent' | 'duration'>;
type Row = FunnelReport['rows'][number];

/** The report's rows with their figures in the reader's words, and the change of each share against the same rows before. */
export function drawnStages(words: Writing, rows: readonly Row[], before: readonly Row[] = []): DrawnStage[] {
  const { t, count, percent, duration } = words;
  return rows.map(({ stage, leads, onward, medianDays, byMethod }, index) => {
    const name = t(stageNames[stage as Stage]);
    const goOn = leads < FEW ? t('few.data', { n: count(leads) }) : t('funnel.goOn', { share: percent(onward ?? 0) });
    const told = {
      name,
      count: count(leads),
      onward: onward === null ? '' : goOn,
      time: medianDays === null || index === 0 ? '' : t('funnel.after', { time: duration(medianDays) }),
      change: changeOf(words, rows, before, index),
    };
    const label = [`${name}: ${t('leads.count', { count: leads })}`, told.onward, told.time, told.change].filter(Boolean).join('; ');
    return { stage, leads, byMethod, label, ...told };
  });
}

const POINTS = 100;

/** "+2.1 points, ±3.4": how much the share that goes on differs from before, with half of its 95 % interval. Empty where either is of few leads. */
function changeOf({ t, parts }: Writing, rows: readonly Row[], before: readonly Row[], index: number): string {
  const [here, next, hereBefore, nextBefore] = [rows[index], rows[index + 1], before[index], before[index + 1]];
  if (!here || !next || !hereBefore || !nextBefore || here.leads < FEW || hereBefore.leads < FEW) return '';
  const { difference, low, high } = sharesApart(next.leads, here.leads, nextBefore.leads, hereBefore.leads);
  const points = parts(Math.abs(difference * POINTS));
  const signed = difference < 0 ? `−${points}` : `+${points}`;
  return t(low > 0 || high < 0 ? 'funnel.changed' : 'funnel.changedByChance', {
    points: signed,
    reach: parts(((high - low) / 2) * POINTS),
  });
}
