import { type AnyPlaced, type BlockKind, emptyBlock, type PageDocument, type Placed, ROOT_FIELDS, type Root } from '../blocks/document.ts';
import { emptyValues } from '../blocks/fields.ts';

/** A block with what is said of it, and nothing in the rest. */
export function placed<Kind extends BlockKind>(type: Kind, values: Partial<Omit<Placed<Kind>['props'], 'id'>>): AnyPlaced {
  return { type, props: { id: '', ...emptyBlock(type), ...values } } as unknown as AnyPlaced;
}

/** A page of these blocks, each with an id of its own. */
export function pageOf(root: Partial<Root>, blocks: readonly AnyPlaced[]): PageDocument {
  const content = blocks.map(({ type, props }, nth) => ({ type, props: { ...props, id: `${type}-${nth + 1}` } }) as AnyPlaced);
  return { root: { props: { ...emptyValues(ROOT_FIELDS), ...root } }, content };
}
