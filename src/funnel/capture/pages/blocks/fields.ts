/** A picture of a page, with its size, so that nothing moves when it arrives. No picture where `src` is ''. */
export interface Picture {
  src: string;
  alt: string;
  width: number;
  height: number;
}

/**
 * What one property of a block may hold. `line`: text on one line; `prose`: text with paragraphs; `link`: an address people follow, or '';
 * `video`: an address of a video, or ''; `moment`: an instant as ISO 8601 in UTC, or ''; `form`: the id of a form, or ''.
 */
export type Field =
  | { kind: 'line'; most: number }
  | { kind: 'prose'; most: number }
  | { kind: 'link' }
  | { kind: 'video' }
  | { kind: 'picture' }
  | { kind: 'moment' }
  | { kind: 'form' }
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'whole'; least: number; most: number }
  | { kind: 'list'; most: number; of: Fields };

export type Fields = { readonly [name: string]: Field };

type Value<F extends Field> = F extends { kind: 'picture' }
  ? Picture
  : F extends { kind: 'whole' }
    ? number
    : F extends { kind: 'choice'; options: readonly (infer O)[] }
      ? O
      : F extends { kind: 'list'; of: infer Of extends Fields }
        ? readonly Values<Of>[]
        : string;

/** What a block with these fields is given. */
export type Values<F extends Fields> = { readonly [Name in keyof F]: Value<F[Name]> };

export const line = (most = 120) => ({ kind: 'line', most }) as const;
export const prose = (most = 2_000) => ({ kind: 'prose', most }) as const;
export const link = { kind: 'link' } as const;
export const video = { kind: 'video' } as const;
export const picture = { kind: 'picture' } as const;
export const moment = { kind: 'moment' } as const;
export const form = { kind: 'form' } as const;
export const whole = (least: number, most: number) => ({ kind: 'whole', least, most }) as const;

export function choice<const O extends readonly string[]>(...options: O) {
  return { kind: 'choice', options } as const;
}

export function list<const F extends Fields>(most: number, of: F) {
  return { kind: 'list', most, of } as const;
}

export const NO_PICTURE: Picture = { src: '', alt: '', width: 0, height: 0 };

/** What a new block, or a new entry of a list, begins with: nothing, and the first of what can be chosen. */
export function emptyValues<F extends Fields>(fields: F): Values<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)])) as Values<F>;
}

function emptyValue(field: Field): unknown {
  if (field.kind === 'picture') return NO_PICTURE;
  if (field.kind === 'whole') return field.least;
  if (field.kind === 'choice') return field.options[0];
  return field.kind === 'list' ? [] : '';
}
