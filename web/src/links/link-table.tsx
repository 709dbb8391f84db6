import { Link } from '@tanstack/react-router';
import type { ListedLink } from '../api/links.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Glyph } from '../look/glyphs.tsx';
import { methodNames } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { CopyButton } from './copy-button.tsx';

/** Links with what came of them in the period. */
export function LinkTable({ links, currency }: { links: readonly ListedLink[]; currency: string }) {
  const words = useWords();
  return (
    <DataTable
      label={words.t('links.title')}
      file="links"
      columns={columnsOf(words, currency)}
      rows={links}
      keyOf={({ id }) => id}
      shown={50}
    />
  );
}

function columnsOf({ t, count, money }: Words, currency: string): Column<ListedLink>[] {
  const figure = (id: 'clicks' | 'leads' | 'customers', title: string, meaning: string): Column<ListedLink> => ({
    id,
    title: t(title),
    meaning: t(meaning),
    of: (link) => link[id],
    show: (link) => count(link[id]),
  });
  return [
    {
      id: 'link',
      title: t('links.link'),
      isWord: true,
      of: ({ url }) => url,
      show: ({ id, url, name, slug }) => (
        <span className="link-cell">
          <Link to="/links/$id" params={{ id }}>
            {name === '' ? slug : name}
          </Link>
          <span className="soft unbroken">
            {url.replace(/^https?:\/\//, '')} <CopyButton text={url} />
          </span>
        </span>
      ),
    },
    {
      id: 'method',
      title: t('links.method'),
      isWord: true,
      of: ({ method }) => t(methodNames[method]),
      show: ({ method, creator }) => (
        <>
          <span className="named">
            <Glyph method={method} size={12} />
            {t(methodNames[method])}
          </span>
          {creator && <span className="creator">{creator}</span>}
        </>
      ),
    },
    { id: 'campaign', title: t('by.campaign'), isWord: true, of: ({ tags }) => tags.campaign, show: ({ tags }) => tags.campaign },
    figure('clicks', 'links.clicks', 'links.clicksMeaning'),
    figure('leads', 'column.leads', 'links.leadsMeaning'),
    figure('customers', 'links.customers', 'links.customersMeaning'),
    {
      id: 'revenue',
      title: t('column.revenue'),
      meaning: t('links.customersMeaning'),
      of: ({ revenue }) => revenue,
      show: ({ revenue }) => money(revenue ?? 0, currency),
    },
  ];
}
