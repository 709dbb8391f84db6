import type { Data } from '@puckeditor/core';
import { BLOCKS, type BlockKind, type PageDocument, ROOT_FIELDS } from '../../../src/funnel/capture/pages/blocks/document.ts';
import { emptyValues, type Field, type Fields } from '../../../src/funnel/capture/pages/blocks/fields.ts';

type Bag = Record<string, unknown>;

/** The document as the server takes it: what the editor keeps for itself is left out, what it lacks is empty. */
export function documentOf({ root, content }: Data): PageDocument {
  const blocks = content.map(({ type, props: { id, ...values } }) => ({
    type,
    props: { id, ...only(BLOCKS[type as BlockKind].fields, values) },
  }));
  return { root: { props: only(ROOT_FIELDS, root.props ?? {}) }, content: blocks } as unknown as PageDocument;
}

function only(fields: Fields, values: Bag): Bag {
  const empty = emptyValues(fields) as Bag;
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, heldIn(field, values[name], empty[name])]));
}

function heldIn(field: Field, value: unknown, empty: unknown): unknown {
  if (value === undefined || value === null) return empty;
  return field.kind === 'list' && Array.isArray(value) ? value.map((one) => only(field.of, one as Bag)) : value;
}
