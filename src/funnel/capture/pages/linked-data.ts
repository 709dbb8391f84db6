import { type Html, trusted } from '../../../lib/html.ts';
import type { AnyPlaced, PageDocument } from './blocks/document.ts';

type Data = Record<string, unknown>;

const STOCK = { in: 'InStock', order: 'PreOrder', out: 'SoldOut' } as const;

/** What search engines are told of the page, by schema.org: its place, its products, its questions. */
export function linkedData({ root, content }: PageDocument, place: { canonical: string; origin: string; language: string }): Html {
  const { title, brand } = root.props;
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: brand || title, item: place.origin },
      { '@type': 'ListItem', position: 2, name: title, item: place.canonical },
    ],
  };
  const graph = [crumbs, ...content.flatMap((block) => dataOf(block, place))];
  return trusted(`<script type="application/ld+json">${written({ '@context': 'https://schema.org', '@graph': graph })}</script>`);
}

function dataOf(block: AnyPlaced, place: { canonical: string; origin: string }): Data[] {
  if (block.type === 'product') return productData(block.props, place);
  if (block.type !== 'faq' || block.props.items.length === 0) return [];
  const asked = block.props.items.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  }));
  return [{ '@type': 'FAQPage', mainEntity: asked }];
}

function productData(
  values: Extract<AnyPlaced, { type: 'product' }>['props'],
  { canonical, origin }: { canonical: string; origin: string },
): Data[] {
  const { name, text, picture, price, currency, stock, rating, reviews } = values;
  if (name === '') return [];
  const offer = { '@type': 'Offer', price, priceCurrency: currency, availability: `https://schema.org/${STOCK[stock]}`, url: canonical };
  return [
    {
      '@type': 'Product',
      name,
      ...(text ? { description: text } : {}),
      ...(picture.src ? { image: new URL(picture.src, origin).href } : {}),
      ...(price && currency ? { offers: offer } : {}),
      ...(reviews > 0 && Number(rating) > 0
        ? { aggregateRating: { '@type': 'AggregateRating', ratingValue: Number(rating), reviewCount: reviews } }
        : {}),
    },
  ];
}

/** JSON that cannot end the element it stands in. */
function written(data: Data): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
