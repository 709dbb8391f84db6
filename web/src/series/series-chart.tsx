import { useComputedColorScheme } from '@mantine/core';
import { useElementSize, useReducedMotion } from '@mantine/hooks';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { methodNames } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import type { Series } from './series-data.ts';
import { optionsOf, type SeriesWriting } from './series-options.ts';

use([LineChart, GridComponent, TooltipComponent, MarkAreaComponent, SVGRenderer]);

const HEIGHT = 300;

export interface SeriesChartProps extends SeriesWriting {
  series: Series;
  label: string;
  isPartial: boolean;
  before: readonly number[] | undefined;
}

/** A pile of areas, one a method, on a zero baseline. The table behind it says the same in figures. */
export function SeriesChart({ series, label, isPartial, before, ...writing }: SeriesChartProps) {
  const { t } = useWords();
  const scheme = useComputedColorScheme('light');
  const isStill = useReducedMotion() ?? false;
  const { ref: sized, width } = useElementSize();
  const drawn = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);

  useEffect(() => {
    const made = init(drawn.current as HTMLDivElement, null, { renderer: 'svg' });
    chart.current = made;
    return () => made.dispose();
  }, []);

  useEffect(() => {
    if (width === 0) return;
    chart.current?.resize({ width, height: HEIGHT });
    const nameOf = (method: keyof typeof methodNames) => t(methodNames[method]);
    chart.current?.setOption(
      optionsOf({
        series,
        scheme,
        width,
        isPartial,
        isStill,
        nameOf,
        partialName: t('series.partialMark'),
        before: before && { name: t('series.before'), totals: before },
        ...writing,
      }),
      true,
    );
  });

  return (
    <div ref={sized} role="img" aria-label={label} className="chart picture">
      <div ref={drawn} style={{ height: HEIGHT }} aria-hidden="true" />
    </div>
  );
}
