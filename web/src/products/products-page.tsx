import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Credited } from '../../../src/core/method.ts';
import { type Product, productsQuery } from '../api/sales.ts';
import { type Column, DataTable, type Earlier } from '../frame/data-table.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { Page } from '../frame/page.tsx';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Partial, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { Glyph } from '../look/glyphs.tsx';
import { isMethod, methodNames } from '../words/labels.ts';
import { tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';

const products = getRouteApi('/products');

const HEIGHT = 480;
const SHOWN = 25;

/** Which products are looked at, put into carts and bought, and which of them only looked at. */
export function ProductsPage() {
  const words = useWords();
  const { t } = words;
  const { by = 'product' } = products.useSearch();
  const navigate = products.useNavigate();
  const { frame, compared } = useFrame();
  const query = useQuery(productsQuery(frame, by));
  const before = useQuery({ ...productsQuery(compared ?? {}, by), enabled: compared !== null });
  const choice = (
    <SegmentedControl
      aria-label={t('by.label')}
      value={by}
      data={[
        { value: 'product', label: t('products.product') },
        { value: 'method', label: t('by.method') },
      ]}
      onChange={(value) =>
        void navigate({ search: (before) => ({ ...before, by: value === 'method' ? value : undefined }), replace: true })
      }
    />
  );
  return (
    <Page title={t('products.title')} purpose={t('products.purpose')}>
      <Section title={titleOf(words, query.data)} measure={t('products.measure')} controls={choice}>
        <Ready query={query} before={compared && before} height={HEIGHT}>
          {({ rows, currency }) =>
            rows.length === 0 ? (
              <Empty title={t('products.none')}>
                <p>{t('products.noneWhy')}</p>
              </Empty>
            ) : (
              <ProductTable
                rows={rows}
                currency={currency}
                by={by}
                before={compared ? { rows: before.data?.rows, days: daysText(words, compared) } : undefined}
              />
            )
          }
        </Ready>
        <Definitions
          entries={[
            [t('products.viewed'), t('products.viewedMeaning')],
            [t('products.share'), t('products.shareMeaning')],
            [t('column.revenue'), t('products.revenueMeaning')],
          ]}
          questions={['products']}
        />
      </Section>
    </Page>
  );
}

interface ProductTableProps {
  rows: readonly Product[];
  currency: string;
  by: 'product' | 'method';
  before: Earlier<Product> | undefined;
}

function ProductTable({ rows, currency, by, before }: ProductTableProps) {
  const words = useWords();
  const columns = useMemo(() => productColumns(words, currency, by), [words, currency, by]);
  const unrated = rows.reduce((sum, row) => sum + row.unrated, 0);
  return (
    <>
      {unrated > 0 && <Partial>{words.t('products.unrated', { lines: unrated })}</Partial>}
      <DataTable
        label={words.t('products.title')}
        file={`products-by-${by}`}
        columns={columns}
        rows={rows}
        keyOf={productKey}
        shown={SHOWN}
        before={before}
      />
    </>
  );
}

function productKey({ product, method }: Product): string {
  return `${product} ${method}`;
}

function productColumns(words: Words, currency: string, by: 'product' | 'method'): Column<Product>[] {
  const { t, count, parts, money } = words;
  const counted = (id: 'viewed' | 'added' | 'bought' | 'orders', title: string): Column<Product> => ({
    id,
    title,
    of: (row) => row[id],
    show: (row) => count(row[id]),
  });
  return [
    {
      id: 'key',
      title: t(by === 'product' ? 'products.product' : 'by.method'),
      isWord: true,
      of: (row) => nameOf(words, row),
      show: (row) => <Name row={row} />,
    },
    counted('viewed', t('products.viewed')),
    counted('added', t('products.added')),
    counted('bought', t('products.bought')),
    { id: 'share', title: t('products.share'), of: shareOf, show: (row) => tellShare(words, shareOf(row), row.viewed) },
    counted('orders', t('products.orders')),
    { id: 'units', title: t('products.units'), of: ({ units }) => units, show: ({ units }) => parts(units) },
    { id: 'revenue', title: t('column.revenue'), of: ({ revenue }) => revenue, show: ({ revenue }) => money(revenue, currency) },
    { id: 'margin', title: t('column.margin'), of: ({ margin }) => margin, show: ({ margin }) => money(margin ?? 0, currency) },
  ];
}

/** Of the leads who looked, how many bought; null where nobody looked. */
function shareOf({ viewed, bought }: Product): number | null {
  return viewed === 0 ? null : bought / viewed;
}

function nameOf({ t }: Words, { product, method }: Product): string {
  if (product !== null) return product || t('by.unknown');
  return method !== null && isMethod(method) ? t(methodNames[method]) : t('by.unknown');
}

function Name({ row }: { row: Product }) {
  const words = useWords();
  const name = nameOf(words, row);
  if (row.product !== null || row.method === null || !isMethod(row.method)) return <span className="unbroken">{name}</span>;
  return (
    <span className="named">
      <Glyph method={row.method as Credited} />
      {name}
    </span>
  );
}

function titleOf(words: Words, report: { rows: readonly Product[]; currency: string } | undefined): string {
  const best = [...(report?.rows ?? [])].sort((a, b) => b.revenue - a.revenue)[0];
  if (!report || !best || best.revenue <= 0) return words.t('products.section');
  return words.t('products.finding', { name: nameOf(words, best), revenue: words.money(best.revenue, report.currency) });
}
