import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepVersion, type Landing, restoreVersion } from '../api/landing.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

type Version = Landing['versions'][number];

/** What was published or kept, and the way back to it. */
export function VersionSection({ page }: { page: Landing }) {
  const { t, count, moment } = useWords();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['landing'] });
  const keeping = useMutation({ mutationFn: () => keepVersion(page.id), onSuccess });
  const restoring = useMutation({ mutationFn: (version: number) => restoreVersion(page.id, version), onSuccess });
  const columns: Column<Version>[] = [
    {
      id: 'version',
      title: t('landing.version'),
      isWord: true,
      of: ({ version }) => version,
      show: ({ version }) => (
        <>
          {count(version)}
          {version === page.liveVersion && <span className="told">{t('landing.live')}</span>}
        </>
      ),
    },
    { id: 'made', title: t('landing.madeAt'), isWord: true, of: ({ madeAt }) => madeAt, show: ({ madeAt }) => moment(madeAt) },
    { id: 'by', title: t('landing.madeBy'), isWord: true, of: ({ madeBy }) => madeBy, show: ({ madeBy }) => madeBy },
    {
      id: 'restore',
      title: t('landing.acts'),
      isWord: true,
      isAct: true,
      of: () => '',
      show: ({ version }) => (
        <button type="button" className="plain" disabled={restoring.isPending} onClick={() => restoring.mutate(version)}>
          {t('landing.restore')}
        </button>
      ),
    },
  ];
  return (
    <Section
      title={t('landing.versions')}
      measure={t('landing.versionsMeasure')}
      controls={
        <button type="button" className="plain" disabled={keeping.isPending} onClick={() => keeping.mutate()}>
          {t('landing.keep')}
        </button>
      }
    >
      {page.versions.length > 0 && (
        <DataTable
          label={t('landing.version')}
          file="versions"
          columns={columns}
          rows={page.versions}
          keyOf={({ version }) => String(version)}
          isSortable={false}
          shown={5}
        />
      )}
      <Told error={keeping.error ?? restoring.error} />
    </Section>
  );
}
