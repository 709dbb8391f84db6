import { ask } from '../../store/question.ts';
import { type Frame, heading, type ReportParts } from './context.ts';
import { products } from './products.question.ts';

export const PRODUCTS_BY = ['product', 'method', 'both'] as const;

export interface ProductsQuery {
  by: (typeof PRODUCTS_BY)[number];
  search?: string;
  limit: number;
}

/** What was looked at, put into a cart and bought, by product and by the method that brought the lead. What is not told apart is null. */
export async function productsReport(parts: ReportParts, frame: Frame, { by, search = '', limit }: ProductsQuery) {
  const rows = await ask(parts.events, products, { ...frame.money, ...frame.between, by, search, limit });
  const unless = (other: string, text: string) => (by === other ? null : text);
  return {
    ...heading('products', frame),
    by,
    rows: rows.map((row) => ({ ...row, product: unless('method', row.product), method: unless('product', row.method) })),
  };
}
