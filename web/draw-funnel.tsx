// Draws a funnel report as a picture: reads the report's JSON from standard input and writes SVG to standard output.
//   curl -s -H "Authorization: Bearer $KEY" localhost:4180/api/v1/reports/funnel | npx tsx --tsconfig web/tsconfig.json web/draw-funnel.tsx > funnel.svg
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setupI18n } from '@lingui/core';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Credited } from '../src/core/method.ts';
import type { FunnelReport } from './src/api/queries.ts';
import { drawnStages } from './src/funnel/drawn-stages.ts';
import { FunnelDrawing } from './src/funnel/funnel-drawing.tsx';
import { filePaint } from './src/funnel/paint.ts';
import { glyphPaths } from './src/look/glyphs.tsx';
import { palettes } from './src/look/tokens.ts';
import { formatFor } from './src/words/format.ts';
import { methodNames, methods } from './src/words/labels.ts';

const WIDTH = 760;
const MARGIN = 24;
const LEGEND = 36;
const BESIDE_NAME = 34;

function englishWords(): (id: string, values?: Record<string, string | number>) => string {
  const catalogue = readFileSync(path.join(import.meta.dirname, 'src/locales/en.po'), 'utf8');
  const entries = [...catalogue.matchAll(/^msgid "([^"]+)"\nmsgstr "(.*)"$/gm)].map(([, id, message]) => [id, JSON.parse(`"${message}"`)]);
  const i18n = setupI18n({ locale: 'en', messages: { en: Object.fromEntries(entries) } });
  return (id, values) => i18n._(id, values);
}

function Legend({ names }: { names: readonly (readonly [Credited, string])[] }) {
  const paint = filePaint('light');
  const letters = names.reduce((sum, [, name]) => sum + name.length, 0);
  const room = (WIDTH - names.length * BESIDE_NAME) / letters;
  const startOf = (index: number) => names.slice(0, index).reduce((at, [, name]) => at + BESIDE_NAME + name.length * room, 0);
  return names.map(([method, name], index) => (
    <g key={method} transform={`translate(${startOf(index)} 0)`}>
      <path d={glyphPaths[method]} fill={paint.method(method)} fillRule="evenodd" transform="translate(0 -10)" />
      <text x="18" fill={paint.ink} fontSize="12" fontFamily={paint.sans}>
        {name}
      </text>
    </g>
  ));
}

function picture({ rows }: FunnelReport): string {
  const t = englishWords();
  const stages = drawnStages({ ...formatFor('en'), t }, rows);
  const drawing = renderToStaticMarkup(
    <FunnelDrawing stages={stages} methods={methods} width={WIDTH} isSplit paint={filePaint('light')} title={t('funnel.title')} />,
  );
  const height = Number(/height="(\d+)"/.exec(drawing)?.[1]);
  const [wide, high] = [WIDTH + 2 * MARGIN, height + LEGEND + 2 * MARGIN];
  const legend = renderToStaticMarkup(<Legend names={methods.map((method) => [method, t(methodNames[method])] as const)} />);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">`,
    `<rect width="100%" height="100%" rx="8" fill="${palettes.light.paper}"/>`,
    drawing.replace('<svg ', `<svg x="${MARGIN}" y="${MARGIN}" `),
    `<g transform="translate(${MARGIN} ${MARGIN + height + LEGEND - 8})">${legend}</g>`,
    '</svg>\n',
  ].join('\n');
}

process.stdout.write(picture(JSON.parse(await text(process.stdin)) as FunnelReport));
