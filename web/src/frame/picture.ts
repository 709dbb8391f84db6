import { escaped, paintElement } from './paint-element.ts';
import { saveFile } from './save-file.ts';

/** What stands around a drawing or a table when it leaves the page, so that it is understood alone. */
export interface Caption {
  title: string;
  measure: string;
}

interface Picture {
  markup: string;
  width: number;
  height: number;
}

const MARGIN = 24;
const HEAD = 64;
const SHARPNESS = 2;
const LONGEST = 110;

/** Saves a drawing or a table of the page under its finding, as SVG or as PNG at twice its size. */
export async function savePicture(shown: Element, caption: Caption, name: string, kind: 'svg' | 'png'): Promise<void> {
  const picture = pictureOf(shown, caption);
  const svg = new Blob([picture.markup], { type: 'image/svg+xml' });
  saveFile(`${name}.${kind}`, kind === 'svg' ? svg : await rasterise(svg, picture));
}

function pictureOf(shown: Element, { title, measure }: Caption): Picture {
  const { width, height } = shown.getBoundingClientRect();
  const styles = getComputedStyle(document.documentElement);
  const full = { width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(height) + HEAD + 2 * MARGIN };
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${full.width}" height="${full.height}" viewBox="0 0 ${full.width} ${full.height}" font-family="Inter, system-ui, sans-serif">
<rect width="100%" height="100%" fill="var(--paper)"/>
<text x="${MARGIN}" y="${MARGIN + 20}" font-size="20" font-family="Source Serif 4, Georgia, serif" fill="var(--ink)">${cut(title)}</text>
<text x="${MARGIN}" y="${MARGIN + 44}" font-size="13" fill="var(--soft)">${cut(measure)}</text>
${shown instanceof SVGSVGElement ? placed(shown) : `<g transform="translate(${MARGIN} ${MARGIN + HEAD})">${paintElement(shown)}</g>`}
</svg>`;
  return {
    ...full,
    markup: markup.replace(/var\((--[\w-]+)\)/g, (_, variable: string) => styles.getPropertyValue(variable).trim().replaceAll('"', "'")),
  };
}

/** A drawing says itself how it looks. */
function placed(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(MARGIN + HEAD));
  copy.setAttribute('overflow', 'visible');
  copy.removeAttribute('style');
  return new XMLSerializer().serializeToString(copy);
}

/** Where a line would run out of the picture. */
function cut(text: string): string {
  return escaped(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
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
