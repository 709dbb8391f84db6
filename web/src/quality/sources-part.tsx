import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type KeyedSource, keyedSourcesQuery } from '../api/quality.ts';
import { type Source, sourcesQuery } from '../api/sources.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { PlanSection } from './plan-section.tsx';
import { SourceForm } from './source-form.tsx';

const HEIGHT = 240;

/** Where facts come from, what became of them, and, for who may, key, limits and plan of each. */
export function SourcesPart({ maySet }: { maySet: boolean }) {
  const words = useWords();
  const { t } = words;
  const query = useQuery(sourcesQuery());
  const keyed = useQuery({ ...keyedSourcesQuery(), enabled: maySet });
  const [chosen, setChosen] = useState<string | null>(null);
  const source = keyed.data?.find(({ name }) => name === chosen);
  const toSet = new Map(keyed.data?.map((one) => [one.name, one]));
  return (
    <>
      <Section title={t('sources.title')} measure={t('sources.measure')} controls={<Link to="/connect">{t('sources.add')}</Link>}>
        <Ready query={query} height={HEIGHT}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t('quality.nothing')}>
                <p>{t('quality.nothingWhy')}</p>
              </Empty>
            ) : (
              <DataTable
                label={t('sources.table')}
                file="sources"
                columns={columnsOf(words, toSet, maySet ? setChosen : undefined)}
                rows={rows}
                keyOf={({ name }) => name}
              />
            )
          }
        </Ready>
      </Section>
      {source && <SourceForm key={`set ${source.id}`} source={source} onDone={() => setChosen(null)} />}
      {source && <PlanSection key={`plan ${source.id}`} source={source} />}
    </>
  );
}

function columnsOf(
  words: Words,
  toSet: ReadonlyMap<string, KeyedSource>,
  onChoose: ((name: string) => void) | undefined,
): Column<Source>[] {
  const { t, count, day, dayIn } = words;
  const figure = (id: 'stored' | 'duplicate' | 'waiting' | 'rejected', title: string): Column<Source> => ({
    id,
    title: t(title),
    of: (row) => row[id],
    show: (row) => count(row[id]),
  });
  const keyOf = ({ name }: Source) => {
    const ends = toSet.get(name)?.keyEnds;
    return ends ? `…${ends}` : t('sources.noKey');
  };
  const columns: Column<Source>[] = [
    {
      id: 'name',
      title: t('quality.source'),
      isWord: true,
      of: ({ name }) => name,
      show: ({ name }) => <span className="unbroken">{name}</span>,
    },
    {
      id: 'kind',
      title: t('sources.kind'),
      isWord: true,
      of: ({ kind }) => kind,
      show: ({ kind }) => (kindNames[kind] ? t(kindNames[kind]) : kind),
    },
    figure('stored', 'sources.stored'),
    figure('duplicate', 'importPage.duplicates'),
    figure('waiting', 'sources.waiting'),
    figure('rejected', 'quality.refused'),
    { id: 'since', title: t('sources.since'), isWord: true, of: ({ since }) => since, show: ({ since }) => day(dayIn(since)) },
  ];
  if (!onChoose) return columns;
  const act = ({ name }: Source) => (
    <button type="button" className="plain" onClick={() => onChoose(name)} aria-label={t('sources.setOne', { source: name })}>
      {t('sources.set')}
    </button>
  );
  return [
    ...columns,
    { id: 'key', title: t('sources.key'), isWord: true, of: keyOf, show: (row) => keyOf(row) },
    { id: 'acts', title: t('imports.acts'), isWord: true, isAct: true, of: () => '', show: act },
  ];
}

const kindNames: Record<string, string> = {
  browser: 'sourceKind.browser',
  server: 'sourceKind.server',
  api: 'sourceKind.api',
  import: 'sourceKind.import',
  hook: 'sourceKind.hook',
};
