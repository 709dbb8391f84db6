import { escaped } from './escaped.ts';

const SVG_STYLES = ['fill', 'stroke', 'stroke-width', 'opacity'] as const;
const CLEAR = 'rgba(0, 0, 0, 0)';
/** How far below the middle of a line its letters stand, in sizes of the type. */
const BASELINE = 0.35;

/** Where the picture begins, on the page. */
interface Origin {
  left: number;
  top: number;
}

/** What an element of the page shows, as SVG that needs no style sheet: grounds, rules, drawings and words, where they stand now. */
export function paintElement(element: Element): string {
  return paint(element, element.getBoundingClientRect()).join('\n');
}

function paint(element: Element, origin: Origin): string[] {
  const style = getComputedStyle(element);
  const isUnseen = style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none';
  if (isUnseen || element.classList.contains('unseen')) return [];
  if (element instanceof SVGSVGElement) return [drawing(element, origin)];
  return [
    ...box(element, style, origin),
    ...named(element, style, origin),
    ...[...element.childNodes].flatMap((node) => inside(node, origin)),
  ];
}

function inside(node: ChildNode, origin: Origin): string[] {
  if (node instanceof Element) return paint(node, origin);
  return node instanceof Text ? written(node, origin) : [];
}

/** The ground of an element, and its rules above and below. */
function box(element: Element, style: CSSStyleDeclaration, origin: Origin): string[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left - origin.left, top - origin.top];
  const rule = (side: 'top' | 'bottom', at: number) =>
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0
      ? [`<path d="M${round(x)} ${round(at)}h${round(width)}" stroke="${style.getPropertyValue(`border-${side}-color`)}"/>`]
      : [];
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const ground =
    style.backgroundColor === CLEAR || width === 0
      ? []
      : [
          `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${style.backgroundColor}"/>`,
        ];
  return [...ground, ...rule('top', y), ...rule('bottom', y + height)];
}

/** The name that a list on a phone writes above a figure. */
function named(element: Element, style: CSSStyleDeclaration, origin: Origin): string[] {
  const title = element.getAttribute('data-title');
  const before = getComputedStyle(element, '::before');
  if (!title || before.content === 'none' || before.display === 'none') return [];
  const { left, top } = element.getBoundingClientRect();
  const size = Number.parseFloat(before.fontSize);
  const y = top - origin.top + (Number.parseFloat(style.paddingTop) || 0) + size;
  return [`<text x="${round(left - origin.left)}" y="${round(y)}" font-size="${size}" fill="${before.color}">${escaped(title)}</text>`];
}

/** An inline drawing, with what style sheets say of its shapes written into it. */
function drawing(svg: SVGSVGElement, origin: Origin): string {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shapes = svg.querySelectorAll('*');
  for (const [index, shape] of copy.querySelectorAll('*').entries()) {
    const style = getComputedStyle(shapes[index] as Element);
    for (const name of SVG_STYLES) shape.setAttribute(name, style.getPropertyValue(name));
  }
  const place = { x: left - origin.left, y: top - origin.top, width, height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(round(value)));
  copy.removeAttribute('style');
  return new XMLSerializer().serializeToString(copy);
}

/** A text line by line, each as wide as it is on the page, whatever type the reader of the picture has. */
function written(node: Text, origin: Origin): string[] {
  if (node.data.trim() === '' || !node.parentElement) return [];
  const { color, fontSize, fontWeight } = getComputedStyle(node.parentElement);
  const size = Number.parseFloat(fontSize);
  return linesOf(node).map(({ text, left, right, middle }) => {
    const place = `x="${round(left - origin.left)}" y="${round(middle - origin.top + size * BASELINE)}" textLength="${round(right - left)}"`;
    return `<text ${place} lengthAdjust="spacingAndGlyphs" font-size="${size}" font-weight="${fontWeight}" fill="${color}">${escaped(text)}</text>`;
  });
}

interface Line {
  text: string;
  left: number;
  right: number;
  middle: number;
}

/** Words that stand beside each other, by where the browser put them. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { left, right, top, height, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    const middle = top + height / 2;
    const line = lines.at(-1);
    if (line && Math.abs(line.middle - middle) < height / 2) Object.assign(line, { text: `${line.text} ${word}`, right });
    else lines.push({ text: word, left, right, middle });
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
