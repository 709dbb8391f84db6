import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Import, importQuery } from '../api/imports.ts';
import { Page } from '../frame/page.tsx';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { RejectsSection } from './rejects-section.tsx';

const route = getRouteApi('/imports/$id');

const HEIGHT = 120;

/** One import: what was taken of the file, and the rows that were not, to be mended and tried again. */
export function ImportPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = useQuery(importQuery(id));
  return (
    <>
      <p className="back">
        <Link to="/imports">{t('importPage.back')}</Link>
      </p>
      <Page title={query.data?.file ?? t('importPage.title')} purpose={t('importPage.purpose')}>
        <Ready query={query} height={HEIGHT}>
          {(row) => <Figures row={row} />}
        </Ready>
        {query.data && <RejectsSection id={id} file={query.data.file} />}
      </Page>
    </>
  );
}

function Figures({ row: { rows, accepted, duplicates, rejected, replayed } }: { row: Import }) {
  const { t, count } = useWords();
  const figures = [
    ['imports.rows', rows],
    ['importPage.accepted', accepted],
    ['importPage.duplicates', duplicates],
    ['imports.rejected', rejected - replayed],
    ['importPage.replayed', replayed],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([title, figure]) => (
        <div key={title}>
          <dt>{t(title)}</dt>
          <dd className="figure">{count(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}
