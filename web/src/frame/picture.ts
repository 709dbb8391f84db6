import { escaped } from './escaped.ts';
import { paintElement } from './paint-element.ts';
import { saveFile } from './save-file.ts';

/** What stands around a drawing or a table when it leaves the page, so that it is understood alone. */
export interface Caption {
  title: string;
  measure: string;
  /** Which days it counts; '' on a page that is of no days. */
  days: string;
}

interface Picture {
  markup: string;
  width: number;
  height: number;
}

const MARGIN = 24;
/** Sizes of the caption's two parts, how far their lines stand apart, and how wide a letter usually is; in sizes of the type. */
const TITLE = 20;
const MEASURE = 13;
const LINE = 1.4;
const LETTER = 0.52;
const SPACE = 18;
const SHARPNESS = 2;

/** Saves a drawing or a table of the page under its finding, as SVG or as PNG at twice its size. */
export async function savePicture(shown: Element, caption: Caption, name: string, kind: 'svg' | 'png'): Promise<void> {
  const picture = pictureOf(shown, caption);
  const svg = new Blob([picture.markup], { type: 'image/svg+xml' });
  saveFile(`${name}.${kind}`, kind === 'svg' ? svg : await rasterise(svg, picture));
}

function pictureOf(shown: Element, { title, measure, days }: Caption): Picture {
  const { width, height } = shown.getBoundingClientRect();
  const styles = getComputedStyle(document.documentElement);
  const head = [title, measure, days].flatMap((text, nth) => captionLines(text, nth === 0 ? TITLE : MEASURE, width));
  const top = MARGIN + head.reduce((sum, { size }) => sum + size * LINE, 0) + SPACE;
  const full = { width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(top + height) + MARGIN };
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${full.width}" height="${full.height}" viewBox="0 0 ${full.width} ${full.height}" font-family="Inter, system-ui, sans-serif">
<rect width="100%" height="100%" fill="var(--paper)"/>
${captionOf(head)}
${shown instanceof SVGSVGElement ? placed(shown, top) : `<g transform="translate(${MARGIN} ${top})">${paintElement(shown)}</g>`}
</svg>`;
  return {
    ...full,
    markup: markup.replace(/var\((--[\w-]+)\)/g, (_, variable: string) => styles.getPropertyValue(variable).trim().replaceAll('"', "'")),
  };
}

interface CaptionLine {
  text: string;
  size: number;
}

/** A caption in lines that are no wider than the picture, by how wide letters usually are. */
export function captionLines(text: string, size: number, width: number): CaptionLine[] {
  const most = Math.max(20, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, size }));
}

function captionOf(lines: readonly CaptionLine[]): string {
  let y = MARGIN;
  return lines
    .map(({ text, size }) => {
      y += size * LINE;
      const look = size === TITLE ? 'font-family="Source Serif 4, Georgia, serif" fill="var(--ink)"' : 'fill="var(--soft)"';
      return `<text x="${MARGIN}" y="${y - size * (LINE - 1)}" font-size="${size}" ${look}>${escaped(text)}</text>`;
    })
    .join('\n');
}

/** A drawing says itself how it looks. */
function placed(drawing: SVGSVGElement, top: number): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(top));
  copy.setAttribute('overflow', 'visible');
  copy.removeAttribute('style');
  return new XMLSerializer().serializeToString(copy);
}

async function rasterise(svg: Blob, { width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) =>
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('The browser made no picture.'))), 'image/png'),
  );
}
