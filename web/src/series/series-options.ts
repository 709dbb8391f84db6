import type { EChartsCoreOption } from 'echarts/core';
import type { Credited } from '../../../src/core/method.ts';
import { fonts, methodColours, palettes, type Scheme, sizes } from '../look/tokens.ts';
import type { Series } from './series-data.ts';

/** How figures and buckets are written in the reader's language. */
export interface SeriesWriting {
  write: (value: number) => string;
  writeShort: (value: number) => string;
  writeBucket: (bucket: string) => string;
}

interface Asked extends SeriesWriting {
  series: Series;
  scheme: Scheme;
  width: number;
  isPartial: boolean;
  isStill: boolean;
  nameOf: (method: Credited) => string;
  partialName: string;
  /** Sums of the compared days, bucket by bucket; drawn as a dashed line. */
  before?: { name: string; totals: readonly number[] };
}

const NAMES_FROM = 560;
const NAMES_ROOM = 128;
const MOTION = 120;
const SMALLEST_NAMED = 0.06;

/** The drawing as ECharts takes it. */
export function optionsOf(asked: Asked): EChartsCoreOption {
  const { series, scheme, width, isStill, write, writeShort, writeBucket } = asked;
  const { ink, soft, line, raised } = palettes[scheme];
  const isNamed = width >= NAMES_FROM;
  const text = { color: soft, fontFamily: fonts.sans, fontSize: sizes.tiny };
  return {
    animation: !isStill,
    animationDuration: MOTION,
    animationDurationUpdate: MOTION,
    grid: { left: 4, right: isNamed ? NAMES_ROOM : 12, top: 16, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: series.buckets,
      boundaryGap: false,
      axisLine: { lineStyle: { color: soft } },
      axisTick: { show: false },
      axisLabel: { ...text, formatter: writeBucket, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { ...text, formatter: writeShort },
    },
    tooltip: {
      trigger: 'axis',
      backgroundColor: raised,
      borderColor: line,
      textStyle: { ...text, color: ink },
      valueFormatter: (value: unknown) => write(Number(value)),
      axisPointer: { lineStyle: { color: soft } },
    },
    series: [...pile(asked, text, isNamed), ...beforeLine(asked, text, isNamed)],
  };
}

interface Text {
  color: string;
  fontFamily: string;
  fontSize: number;
}

function pile(asked: Asked, text: Text, isNamed: boolean) {
  const { series, scheme, nameOf } = asked;
  const { ink } = palettes[scheme];
  return [...series.lines].reverse().map((drawn, index, all) => ({
    type: 'line',
    name: nameOf(drawn.method),
    stack: 'all',
    data: drawn.values,
    symbol: 'none',
    showSymbol: false,
    silent: true,
    lineStyle: { width: 1.2, color: methodColours[scheme][drawn.method] },
    itemStyle: { color: methodColours[scheme][drawn.method] },
    areaStyle: { color: methodColours[scheme][drawn.method], opacity: 0.82 },
    endLabel: { ...text, show: isNamed && isWorthNaming(series, drawn.values), formatter: '{a}', color: ink, distance: 8 },
    labelLayout: { moveOverlap: 'shiftY' },
    ...(index === all.length - 1 ? partialMark(asked) : {}),
  }));
}

function beforeLine({ series, scheme, before }: Asked, text: Text, isNamed: boolean) {
  if (!before) return [];
  const { ink } = palettes[scheme];
  return [
    {
      type: 'line',
      name: before.name,
      data: series.buckets.map((_, index) => before.totals[index] ?? null),
      symbol: 'none',
      silent: true,
      lineStyle: { width: 1.5, type: 'dashed', color: ink },
      itemStyle: { color: ink },
      endLabel: { ...text, show: isNamed, formatter: '{a}', color: ink, distance: 8 },
      labelLayout: { moveOverlap: 'shiftY' },
    },
  ];
}

/** A name at the end of an area too thin to hold it would stand beside another's. */
function isWorthNaming({ totals }: Series, values: readonly number[]): boolean {
  return (values.at(-1) ?? 0) > SMALLEST_NAMED * Math.max(...totals);
}

/** A pale field over the bucket that is not over yet. */
function partialMark({ series, isPartial, scheme, width, partialName }: Asked) {
  const [before, last] = series.buckets.slice(-2);
  if (!isPartial || before === undefined || last === undefined) return {};
  const { paper, soft } = palettes[scheme];
  return {
    markArea: {
      silent: true,
      itemStyle: { color: paper, opacity: 0.6 },
      label: { color: soft, fontFamily: fonts.sans, fontSize: sizes.tiny, position: 'insideTop', opacity: 1 },
      data: [[{ name: width >= NAMES_FROM ? partialName : '', xAxis: before }, { xAxis: last }]],
    },
  };
}
