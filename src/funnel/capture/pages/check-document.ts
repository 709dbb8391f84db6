import { FunilError, type ProblemValues } from '../../../core/errors.ts';
import { BLOCKS, type BlockKind, type PageDocument, ROOT_FIELDS } from './blocks/document.ts';
import type { Field, Fields } from './blocks/fields.ts';
import { pageHref, pictureHref } from './blocks/parts.ts';

const MOST_BYTES = 200_000;
const MOST_BLOCKS = 60;
const LONGEST_LINK = 2_000;
const LARGEST_SIDE = 12_000;
const ID = /^[A-Za-z0-9_-]{1,80}$/;
/** Control characters but tab and line feed; the signs that turn the direction of text around. */
const UNFIT = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

type Bag = Record<string, unknown>;

/**
 * A page as it may be kept: every block known, every property known and of its kind, every address one that may be followed.
 * Throws FunilError `bad_page` that names the place.
 */
export function checkDocument(raw: unknown): PageDocument {
  const { root, content } = bag(raw, 'page', ['root', 'content']);
  const { props } = bag(root, 'root', ['props']);
  if (JSON.stringify(raw).length > MOST_BYTES) throw wrong('page', 'it is larger than 200 kB', { fault: 'large' });
  checkFields(ROOT_FIELDS, bag(props, 'root', Object.keys(ROOT_FIELDS)), 'root');
  const blocks = listed(content, MOST_BLOCKS, 'content');
  const ids = new Set(blocks.map((block, nth) => checkBlock(block, `content[${nth}]`)));
  if (ids.size < blocks.length) throw wrong('content', 'two blocks have one id');
  return raw as PageDocument;
}

function checkBlock(raw: unknown, place: string): string {
  const { type, props } = bag(raw, place, ['type', 'props']);
  if (typeof type !== 'string' || !Object.hasOwn(BLOCKS, type)) throw wrong(place, `there is no block "${String(type).slice(0, 40)}"`);
  const { fields } = BLOCKS[type as BlockKind];
  const { id, ...values } = bag(props, `${place}.props`, ['id', ...Object.keys(fields)]);
  if (typeof id !== 'string' || !ID.test(id)) throw wrong(place, 'its id is not one');
  checkFields(fields, values, `${place}.${type}`);
  return id;
}

function checkFields(fields: Fields, values: Bag, place: string): void {
  for (const [name, field] of Object.entries(fields)) checkValue(field, values[name], `${place}.${name}`);
}

function checkValue(field: Field, value: unknown, place: string): void {
  if (field.kind === 'list') {
    const names = Object.keys(field.of);
    for (const [nth, one] of listed(value, field.most, place).entries())
      checkFields(field.of, bag(one, `${place}[${nth}]`, names), `${place}[${nth}]`);
    return;
  }
  if (field.kind === 'whole') {
    if (!Number.isInteger(value) || (value as number) < field.least || (value as number) > field.most)
      throw wrong(place, `it is no whole number from ${field.least} to ${field.most}`, {
        fault: 'whole',
        least: field.least,
        most: field.most,
      });
    return;
  }
  if (field.kind === 'picture') checkPicture(value, place);
  else checkText(field, value, place);
}

function checkText(field: Exclude<Field, { kind: 'picture' | 'list' | 'whole' }>, value: unknown, place: string): void {
  const most = field.kind === 'line' || field.kind === 'prose' ? field.most : LONGEST_LINK;
  const text = textOf(value, most, place);
  if (field.kind === 'line' && /[\n\t]/.test(text)) throw wrong(place, 'it is one line', { fault: 'line' });
  if (field.kind === 'choice' && !field.options.includes(text)) throw wrong(place, `it is none of ${field.options.join(', ')}`);
  if (text === '') return;
  if (field.kind === 'link' && pageHref(text) === null) throw wrong(place, 'it is no address people can follow', { fault: 'link' });
  if (field.kind === 'video' && !isHttps(text)) throw wrong(place, 'a video has an address that begins with https://', { fault: 'video' });
  if (field.kind === 'form' && !ID.test(text)) throw wrong(place, 'it is no id of a form');
  if (field.kind === 'moment' && !isMoment(text)) throw wrong(place, 'it is no moment as in 2026-11-30T23:59:00.000Z');
}

function checkPicture(raw: unknown, place: string): void {
  const { src, alt, width, height } = bag(raw, place, ['src', 'alt', 'width', 'height']);
  const address = textOf(src, LONGEST_LINK, `${place}.src`);
  textOf(alt, 300, `${place}.alt`);
  const isSide = (side: unknown) =>
    Number.isInteger(side) && (side as number) >= (address === '' ? 0 : 1) && (side as number) <= LARGEST_SIDE;
  if (!isSide(width) || !isSide(height))
    throw wrong(place, 'width and height are needed, in pixels, so that nothing moves when it arrives');
  if (address !== '' && pictureHref(address) === null)
    throw wrong(place, 'pictures are uploaded, or begin with https://', { fault: 'picture' });
}

function textOf(value: unknown, most: number, place: string): string {
  if (typeof value !== 'string') throw wrong(place, 'it is no text');
  if (value.length > most) throw wrong(place, `it is longer than ${most} characters`, { fault: 'long', most });
  if (UNFIT.test(value)) throw wrong(place, 'it has characters that nobody can see', { fault: 'unseen' });
  return value;
}

function listed(value: unknown, most: number, place: string): unknown[] {
  if (!Array.isArray(value)) throw wrong(place, 'it is no list');
  if (value.length > most) throw wrong(place, `it has more than ${most} entries`, { fault: 'many', most });
  return value;
}

/** An object with exactly these properties. */
function bag(value: unknown, place: string, names: readonly string[]): Bag {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, 'it is no object');
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrong(place, `it has no property "${unknown.slice(0, 40)}"`);
  const missing = names.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) throw wrong(place, `its property "${missing}" is missing`);
  return value as Bag;
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

function isMoment(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
}

/** What people can do wrong in the editor is a fault with words; the rest only programs do. */
function wrong(place: string, why: string, values: ProblemValues = {}): FunilError {
  return new FunilError('bad_page', `This page cannot be kept: ${place}: ${why}.`, {
    hint: 'Correct it in the editor, then save again.',
    values: { place, ...values },
  });
}
