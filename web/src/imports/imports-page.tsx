import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { importsQuery } from '../api/imports.ts';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import { ImportList } from './import-list.tsx';
import { NewImport } from './new-import.tsx';

const imports = getRouteApi('/imports');

const HEIGHT = 240;

/** Files brought in: a dry run first, then the import and what it refused. */
export function ImportsPage() {
  const { t } = useWords();
  const { kind } = imports.useSearch();
  const mayImport = mayDo(useSession(), 'write');
  const query = useQuery(importsQuery());
  return (
    <Page title={t('imports.title')} purpose={t('imports.purpose')}>
      {mayImport ? <NewImport kind={kind} /> : <p>{t('imports.notYours')}</p>}
      <Section title={t('imports.list')} measure={t('imports.listMeasure')}>
        <Ready query={query} height={HEIGHT}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t('imports.none')}>{mayImport && <p>{t('imports.noneWhy')}</p>}</Empty>
            ) : (
              <ImportList rows={rows} />
            )
          }
        </Ready>
      </Section>
    </Page>
  );
}
