import { type Html, html } from '../../../../lib/html.ts';
import type { Block, Shown } from './block.ts';
import { collection } from './collection.ts';
import { countdown } from './countdown.ts';
import { faq } from './faq.ts';
import { choice, emptyValues, type Fields, line, picture, prose, type Values } from './fields.ts';
import { footer } from './footer.ts';
import { form } from './form.ts';
import { hero } from './hero.ts';
import { PALETTES } from './palettes.ts';
import { product } from './product.ts';
import { proof } from './proof.ts';
import { text } from './text.ts';
import { video } from './video.ts';

/** Every kind of block, in the order the editor offers them. A new one is a file and its place here. */
export const BLOCKS = { hero, text, product, collection, proof, faq, video, countdown, form, footer };

export type BlockKind = keyof typeof BLOCKS;

/** What a page says of itself. */
export const ROOT_FIELDS = {
  title: line(120),
  description: prose(300),
  brand: line(60),
  logo: picture,
  picture,
  palette: choice(...PALETTES),
  voice: choice('serif', 'sans'),
  listed: choice('yes', 'no'),
};

export type Root = Values<typeof ROOT_FIELDS>;

/** One block of a page. `id` is unique on the page. */
export interface Placed<Kind extends BlockKind = BlockKind> {
  type: Kind;
  props: { id: string } & ValuesOf<Kind>;
}

type ValuesOf<Kind extends BlockKind> = (typeof BLOCKS)[Kind] extends Block<infer F> ? Values<F> : never;

/** What stands in a block of any kind. */
export type AnyPlaced = { [Kind in BlockKind]: Placed<Kind> }[BlockKind];

/** A page as the editor (Puck) keeps it. */
export interface PageDocument {
  root: { props: Root };
  content: readonly AnyPlaced[];
}

/** A block as HTML, on the server as in the editor. */
export function renderBlock<Kind extends BlockKind>(type: Kind, values: ValuesOf<Kind>, shown: Shown): Html {
  const { render } = BLOCKS[type] as unknown as { render(values: ValuesOf<Kind>, shown: Shown): Html };
  return render(values, shown);
}

/** The blocks in their order; the footers come after the main part, whatever their place. */
export function renderContent({ content }: PageDocument, shown: Omit<Shown, 'isFirst'>): { main: Html; footer: Html } {
  const made = content.map(({ type, props }, nth) => ({
    type,
    markup: renderBlock(type as BlockKind, props as never, { ...shown, isFirst: nth === 0 }),
  }));
  const of = (isFooter: boolean) => made.filter(({ type }) => (type === 'footer') === isFooter).map(({ markup }) => markup);
  return { main: html`${of(false)}`, footer: html`${of(true)}` };
}

/** What a new block begins with. */
export function emptyBlock(kind: BlockKind): Record<string, unknown> {
  return emptyValues<Fields>(BLOCKS[kind].fields);
}
