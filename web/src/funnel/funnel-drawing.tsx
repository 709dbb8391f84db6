import { useId } from 'react';
import type { Credited } from '../../../src/core/method.ts';
import { glyphPaths } from '../look/glyphs.tsx';
import { type Band, type Corner, pointsOf, type Shape, shapesOf } from './geometry.ts';
import { type Layout, layoutFor } from './layout.ts';
import type { Paint } from './paint.ts';

/** A stage as it is drawn: its band, and its figures already in the reader's words. */
export interface DrawnStage extends Band {
  stage: string;
  name: string;
  count: string;
  /** "35 % go on"; empty at the last stage. */
  onward: string;
  /** "5.9 days from first touch"; empty where there is none. */
  time: string;
  /** "+2.1 points" against before; empty where nothing is compared. */
  change: string;
  /** Everything above as one sentence, for those who hear the page. */
  label: string;
}

export interface FunnelDrawingProps {
  stages: readonly DrawnStage[];
  methods: readonly Credited[];
  width: number;
  isSplit: boolean;
  paint: Paint;
  title: string;
  active?: string;
  onActivate?: (stage: string) => void;
}

/** The funnel: five trapezoids on the customers' base, each as wide as the square root of its leads, its figures beside it. */
export function FunnelDrawing({ stages, methods, width, isSplit, paint, title, active, onActivate }: FunnelDrawingProps) {
  const layout = layoutFor(width, stages.length);
  const shapes = shapesOf(stages, methods, layout.space);
  const hatch = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing.
    <svg
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="group"
      aria-label={title}
      style={{ display: 'block', fontFamily: paint.sans, overflow: 'visible' }}
    >
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={paint.method('baseline')} />
        <rect width="1.5" height="6" fill={paint.paper} fillOpacity="0.55" />
      </pattern>
      {stages.map((stage, index) => (
        <g
          key={stage.stage}
          className="funnel-band"
          {...(onActivate ? control(stage, active === stage.stage, onActivate) : { role: 'img', 'aria-label': stage.label })}
        >
          <line x1="0" x2={width} y1={layout.lineAt(index)} y2={layout.lineAt(index)} stroke={paint.line} />
          <rect x="0" y={layout.lineAt(index)} width={width} height={layout.row} fill="transparent" />
          <BandShape
            shape={shapes[index] as Shape}
            shade={paint.stage(index)}
            {...{ isSplit, paint }}
            hatch={`url(#${hatch})`}
            isBase={index === stages.length - 1}
          />
          <Figures stage={stage} index={index} layout={layout} paint={paint} />
        </g>
      ))}
    </svg>
  );
}

function control({ stage, label }: DrawnStage, isActive: boolean, onActivate: (stage: string) => void) {
  const activate = () => onActivate(stage);
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': label,
    'aria-pressed': isActive,
    onClick: activate,
    onFocus: activate,
    onMouseEnter: activate,
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      activate();
    },
  };
}

interface BandShapeProps {
  shape: Shape;
  shade: string;
  isSplit: boolean;
  paint: Paint;
  hatch: string;
  isBase: boolean;
}

function BandShape({ shape, shade, isSplit, paint, hatch, isBase }: BandShapeProps) {
  return (
    <>
      {isSplit ? (
        shape.streams.map(({ method, corners, width }) => (
          <g key={method}>
            <polygon
              points={pointsOf(corners)}
              fill={method === 'baseline' ? hatch : paint.method(method as Credited)}
              stroke={paint.paper}
              strokeWidth={width > 6 ? 1.5 : 0.5}
            />
            {width > 26 && <Sign method={method as Credited} corners={corners} paint={paint} />}
          </g>
        ))
      ) : (
        <polygon points={pointsOf(shape.outline)} fill={isBase ? paint.ink : shade} />
      )}
      <polygon className="funnel-outline" points={pointsOf(shape.outline)} fill="none" />
    </>
  );
}

const SIGN = 11;

/** The method's sign where its stream's diagonals cross, which lies inside it however slanted it is. */
function Sign({ method, corners, paint }: { method: Credited; corners: Corner[]; paint: Paint }) {
  const x = corners.reduce((sum, corner) => sum + corner.x, 0) / corners.length;
  const y = corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length;
  const scale = SIGN / 12;
  return (
    <path
      d={glyphPaths[method]}
      fill={paint.paper}
      fillRule="evenodd"
      transform={`translate(${x - SIGN / 2} ${y - SIGN / 2}) scale(${scale})`}
      stroke={method === 'baseline' ? paint.method('baseline') : 'none'}
      strokeWidth="3"
      paintOrder="stroke"
    />
  );
}

function Figures({ stage, index, layout, paint }: { stage: DrawnStage; index: number; layout: Layout; paint: Paint }) {
  const { name, count, onward, time, change } = layout.places(index);
  return (
    <g>
      <text {...name} fill={paint.ink} fontSize="14" fontWeight="500">
        {stage.name}
      </text>
      <text {...count} fill={paint.ink} fontSize={layout.isWide ? 24 : 20} fontFamily={paint.serif}>
        {stage.count}
      </text>
      <text {...onward} fill={paint.ink} fontSize="14">
        {stage.onward}
      </text>
      <text {...time} fill={paint.soft} fontSize="13">
        {stage.time}
      </text>
      {change && (
        <text {...(stage.time ? change : time)} fill={paint.soft} fontSize="13">
          {stage.change}
        </text>
      )}
    </g>
  );
}
